import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGraph } from '../../../src/content/graph.ts';
import { incidentSummary } from '../../../src/records/incident/view.ts';
import { searchRecords } from '../../../src/search/records.ts';
import { spansOf } from '../../../src/search/spans.ts';
import { tollsText } from '../../../src/records/incident/tolls-text.ts';
import { packVocabulary, unpackVocabulary } from '../../../src/search/types.ts';
import { vocabularyOf } from '../../../src/search/vocabulary.ts';
import { fixture } from '../fixture.ts';
import { serveIndex, type Index } from './index.ts';

const graph = loadGraph(fixture);

describe('the index of a dossier', () => {
  let index: Index;
  beforeAll(async () => {
    index = await serveIndex(graph);
  }, 60_000);
  afterAll(() => index.end());
  const first = async (typed: string): Promise<string | undefined> =>
    (await index.first(await index.ask(typed), 1))[0];

  it('holds every record once', () => {
    const hrefs = searchRecords(graph).map((r) => r.href);
    expect(new Set(hrefs).size).toBe(hrefs.length);
    for (const [folder, records] of [
      ['quotes', graph.quotes],
      ['incidents', graph.incidents],
      ['places', graph.places],
    ] as const) {
      expect(hrefs.filter((href) => href.startsWith(`/${folder}/`)).length).toBe(records.size);
    }
    expect(hrefs.filter((href) => href.includes('#p-')).length).toBe(
      graph.sections.flatMap((s) => s.prose.blocks.filter((b) => b.kind === 'paragraph')).length,
    );
  });

  it('keeps stand-ins out', () => {
    const hidden = [...graph.actors.values()]
      .filter((a) => a.standIn)
      .map((a) => `/actors/${a.id}/`);
    expect(hidden.length).toBeGreaterThan(0);
    expect(searchRecords(graph).filter((r) => hidden.includes(r.href))).toEqual([]);
  });

  it('ships none of the ready-made interfaces', () => {
    expect(
      index.files.filter(({ path }) => /-ui|highlight|worker/.test(path)).map((f) => f.path),
    ).toEqual([]);
  });

  it.each(['ada fenwick', 'fenwick', 'ada fenwik', 'AdaFenwick', 'fenwick, ada'])(
    'finds an actor by "%s"',
    async (typed) => {
      expect(await first(typed)).toBe('/actors/ada-fenwick/');
      expect((await index.first(await index.direct(typed), 1))[0]).toBe('/actors/ada-fenwick/');
    },
  );

  it('finds an incident under a name of an actor who took part', async () => {
    const incident = [...graph.incidents.values()].find((i) => i.actors.includes('carmens-union'));
    const alias =
      graph.actors.get('carmens-union')?.aliases[0] ??
      graph.actors.get('carmens-union')?.name ??
      '';
    const answer = await index.ask(`actor:"${alias}" type:incident`);
    expect(await index.first(answer, 20)).toContain(`/incidents/${incident?.id}/`);
  });

  it('searches the known word for a slip, and says so', async () => {
    expect((await index.ask('fenwikc')).correction.showing).toBe('fenwick');
    expect((await index.ask('fenwick')).correction.showing).toBeUndefined();
  });

  it('corrects neither words of an exact phrase nor words that stand in the text alone', async () => {
    expect((await index.ask('"fenwikc"')).correction.showing).toBeUndefined();
    for (const word of await index.text.words())
      expect((await index.ask(word)).correction, word).toEqual({ showing: undefined, unknown: [] });
  });

  it('holds every word that it says it holds', async () => {
    const absent: string[] = [];
    for (const word of await index.text.words())
      if (word.length > 2 && (await index.text.holding([word])).size === 0) absent.push(word);
    expect(absent).toEqual([]);
    expect(index.text.partial([...(await index.text.words())])).toBe(false);
  });

  it.each(['zxcvb', 'qwelkj asdkjh', '987654321', '"bridge of the moon"'])(
    'finds nothing for %s',
    async (typed) => expect((await index.ask(typed)).found).toEqual([]),
  );

  it('gives the same answer whatever was asked before', async () => {
    const ask = async (typed: string) =>
      (await index.ask(typed)).found.map(({ record, score }) => [record, score]);
    const before = await ask('mill bridge toll');
    for (const typed of ['str', 'strike', 'to', '"mill bridge"', 'brdige']) await ask(typed);
    expect(await ask('mill bridge toll')).toEqual(before);
  });

  it('leaves out what holds an excluded word', async () => {
    const all = (await index.ask('depot')).found.length;
    const some = await index.ask('depot -fenwick');
    expect(some.found.length).toBeGreaterThan(0);
    expect(some.found.length).toBeLessThan(all);
    expect((await index.ask('depot NOT fenwick')).found.length).toBe(some.found.length);
  });

  it('leads from "quotes by" to the words of a speaker', async () => {
    const { found } = await index.ask('quotes by fenwick');
    expect(found[0]?.type).toBe('quote');
  });

  it('finds only what holds an exact phrase', async () => {
    const quote = [...graph.quotes.values()][0];
    const words = (quote?.text ?? '').split(' ').slice(0, 3).join(' ');
    expect(await first(`"${words}"`)).toBe(`/quotes/${quote?.id}/`);
    expect((await index.ask(`"${words.split(' ').reverse().join(' ')}"`)).found).toEqual([]);
  });

  it('narrows by fields, and searches as words what names nothing', async () => {
    const answer = await index.ask('type:quote year:1911');
    expect(answer.found.every((f) => f.type === 'quote')).toBe(true);
    expect((await index.ask('place:xqzvw')).found).toEqual([]);
    expect((await index.ask('place:lanterns')).found.length).toBeGreaterThan(0);
  });

  it('answers anything without an error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.constantFrom(
            '<img src=x onerror=alert(1)>',
            '\u202eabc',
            '\ud800',
            '(((',
            '\\',
            '*'.repeat(10_000),
            '"'.repeat(99),
          ),
        ),
        async (typed) => {
          await index.direct(typed);
          await index.ask(typed);
        },
      ),
      { numRuns: 150 },
    );
  }, 30_000);
});

