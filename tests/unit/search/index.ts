/** The index of a dossier, built in memory and served, so that tests ask what readers ask. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close } from 'pagefind';
import type { Graph } from '../../../src/content/graph.ts';
import { buildIndex, type IndexFile } from '../../../src/search/build.ts';
import { unpackVocabulary } from '../../../src/search/columns.ts';
import { answerByName, answerInFull, type Answer } from '../../../src/search/engine.ts';
import { filterOf, narrowingOf, valuesOf } from '../../../src/search/filter.ts';
import { fullText, type FullText, type Pagefind } from '../../../src/search/fulltext.ts';
import { readNames, type Names } from '../../../src/search/names.ts';
import type { Packed, PackedFacets } from '../../../src/search/pack.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { packVocabulary, vocabularyOf } from '../../../src/search/vocabulary.ts';

export interface Index {
  files: readonly IndexFile[];
  names: Names;
  text: FullText;
  facets: PackedFacets;
  direct(typed: string): Answer;
  ask(typed: string): Promise<Answer>;
  /** Addresses of the first results, without the slashes at their ends. */
  first(answer: Answer, count: number): Promise<string[]>;
  end(): Promise<void>;
}

/** Builds and serves the index of a graph. */
export async function serveIndex(graph: Graph): Promise<Index> {
  const files = await buildIndex(graph);
  const byPath = new Map(files.map((file) => [`/pagefind/${file.path}`, file.content]));
  const server = createServer((request, response) => {
    const content = byPath.get(new URL(request.url ?? '', 'http://localhost').pathname);
    response.statusCode = content ? 200 : 404;
    response.end(content);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;

  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  const script = join(folder, 'pagefind.mjs');
  writeFileSync(script, byPath.get('/pagefind/pagefind.js') ?? '');
  const module = (await import(/* @vite-ignore */ pathToFileURL(script).href)) as {
    createInstance(options: { basePath: string }): Pagefind;
  };
  const pagefind = module.createInstance({ basePath: `http://127.0.0.1:${port}/pagefind/` });
  await pagefind.init();

  const json = <T>(path: string): T =>
    JSON.parse(new TextDecoder().decode(byPath.get(`/pagefind/${path}`))) as T;
  const names = await readNames(unpackVocabulary(packVocabulary(vocabularyOf(graph, '/'))));
  const text = fullText(pagefind, json<Packed>('records.json'));
  const facets = json<PackedFacets>('facets.json');
  const bare = (href: string): string => href.replace(/^\/|\/$/g, '').replace('/#', '#');
  return {
    files,
    names,
    text,
    facets,
    direct: (typed) => answerByName(names, parseQuery(typed)),
    async ask(typed) {
      const query = parseQuery(typed);
      const { narrowing, words } = narrowingOf(names, query);
      const filter = filterOf([narrowing], valuesOf(facets, text.types), facets.dates);
      return answerInFull(names, text, { ...query, words: [...query.words, ...words] }, filter);
    },
    first: (answer, count) =>
      Promise.all(
        answer.found
          .slice(0, count)
          .map(async ({ record, named }) =>
            bare(named?.href ?? text.href(record) ?? (await text.detail(record)).href),
          ),
      ),
    async end() {
      server.close();
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}
