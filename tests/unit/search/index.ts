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
import { searchFiles } from '../../../src/search/index-files.ts';
import { answer, type Answer } from '../../../src/search/engine.ts';
import { filterOf, narrowingOf, valuesOf } from '../../../src/search/filter.ts';
import { fullText, type FullText, type Pagefind } from '../../../src/search/fulltext.ts';
import { readNames, type Names } from '../../../src/search/names.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { vocabularyOf } from '../../../src/search/vocabulary.ts';

export interface Index {
  files: readonly IndexFile[];
  names: Names;
  text: FullText;
  /** Answers from the names alone. */
  direct(typed: string): Promise<Answer>;
  ask(typed: string): Promise<Answer>;
  /** Addresses of the first results, as paths under the base. */
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

  const { words: textWords, facets } = searchFiles(graph);
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  const script = join(folder, 'pagefind.mjs');
  writeFileSync(script, byPath.get('/pagefind/pagefind.js') ?? '');
  const module = (await import(/* @vite-ignore */ pathToFileURL(script).href)) as {
    createInstance(options: { basePath: string }): Pagefind;
  };
  const pagefind = module.createInstance({
    basePath: `http://127.0.0.1:${port}/pagefind/`,
  });
  await pagefind.init();
  const vocabulary = vocabularyOf(graph, '/');
  const names = await readNames(vocabulary);
  const words = new Set(textWords);
  const text = await fullText(pagefind, vocabulary.runs, async () => words, names.inTitle);
  return {
    files,
    names,
    text,
    direct: (typed) => answer(names, undefined, parseQuery(typed)),
    ask(typed) {
      const query = parseQuery(typed);
      const { narrowing, words: rest } = narrowingOf(names, query);
      const filter = filterOf([narrowing], valuesOf(facets, text.types), facets.dates);
      return answer(names, text, { ...query, words: [...query.words, ...rest] }, filter);
    },
    first: (given, count) =>
      Promise.all(
        given.found.slice(0, count).map(async ({ record }) => (await text.detail(record)).href),
      ),
    async end() {
      server.close();
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}
