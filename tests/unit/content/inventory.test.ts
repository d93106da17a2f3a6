import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { loadGraph } from '../../../src/content/graph.ts';

interface Inventory {
  joined: Record<'actors' | 'incidents' | 'places' | 'sources', Record<string, string>>;
  actors: string[];
  incidents: Record<string, number>;
  quotes: string[];
  places: string[];
  judgements: Record<string, string>;
  verdicts: string[];
  series: Record<string, number>;
  measures: Record<string, number>;
  sources: string[];
}

const inventory = parse(
  readFileSync(new URL('inventory.yaml', import.meta.url), 'utf8'),
) as Inventory;
const graph = loadGraph('content');

const missing = (wanted: readonly string[], there: ReadonlyMap<string, unknown>): string[] =>
  wanted.filter((id) => !there.has(id));

test('the inventory is that of the evidence', () => {
  const {
    joined,
    actors,
    incidents,
    quotes,
    places,
    judgements,
    verdicts,
    series,
    measures,
    sources,
  } = inventory;
  const distinct = (ids: readonly string[]) => new Set(ids).size;
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
  expect({
    actors: distinct(actors),
    incidents: Object.keys(incidents).length,
    accounts: sum(incidents),
    quotes: distinct(quotes),
    places: distinct(places),
    judgements: Object.keys(judgements).length,
    verdicts: distinct(verdicts),
    series: Object.keys(series).length,
    figures: sum(series),
    measurements: sum(measures),
    sources: distinct(sources),
    joined: Object.values(joined).flatMap((pairs) => Object.keys(pairs)).length,
  }).toEqual({
    actors: 112,
    incidents: 144,
    accounts: 380,
    quotes: 74,
    places: 61,
    judgements: 40,
    verdicts: 16,
    series: 26,
    figures: 73,
    measurements: 55,
    sources: 535,
    joined: 14,
  });
});

test('no actor, incident, quotation, place or source of the evidence is lost', () => {
  expect({
    actors: missing(inventory.actors, graph.actors),
    incidents: missing(Object.keys(inventory.incidents), graph.incidents),
    quotes: missing(inventory.quotes, graph.quotes),
    places: missing(inventory.places, graph.places),
    sources: missing(inventory.sources, graph.sources),
  }).toEqual({ actors: [], incidents: [], quotes: [], places: [], sources: [] });
});

test('no account of an incident is lost', () => {
  expect(
    Object.entries(inventory.incidents).filter(
      ([id, accounts]) => (graph.incidents.get(id)?.accounts.length ?? 0) < accounts,
    ),
  ).toEqual([]);
});

test('every judgement and forecast of the article is there, with the assertion that it takes up', () => {
  const lost = Object.entries(inventory.judgements).filter(
    ([id, assertion]) => !graph.judgements.get(id)?.claims.includes(assertion),
  );
  expect(lost).toEqual([]);
});

test('every verdict is there', () => {
  expect(
    inventory.verdicts.filter((id) => graph.judgements.get(id)?.verdict === undefined),
  ).toEqual([]);
});

test('every series has all its figures', () => {
  const counts = { ...inventory.series, ...inventory.measures };
  expect(
    Object.fromEntries(Object.keys(counts).map((id) => [id, graph.series.get(id)?.rows.length])),
  ).toEqual(counts);
});

test('of two records that were joined, one is left', () => {
  for (const type of ['actors', 'incidents', 'places', 'sources'] as const) {
    const pairs = Object.entries(inventory.joined[type]);
    expect(pairs.filter(([old, now]) => graph[type].has(old) || !graph[type].has(now))).toEqual([]);
  }
});
