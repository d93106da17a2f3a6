import { expect, test } from 'vitest';
import { address } from '../../../src/records/address.ts';
import { bibliography } from '../../../src/records/source/bibliography.ts';
import { crossingTable } from '../../../src/figures/crossings/crossings.ts';
import { frontView } from '../../../src/views/front.ts';
import { judgementView, ledger } from '../../../src/records/judgement/view.ts';
import { excerpt } from '../../../src/records/link.ts';
import { facetsOf } from '../../../src/records/facets.ts';
import { fieldFacets } from '../../../src/records/incident/fields.ts';
import { actorFacets, quoteFacets } from '../../../src/views/lists.ts';
import { navigation } from '../../../src/views/navigation.ts';
import { sectionList } from '../../../src/records/section/view.ts';
import { figureText, seriesView } from '../../../src/figures/series/series.ts';
import { issuedOf, sourceView } from '../../../src/records/source/view.ts';
import { changed, graph, judgement, series, source } from './graph.ts';

test('a short text is its own excerpt', () => {
  expect(excerpt('The lamps went out.', 'lamps')).toBe('The lamps went out.');
});

test('an excerpt stands around the words, cut between words', () => {
  const text = 'One two three four five six seven eight nine ten eleven twelve thirteen fourteen';
  expect(excerpt(text, 'eight', 40)).toBe('… six seven eight nine ten eleven twelve …');
  expect(excerpt(text, 'One', 40)).toBe('One two three four five six seven eight …');
  expect(excerpt(text, 'fourteen', 40)).toBe('… nine ten eleven twelve thirteen fourteen');
});

test('an excerpt around words longer than itself begins with them', () => {
  const text = 'Before. This long judgement goes on and on and on, well past the end. After.';
  expect(excerpt(text, 'This long judgement goes on and on and on, well past the end.', 30)).toBe(
    '… This long judgement goes on …',
  );
});

test('an excerpt of a text that does not hold the words is its beginning', () => {
  expect(excerpt('One two three four five six', 'seven', 12)).toBe('One two …');
});

test('the ledger tallies verdicts, and keeps those without one apart', () => {
  const { tally, withoutVerdict, groups } = ledger(graph);
  expect(tally.map(({ label, count }) => [label, count])).toEqual([
    ['Borne out', 1],
    ['Partly', 0],
    ['Not borne out', 1],
    ['Open', 0],
  ]);
  expect(withoutVerdict).toBe(1);
  expect(groups.map((group) => [group.section.label, group.judgements.map((j) => j.id)])).toEqual([
    ['The walkout', ['company-cannot-wait', 'strike-will-spread']],
    ['The settlement', ['fares-at-the-root']],
  ]);
});

test('a judgement shows its evidence by type, and what became of it', () => {
  const view = judgementView(graph, judgement('company-cannot-wait'));
  expect(
    [view.evidence.incidents, view.evidence.quotes, view.evidence.sources].map((list) =>
      list.map((e) => e.id),
    ),
  ).toEqual([['strike-1911'], ['company-agitators'], ['observer-leader-1911-09']]);
  expect(view.verdict).toMatchObject({
    label: 'Borne out',
    note: 'The fair alone does not explain it.',
    incidents: [{ id: 'wage-award-1912' }],
  });
  expect(view.mentions).toHaveLength(1);
  expect(view.corroboration).toBe('Other reports of the time support it in part');
});

test('a judgement covered by another’s verdict leads to it', () => {
  const view = judgementView(graph, judgement('fares-at-the-root'));
  expect([view.verdict, view.seeVerdict?.href]).toEqual([
    undefined,
    '/judgements/#company-cannot-wait',
  ]);
});

test('the bibliography is in order of years, newest first, undated last', () => {
  expect(bibliography(graph).map((group) => [group.label, group.entries.map((e) => e.id)])).toEqual(
    [
      ['1912', ['gazette-1912-03-02']],
      [
        '1911',
        ['observer-leader-1911-09', 'gazette-1911-08-15', 'company-minutes-1911', 'almanac-1911'],
      ],
      ['Undated', ['union-handbill']],
    ],
  );
});

