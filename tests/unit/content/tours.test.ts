import { expect, test } from 'vitest';
import { loadGraph } from '../../../src/content/graph.ts';
import { tourPictures } from '../../../src/figures/tour/pictures.ts';
import { searchRecords } from '../../../src/search/records.ts';
import { tourText } from '../../../src/text/tour.ts';
import { fixture, told, toldAfter } from '../fixture.ts';

const file = 'tours/the-strike-in-steps.mdx';
const award = 'view="from=1912&kind=award"';
const front = '---\ntitle: A tour\nstandfirst: Of the strike.\norder: 2\n---\n';

test('a step that names an unknown incident, actor or place is reported with its line', () => {
  expect(toldAfter(file, 'id=fare-notice-1911', 'id=fare-notice-1912')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      tours/the-strike-in-steps.mdx:8, field <Step>: there is no incident "fare-notice-1912". Did you mean "fare-notice-1911"?"
  `);
  expect(toldAfter(file, award, 'view="actor=ada-fenwik&place=dock-wards"')).toMatchInlineSnapshot(`
    "2 things to mend in the content:
      tours/the-strike-in-steps.mdx:26, field <Step>: there is no actor "ada-fenwik". Did you mean "ada-fenwick"?
      tours/the-strike-in-steps.mdx:26, field <Step>: there is no place "dock-wards". Did you mean "dock-ward"?"
  `);
});

test('a kind, a side or a name that no view has is reported', () => {
  expect(toldAfter(file, award, 'view="kind=reward&side=onion&until=1912"')).toMatchInlineSnapshot(`
    "3 things to mend in the content:
      tours/the-strike-in-steps.mdx:26, field <Step>: the view has no "until"; it takes from, to, kind, side, actor, place, status, killed, q, box, id, ids.
      tours/the-strike-in-steps.mdx:26, field <Step>: "reward" in the view is not among the kinds of dossier.yaml (walkout, notice, relief, award). Did you mean "award"?
      tours/the-strike-in-steps.mdx:26, field <Step>: "onion" in the view is not among the sides of dossier.yaml (company, union, council). Did you mean "union"?"
  `);
});

test('an impossible window is reported', () => {
  expect(toldAfter(file, award, 'view="from=1912-02-30"')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      tours/the-strike-in-steps.mdx:26, field <Step>: from=1912-02-30 in the view will not do; write days, months or years that are in the calendar, the earlier one first."
  `);
  expect(toldAfter(file, award, 'view="from=1912-05&to=1912-03"')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      tours/the-strike-in-steps.mdx:26, field <Step>: from=1912-05&to=1912-03 in the view will not do; write days, months or years that are in the calendar, the earlier one first."
  `);
  expect(toldAfter(file, award, 'view="from=1934"')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      tours/the-strike-in-steps.mdx:26, field <Step>: the window of the view (from=1934) lies outside what the dossier covers (1911 to 1912-12-31); mend from and to."
  `);
});

test('an incident outside the window of its step is reported', () => {
  expect(toldAfter(file, 'from=1911-06&to=1911-06', 'from=1911-08')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      tours/the-strike-in-steps.mdx:8, field <Step>: "fare-notice-1911" is of 1911-06-01, outside the window of the view (1911-08-01 to 1912-12-31); widen the window, or name another incident."
  `);
});

test('an extent that is none, or that reaches beyond the map, is reported', () => {
  expect(toldAfter(file, award, 'view="box=0.5,53.2,0.2,53.4"')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      tours/the-strike-in-steps.mdx:26, field <Step>: box=0.5,53.2,0.2,53.4 in the view will not do; write west,south,east,north in degrees, such as 66,31,71,35."
  `);
  expect(toldAfter(file, award, 'view="box=-0.5,53.2,4,53.4"')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      tours/the-strike-in-steps.mdx:26, field <Step>: the extent -0.5,53.2,4,53.4 of the view reaches beyond the map (-1,53,1,54); draw it smaller, or leave box out."
  `);
});

test('a tour without steps is reported', () => {
  expect(told((copy) => copy.write('tours/none.mdx', front))).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      tours/none.mdx: the tour has no steps; write each as <Step view="from=…&to=…&id=…">, a heading, paragraphs, and </Step>."
  `);
});

