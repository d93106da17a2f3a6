/** Builds the index with Pagefind: its own files, and what our client needs beside them. */
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Graph } from '../content/graph.ts';
import { words } from './fold.ts';
import { joinText, pack, packFacets } from './pack.ts';
import { searchRecords } from './records.ts';
import type { SearchRecord } from './types.ts';

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Files of Pagefind's that we have no use for: its ready-made interfaces, its highlighter, its worker. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/** What Pagefind indexes of a record: its words, then what else it is found under, folded where its own folding does not reach. */
export function contentOf(record: SearchRecord): string {
  const has = (text: string): Set<string> => new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const bare = joinText(record, '');
  const there = bare.toLowerCase();
  const also = record.also.filter((text) => !there.includes(text.toLowerCase())).join(' ');
  const plain = has(`${bare} ${also}`);
  const folded = [...new Set(words(`${bare} ${also}`))].filter((word) => !plain.has(word));
  return joinText(record, [also, ...folded].join(' '));
}

/**
 * How much of the index stands in one of its parts, as Pagefind counts it; a word of a query fetches one part. A fifth of its own measure:
 * the parts are then some 5 KB, not 24. It takes this from the environment only, and calls it unstable: without it the parts are larger.
 */
const partSize = '4000';

/** A short title: a quotation or a claim would count twice. */
const titleOf = ({ type, card }: SearchRecord): string =>
  type === 'quote' || type === 'judgement' ? (card.by ?? type) : card.title;

/** Builds every file of the index, paths under /pagefind/. */
export async function buildIndex(graph: Graph): Promise<IndexFile[]> {
  const records = searchRecords(graph);
  const language = graph.dossier.language.split('-')[0] ?? 'en';
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= partSize;
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  for (const record of records) {
    const added = await index.addCustomRecord({
      url: record.href,
      content: contentOf(record),
      language,
      meta: { title: titleOf(record) },
      filters: record.filters,
      sort: record.date ? { date: record.date } : {},
    });
    if (added.errors.length > 0)
      throw new Error(`${record.href} could not be indexed: ${added.errors.join('; ')}`);
  }
  const built = await index.getFiles();
  if (built.errors.length > 0)
    throw new Error(`The search index could not be built: ${built.errors.join('; ')}`);
  await index.deleteIndex();
  const stemmed = built.files.some(({ path }) => path === `wasm.${language}.pagefind`);
  const files = built.files.filter(
    ({ path }) => !unused.test(path) && !(stemmed && path === 'wasm.unknown.pagefind'),
  );
  const json = (path: string, value: unknown): IndexFile => ({
    path,
    content: new TextEncoder().encode(JSON.stringify(value)),
  });
  return [
    ...files,
    json('records.json', pack(records, fragmentsOf(files))),
    json('facets.json', packFacets(records)),
  ];
}

/** Which fragment holds which address. */
function fragmentsOf(files: readonly IndexFile[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { path, content } of files) {
    const hash = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (hash === undefined) continue;
    const text = gunzipSync(content).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    found.set(url, hash);
  }
  return found;
}