describe('the vocabulary', () => {
  it('is the same packed and unpacked', () => {
    const vocabulary = vocabularyOf(graph, '/base/');
    expect(unpackVocabulary(packVocabulary(vocabulary))).toEqual(vocabulary);
  });
});

describe('tolls', () => {
  it('lists each side’s figures apart and adds nothing up', () => {
    const account = {
      by: '',
      byHref: undefined,
      says: '',
      whose: undefined,
      source: undefined as never,
    };
    const columns = [
      {
        side: 'town',
        label: 'The town’s accounts',
        accounts: [
          { ...account, killed: 2, injured: undefined },
          { ...account, killed: 3, injured: 5 },
        ],
      },
      {
        side: 'harbour',
        label: 'The harbour’s accounts',
        accounts: [
          { ...account, killed: { n: 1, qualifier: 'more-than' as const }, injured: undefined },
        ],
      },
    ];
    expect(tollsText({ columns, others: [] })).toBe(
      'The town’s accounts: 2 or 3 killed, 5 injured; The harbour’s accounts: more than 1 killed',
    );
  });

  it('names the groups of people where accounts count several', () => {
    const account = {
      by: '',
      byHref: undefined,
      says: '',
      injured: undefined,
      source: undefined as never,
    };
    const accounts = [
      { ...account, whose: 'dockers', killed: 2 },
      { ...account, whose: 'watchmen', killed: 9 },
      { ...account, whose: 'dockers', killed: 3 },
    ];
    expect(tollsText({ columns: [], others: accounts })).toBe(
      'Accounts: 2 or 3 killed (dockers), 9 killed (watchmen)',
    );
  });

  it('says nothing where nobody counts', () => {
    const quiet = [...graph.incidents.values()].find((i) =>
      i.accounts.every((a) => a.killed === undefined && a.injured === undefined),
    );
    expect(quiet && tollsText(incidentSummary(graph, quiet))).toBe('');
  });
});

describe('marks', () => {
  it('cover whole words under any spelling of case and accent', () => {
    expect(spansOf('Été at Mill Bridge’s end', ['ete', 'bridge'])).toEqual([
      [0, 3],
      [12, 20],
    ]);
  });
});
