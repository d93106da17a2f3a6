import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadGraph } from '../../../src/content/graph.ts';
import { serveIndex, type Index } from './index.ts';

interface Judged {
  q: string;
  right: string[];
}

const judged = parse(readFileSync('tests/search/judged.yaml', 'utf8')) as Judged[];

/** A path as the judged set has it. */
const bare = (href: string): string => href.replace(/^\/|\/$/g, '').replace('/#', '#');

describe('what readers type', () => {
  let index: Index;
  beforeAll(async () => {
    index = await serveIndex(loadGraph('content'));
  }, 60_000);
  afterAll(() => index.end());

  it('finds the right record first for 95 in 100 queries, and among the first three for 99', async () => {
    const missed: string[] = [];
    let [first, three] = [0, 0];
    for (const { q, right } of judged) {
      // Prepared answers stand before the records; what is judged is the order of the records.
      const all = (await index.first(await index.ask(q), 6)).map(bare);
      const top = all.filter((href) => !href.startsWith('questions/')).slice(0, 3);
      if (right.includes(top[0] ?? '')) first += 1;
      else missed.push(`${q}: ${top.join(', ') || 'nothing'} instead of ${right.join(' or ')}`);
      if (top.some((href) => right.includes(href))) three += 1;
    }
    expect(judged.length).toBeGreaterThanOrEqual(120);
    const share = (count: number): number => Math.round((1000 * count) / judged.length) / 10;
    expect(share(first), missed.join('\n')).toBeGreaterThanOrEqual(95);
    expect(share(three), missed.join('\n')).toBeGreaterThanOrEqual(99);
  }, 120_000);

  it('names only records that exist', () => {
    const graph = loadGraph('content');
    const known = (path: string): boolean => {
      const [, folder = '', id = ''] = /^(\w+)[/#](.+)$/.exec(path) ?? [];
      if (folder === 'briefing') return graph.sections.some((s) => s.id === id.split('#')[0]);
      if (folder === 'data') return graph.series.has(id);
      const records = {
        actors: graph.actors,
        places: graph.places,
        incidents: graph.incidents,
        quotes: graph.quotes,
        judgements: graph.judgements,
        sources: graph.sources,
      }[folder];
      return records?.has(id) ?? false;
    };
    expect(judged.flatMap((j) => j.right).filter((path) => !known(path))).toEqual([]);
  });
});
