/** Builds the search index: Pagefind's files, and the words and facets that go with them. */
import * as pagefind from 'pagefind';
import { minifySync } from 'vite';
import type { Graph } from '../content/graph.ts';
import { searchFiles } from './index-files.ts';

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Files of Pagefind's that are not used: its interfaces, its highlighter, its worker. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/** Builds every file of the index. They belong into one folder that is named by their content, so that files of two builds are never mixed. */
export async function buildIndex(graph: Graph): Promise<IndexFile[]> {
  const { texts, words, facets } = searchFiles(graph);
  const language = graph.dossier.language.split('-')[0] ?? 'en';
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  for (const [number, text] of texts.entries()) {
    const added = await index.addCustomRecord({
      ...text,
      language,
      sort: { number: String(number) },
    });
    if (added.errors.length > 0)
      throw new Error(`${text.url} could not be indexed: ${added.errors.join('; ')}`);
  }
  const built = await index.getFiles();
  if (built.errors.length > 0)
    throw new Error(`The search index could not be built: ${built.errors.join('; ')}`);
  await index.deleteIndex();
  const stemmed = built.files.some(({ path }) => path === `wasm.${language}.pagefind`);
  const files = built.files.filter(
    ({ path }) => !unused.test(path) && !(stemmed && path === 'wasm.unknown.pagefind'),
  );
  const script = files.find(({ path }) => path === 'pagefind.js');
  if (script) script.content = minified(script.content);
  const json = (path: string, value: unknown): IndexFile => ({
    path,
    content: new TextEncoder().encode(JSON.stringify(value)),
  });
  return [...files, json('words.json', words), json('facets.json', facets)];
}

function minified(script: Uint8Array): Uint8Array {
  const { code, errors } = minifySync('pagefind.js', new TextDecoder().decode(script), {
    module: true,
  });
  if (errors.length > 0)
    throw new Error(`pagefind.js could not be minified: ${errors[0]?.message}`);
  return new TextEncoder().encode(code);
}
