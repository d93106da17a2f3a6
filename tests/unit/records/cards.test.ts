import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cards } from '../../../src/exports/cards.ts';
import { tollsOf } from '../../../src/records/incident/card.ts';
import { onMap } from '../../../src/cards/plate.ts';
import { breakLines, escape, fit, type Measure } from '../../../src/cards/text.ts';
import { incidentSummary } from '../../../src/records/incident/view.ts';
import { graph, incident } from '../views/graph.ts';

/** A face whose every character is half as wide as it is high. */
const measure: Measure = (text, _face, size) => text.length * size * 0.5;
const all = [...cards(graph, measure, { extent: graph.dossier.map.extent })];
const space = { face: 'serif', width: 600, height: 300, from: 90, to: 40 } as const;

test('short words are set large, long ones smaller', () => {
  expect(fit('Toll', space, measure).size).toBe(90);
  expect(
    fit(
      'The quarrel over the toll of the old mill bridge at Aldermoor in the spring of the year',
      space,
      measure,
    ).size,
  ).toBeLessThan(60);
});

test('lines are of about the same length', () => {
  expect(breakLines('one two three four five six', 20, (words) => words.length)).toEqual([
    'one two three',
    'four five six',
  ]);
});

test('whatever is set fits its space, and loses words only at the smallest size', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(words, (list) => {
      const text = list.join(' ');
      const { lines, size, leading } = fit(text, space, measure);
      expect(lines.length * leading).toBeLessThanOrEqual(space.height);
      for (const line of lines)
        expect(measure(line, 'serif', size)).toBeLessThanOrEqual(space.width);
      if (lines.join(' ') !== text)
        expect([size, lines.at(-1)?.endsWith('…')]).toEqual([space.to, true]);
    }),
  );
});

test('words cannot become markup', () => {
  expect(escape('<b> & "c"')).toBe('&#60;b&#62; &#38; &#34;c&#34;');
});

test('there is a card for the front page, every section, tour, quotation and incident, and every actor but stand-ins', () => {
  const paths = all.map((card) => card.path);
  const actors = [...graph.actors.values()].filter((a) => !a.standIn);
  expect(paths).toHaveLength(
    1 +
      graph.sections.length +
      graph.tours.size +
      graph.quotes.size +
      graph.incidents.size +
      actors.length,
  );
  expect(paths).toEqual(
    expect.arrayContaining([
      'front',
      'sections/the-walkout',
      'tours/the-strike-in-steps',
      'quotes/haddad-bread',
      'incidents/wage-award-1912',
      'actors/ada-fenwick',
    ]),
  );
});

test('a quotation’s opening mark hangs outside the edge of its words', () => {
  const { svg = '' } = all.find((card) => card.path === 'quotes/haddad-bread') ?? {};
  const [first, ...rest] = [
    ...svg.matchAll(/<text x="([\d.]+)" y="[\d.]+" font-family="Source Serif 4 Variable"[^>]*>/g),
  ]
    .slice(1)
    .map((m) => Number(m[1]));
  expect(first).toBeLessThan(72);
  expect(new Set(rest)).toEqual(rest.length > 0 ? new Set([72]) : new Set());
});

test('each side’s figures stand apart', () => {
  const view = incidentSummary(graph, incident('depot-walkout-1911-08-14'));
  const account = {
    by: '',
    byHref: undefined,
    says: '',
    whose: undefined,
    injured: undefined,
    source: {} as never,
  };
  const columns = [
    {
      side: undefined,
      label: 'The town',
      accounts: [
        { ...account, killed: 2 },
        { ...account, killed: 5 },
        { ...account, killed: 9, whose: 'watchmen' },
      ],
    },
    {
      side: undefined,
      label: 'The harbour',
      accounts: [{ ...account, killed: { n: 4, qualifier: 'at-least' as const } }],
    },
    {
      side: undefined,
      label: 'The dockers',
      accounts: [{ ...account, killed: undefined, injured: 1200 }],
    },
  ];
  expect(
    tollsOf(graph, { ...view, columns, others: [] }).map(({ label, count }) => [label, count]),
  ).toEqual([
    ['The town', '2–5 and 9 killed'],
    ['The harbour', 'at least 4 killed'],
    ['The dockers', '1,200 hurt'],
  ]);
});

test('a plate is drawn only of places that lie on the map', () => {
  const ground = { extent: [0, 50, 2, 52] as const };
  const at = (
    lat: number | undefined,
    lon: number | undefined,
    precision: 'exact' | 'none' = 'exact',
  ) =>
    onMap(
      { name: '', precision, beyond: false, ...(lat === undefined ? {} : { lat, lon }) },
      ground,
    );
  expect([at(51, 1), at(51, 3), at(undefined, undefined), at(51, 1, 'none')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