test('every source leads back to the records and the passages that cite it, each once', () => {
  const entries = new Map(
    bibliography(graph).flatMap((group) => group.entries.map((e) => [e.id, e])),
  );
  expect(
    entries.get('company-minutes-1911')?.usedIn.map((use) => use.href.replace(/#p-.*/, '#…')),
  ).toEqual([
    '/incidents/depot-walkout-1911-08-14/',
    '/incidents/fare-notice-1911/',
    '/actors/tramway-company/',
    '/quotes/company-agitators/',
    '/places/aldermoor/',
    '/data/#cars-running',
    '/data/#line-length',
    '/tours/the-strike-in-steps/',
    '/briefing/the-walkout/#…',
    '/briefing/the-walkout/#…',
  ]);
  expect(entries.get('observer-leader-1911-09')?.usedIn.map((use) => use.label)).toEqual([
    'No trams for twenty days',
    'The company cannot hold out beyond the harvest fair.',
    'The walkout',
  ]);
  expect(entries.get('gazette-1911-08-15')?.usedIn.map((use) => use.label)).toContain(
    'Ada Fenwick, 14 August 1911',
  );
  expect([entries.get('almanac-1911')?.usedIn, entries.get('almanac-1911')?.background]).toEqual([
    [],
    'Used for the spelling of street names.',
  ]);
});

test('a source is named by its author if it is no news report, its outlet and its date, as exactly as that is known', () => {
  expect([...graph.sources.values()].map((s) => sourceView(s).label)).toEqual([
    'Aldermoor Gazette, 15 August 1911',
    'Thistlewood, Aldermoor Observer, September 1911',
    'Aldermoor Gazette, 2 March 1912',
    'Aldermoor Tramway Company, 1911',
    'Carmen’s Union, undated',
    'Lamplight Press, 1911',
  ]);
  expect(issuedOf(source('gazette-1911-08-15'))).toBe('1911-08-15');
});

test('a source says who wrote it and how far to trust it', () => {
  expect(sourceView(source('observer-leader-1911-09')).authors).toBe('M. Thistlewood');
  expect(sourceView(source('company-minutes-1911'))).toMatchObject({
    authors: 'Aldermoor Tramway Company',
    notes: ['Used for context.'],
  });
  expect(sourceView(source('gazette-1912-03-02')).notes).toEqual([
    'Date from the masthead.',
    'A lead only: a copy at third hand, to be checked against the original before it is quoted.',
  ]);
});

test('a source without outlet or publisher is named by its title', () => {
  const other = changed((copy) =>
    copy.replace('sources/papers.yaml', '    publisher: Carmen’s Union\n', ''),
  );
  expect(sourceView(source('union-handbill', other)).outlet).toBe('Handbill to all crews');
});

test('a section knows its place in the reading order, its headings and its length', () => {
  const [first, second] = sectionList(graph);
  expect(first).toMatchObject({
    short: 'Walkout',
    position: 1,
    total: 2,
    minutes: 1,
    asOf: '30 September 1911',
    previous: undefined,
    next: { id: 'the-settlement' },
  });
  expect(first?.headings).toEqual([
    { id: 'at-the-depot', href: '/briefing/the-walkout/#at-the-depot', label: 'At the depot' },
  ]);
  expect(first?.opening).toMatch(/^p-[a-z0-9]{7}$/);
  expect(first?.judgements.map((j) => j.id)).toEqual(['company-cannot-wait', 'strike-will-spread']);
  expect(second).toMatchObject({
    short: 'The settlement',
    previous: { id: 'the-walkout' },
    next: undefined,
  });
});

test('the front page says what the dossier covers and leads to everything', () => {
  const view = frontView(graph);
  expect([view.covers, view.judgedIn]).toEqual(['1911 to December 1912', '1911']);
  expect(view.judgements.map((j) => [j.id, j.verdict?.label])).toEqual([
    ['company-cannot-wait', 'Borne out'],
    ['strike-will-spread', 'Not borne out'],
  ]);
  expect(view.brief.map((b) => [b.sources.map((s) => s.id), b.leads.href])).toEqual([
    [['gazette-1911-08-15'], '/briefing/the-walkout/'],
  ]);
  expect(view.lookUp.map((l) => [l.id, l.count])).toEqual([
    ['incidents', 5],
    ['actors', 4],
    ['quotes', 4],
    ['places', 5],
    ['sources', 6],
  ]);
});

test('lists can be narrowed by the values that occur in them, and no others', () => {
  const values = (facets: { name: string; options: { value: string }[] }[]) =>
    Object.fromEntries(facets.map((f) => [f.name, f.options.map((o) => o.value)]));
  expect(values(facetsOf(graph, fieldFacets, [...graph.incidents.values()]))).toMatchObject({
    kind: ['walkout', 'notice', 'relief', 'award'],
    status: ['corroborated', 'contested', 'single-source', 'documented', 'reported'],
  });
  expect(values(actorFacets(graph))).toEqual({
    sides: ['company', 'union'],
    kind: ['institution', 'alliance', 'person'],
  });
  expect(values(quoteFacets(graph))).toMatchObject({
    sides: ['company', 'union'],
    topics: ['wages', 'order'],
    year: ['1911'],
  });
});

test('the crossings have their sides and their confidence', () => {
  expect(crossingTable(graph)).toEqual([
    {
      id: 'river-gate',
      href: '/places/river-gate/',
      label: 'River Gate',
      sides: 'Dock Ward, Westmark / Eastmark',
      openTo: 'People on foot',
      confidence: 'Confidence medium',
    },
  ]);
});

test('crossings go from north to south, those without a point last', () => {
  const other = changed((copy) => {
    copy.write('places/ferry.yaml', 'name: Ferry\nkind: crossing\nprecision: none\n');
    copy.write(
      'places/ford.yaml',
      'name: Ford\nkind: crossing\nlat: 53.9\nlon: 0\nprecision: exact\n',
    );
  });
  expect(crossingTable(other).map((row) => row.id)).toEqual(['ford', 'river-gate', 'ferry']);
});

test('a series keeps each figure with its period, its qualifier and all its sources', () => {
  const view = seriesView(graph, series('cars-running'));
  expect(view.rows.map((row) => [row.label, row.figure, row.sources.map((s) => s.id)])).toEqual([
    ['1910', '44', ['company-minutes-1911']],
    ['1911, January to July', 'about 41', ['company-minutes-1911', 'gazette-1911-08-15']],
  ]);
  expect(
    seriesView(graph, series('line-length')).rows.map((row) => [row.label, row.figure]),
  ).toEqual([
    ['August 1911', '9.5'],
    ['undated', '6 mi (9.7 km)'],
  ]);
});

test('a figure is written with what it is a part of, and how it divides', () => {
  const row = { value: 1200, also: [], omit: false };
  expect(figureText({ ...row, of: 2600, qualifier: 'at least' }, 'km')).toBe(
    'at least 1,200 of 2,600',
  );
  expect(figureText({ ...row, parts: { east: 700, west: 'the rest' } }, 'km')).toBe(
    '1,200 (east: 700; west: the rest)',
  );
  expect(figureText({ ...row, value: null, printed: '1,?00 km' }, 'km')).toBe('1,?00 km');
  expect(figureText({ ...row, value: null }, 'km')).toBe('not legible');
});

test('addresses end in a slash or name a place on a page', () => {
  const all = Object.values(address).map((a) => (typeof a === 'string' ? a : a('x')));
  expect(all.filter((a) => !/^\/([a-z]+\/)*(x\/|#x)?$/.test(a))).toEqual([]);
  expect(navigation.map((item) => item.label)).toEqual([
    'Briefing',
    'Explore',
    'Incidents',
    'Actors',
    'Quotes',
    'Places',
    'Judgements',
  ]);
});
