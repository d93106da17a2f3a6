/** Loads what the search needs, in the order in which readers need it: names first, then the full text. */
import { answerByName, answerInFull, type Answer } from '../../search/engine.ts';
import {
  filterOf,
  narrowingOf,
  valuesOf,
  wide,
  type Filter,
  type Narrowing,
  type ValuesOf,
} from '../../search/filter.ts';
import { fullText, type FullText, type Pagefind } from '../../search/fulltext.ts';
import { unpackVocabulary } from '../../search/columns.ts';
import { readNames, type Names } from '../../search/names.ts';
import type { Packed, PackedFacets } from '../../search/pack.ts';
import { parseQuery, type Query } from '../../search/query.ts';
import type { PackedVocabulary } from '../../search/types.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const index = `${base}pagefind/`;

/** An address of the site. */
export const site = (path: string): string => base + path.replace(/^\//, '');

async function json<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return (await response.json()) as T;
}

/** The next turn of the page, after whatever its reader has done meanwhile. */
const turn = (): Promise<void> => new Promise((done) => setTimeout(done));

/** A promise made once; a failure is forgotten, so that it can be tried again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    if (!made) {
      made = make();
      made.catch(() => (made = undefined));
    }
    return made;
  };
}

const vocabulary = once(() => json<PackedVocabulary>(`${base}search/names.json`));

/** The names, by which direct answers are found. */
export const loadNames: () => Promise<Names> = once(async () => {
  const known = unpackVocabulary(await vocabulary());
  await turn();
  return readNames(known, turn);
});

/** The full text. */
export const loadText: () => Promise<FullText> = once(async () => {
  const script = import(/* @vite-ignore */ `${index}pagefind.js`) as Promise<Pagefind>;
  // The larger files wait for the names, so that direct answers do not.
  const [{ tag }, pagefind] = await Promise.all([vocabulary(), script]);
  const wasm = document.createElement('link');
  const language = document.documentElement.lang.split('-')[0] || 'en';
  Object.assign(wasm, {
    rel: 'preload',
    as: 'fetch',
    crossOrigin: 'anonymous',
    href: `${index}wasm.${language}.pagefind`,
  });
  document.head.append(wasm);
  const packed = json<Packed>(`${index}records.json`);
  // On the main thread a search of this size takes a millisecond; a worker would first have to be fetched.
  await pagefind.options({ basePath: index, noWorker: true, metaCacheTag: tag });
  await pagefind.init();
  return fullText(pagefind, await packed);
});

export interface Facets {
  values: ValuesOf;
  dates: readonly string[];
}

/** What filters and facets need. */
export const loadFacets: () => Promise<Facets> = once(async () => {
  const [packed, { types }] = await Promise.all([
    json<PackedFacets>(`${index}facets.json`),
    loadText(),
  ]);
  return { values: valuesOf(packed, types), dates: packed.dates };
});

export interface Asked {
  query: Query;
  /** Undefined where nothing but words was asked for. */
  narrowing: Narrowing | undefined;
}

/** Reads what was typed. */
export function ask(names: Names, typed: string): Asked {
  const query = parseQuery(typed);
  if (query.fields.length === 0) return { query, narrowing: undefined };
  const { narrowing, words } = narrowingOf(names, query);
  const narrowed =
    narrowing.after !== '' || narrowing.before !== '' || Object.keys(narrowing.facets).length > 0;
  return {
    query: { ...query, words: [...query.words, ...words] },
    narrowing: narrowed ? narrowing : undefined,
  };
}

/** Direct answers; none where a field narrows them, which only the full index can do. */
export const askNames = (names: Names, { query, narrowing }: Asked): Answer =>
  narrowing ? { found: [], marks: [], meant: undefined, full: false } : answerByName(names, query);

/** The full answer, narrowed by the query's fields and by facets. */
export async function askAll(
  names: Names,
  { query, narrowing }: Asked,
  facets: Narrowing = wide,
): Promise<Answer & { filter: Filter | undefined }> {
  const text = await loadText();
  const all = [narrowing ?? wide, facets];
  const needed = all.some(
    (n) =>
      n.after !== '' ||
      n.before !== '' ||
      Object.values(n.facets).some((values) => values.length > 0),
  );
  const loaded = needed ? await loadFacets() : undefined;
  const filter = loaded && filterOf(all, loaded.values, loaded.dates);
  return { ...(await answerInFull(names, text, query, filter)), filter };
}