test('what is no step, or no proper one, is reported', () => {
  const text = `${front}
Before the first step.

<Step>

No heading.<Cite id="union-handbill" />

</Step>

<Step view="" number="4">

## With a figure

<Quote id="haddad-bread" />

<Transition>So it was.</Transition>

</Step>
`;
  expect(told((copy) => copy.write('tours/odd.mdx', text))).toMatchInlineSnapshot(`
    "5 things to mend in the content:
      tours/odd.mdx:7, field <Step>: this stands outside the steps; put it into one of them.
      tours/odd.mdx:9, field <Step>: a step is one heading with "##" and one or more paragraphs below it.
      tours/odd.mdx:9, field <Step>: the step has no view; copy one from the address of /explore/, such as view="from=1911-06&to=1911-09", or write view="" for all of it.
      tours/odd.mdx:15: <Step> has no attribute "number"; it takes view.
      tours/odd.mdx:19, field <Step>: <Quote> is a figure, and a step shows its own view; delete it."
  `);
});

test('words of a quotation stand in its record', () => {
  expect(toldAfter(file, 'Not a wheel will turn', 'No wheel will turn')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      tours/the-strike-in-steps.mdx:20, field <Quote>: “No wheel will turn in this town” does not stand in the quotation "fenwick-wheel", which reads “Not a wheel will turn in this town until the lanterns are lit for nine hours and no longer.”; copy the words from quotes/fenwick-wheel.yaml."
  `);
});

test('a step in a section is reported', () => {
  expect(
    told((copy) =>
      copy.append('sections/the-settlement.mdx', '\n<Step view="">\n\n## A step\n\n</Step>\n'),
    ),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:17: <Step> belongs in a tour; write its text as paragraphs, or move it to tours/."
  `);
});

const graph = loadGraph(fixture);
const tour = [...graph.tours.values()][0];
if (!tour) throw new Error('The fixture has a tour.');

test('ids within a tour begin with those of its steps', () => {
  expect(tour.prose.blocks.map(({ id, notes }) => [id, ...notes.map((note) => note.id)])).toEqual([
    ['step-1-title'],
    ['step-1-1', 'step-1-1-1'],
    ['step-2-title'],
    ['step-2-1', 'step-2-1-1'],
    ['step-2-2', 'step-2-2-1'],
    ['step-3-title'],
    ['step-3-1', 'step-3-1-1'],
  ]);
});

test('a step shows what its view lets through, and its window in the time of the whole tour', () => {
  const { steps } = tourPictures(graph, undefined, tour);
  expect(
    steps.map(({ chosen, others, explore }) => [chosen?.id, others.map(({ id }) => id), explore]),
  ).toEqual([
    [
      'fare-notice-1911',
      ['relief-fund-1911'],
      '/explore/?from=1911-06&to=1911-06&id=fare-notice-1911',
    ],
    [
      'depot-walkout-1911-08-14',
      ['relief-fund-1911', 'strike-1911'],
      '/explore/?from=1911-08-14&to=1911-09-02&id=depot-walkout-1911-08-14',
    ],
    [undefined, ['wage-award-1912'], '/explore/?from=1912&kind=award'],
  ]);
  const [first, second, third] = steps.map(({ strip }) => strip);
  expect(new Set(steps.map(({ strip }) => strip.marks.length))).toEqual(new Set([5]));
  expect(first?.window.x).toBeLessThan(second?.window.x ?? 0);
  expect((third?.window.x ?? 0) + (third?.window.width ?? 0)).toBeCloseTo(310, 0);
});

test('a tour is found by its title, and each of its steps by its words, once', () => {
  const found = searchRecords(graph).filter(({ href }) => href.startsWith('/tours/'));
  expect(found.map(({ href }) => href)).toEqual([
    '/tours/the-strike-in-steps/',
    ...[1, 2, 3].map((n) => `/tours/the-strike-in-steps/#step-${n}`),
  ]);
});

test('as text a tour has its sources where they are named', () => {
  expect(tourText(graph, tour)).toMatchInlineSnapshot(`
    "# The strike in three steps

    From a notice in an office to an award in the town hall.

    ## Step 1. June 1911: a notice

    The [tramway company](id:tramway-company) put up new fares in its own office. ([Aldermoor Tramway Company, 1911](id:company-minutes-1911).) Nobody stopped work yet.

    Shows: [The company posts new fares and longer shifts](id:fare-notice-1911).

    ## Step 2. August 1911: the lanterns go up

    [Ada Fenwick](id:ada-fenwick) said that [“Not a wheel will turn in this town”](id:fenwick-wheel). ([Aldermoor Gazette, 15 August 1911](id:gazette-1911-08-15). Page 3.)

    Then the depot in [Dock Ward](id:dock-ward) fell silent. ([Carmen’s Union, undated](id:union-handbill).)

    Shows: [Crews leave the Dock Ward depot](id:depot-walkout-1911-08-14).

    ## Step 3. March 1912: an award

    The council’s award came in the spring. ([Aldermoor Gazette, 2 March 1912](id:gazette-1912-03-02).)"
  `);
});
