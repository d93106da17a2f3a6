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

/** An address of the site. */
export const site = (path: string): string => base + path.replace(/^\//, '');

async function json<T>(path: string, cache: RequestCache = 'default'): Promise<T> {
  const response = await fetch(path, { cache });
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return (await response.json()) as T;
}

/** The next turn of the page, after whatever its reader has done meanwhile. */
const turn = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Counts the indexes that were loaded one after the other. */
let generation = 0;

/** A promise made once for each index; a failure is forgotten, so that it can be tried again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  let of = generation;
  return () => {
    if (of !== generation) made = undefined;
    of = generation;
    if (!made) {
      made = make();
      made.catch(() => (made = undefined));
    }
    return made;
  };
}

const namesFile = `${base}search/names.json`;
const vocabulary = once(() => {
  checked = Date.now();
  return json<PackedVocabulary>(namesFile);
});

/** Where everything lies that belongs to these names: the folder is named by its content. */
const indexOf = ({ tag }: PackedVocabulary): string => `${base}pagefind/${tag}/`;

/** Milliseconds after which the host is asked whether it has another index by now. */
const checkAfter = 30_000;
let checked = 0;

/** Whether the host has another index than the one in use, which is then forgotten. */
async function replaced(): Promise<boolean> {
  const known = await vocabulary();
  const { tag } = await json<PackedVocabulary>(namesFile, 'no-cache');
  checked = Date.now();
  if (tag === known.tag) return false;
  generation += 1;
  return true;
}

/**
 * Loads and asks the index that is published now. Where the site is published anew under an open page, everything is fetched and
 * asked again.
 * @param work takes all that it matches with each other from this module, and keeps nothing of it for the next time
 */
export async function fromOneIndex<T>(work: () => Promise<T>): Promise<T> {
  // Without a network the loaded index goes on serving.
  if (checked > 0 && Date.now() - checked > checkAfter) await replaced().catch(() => false);
  try {
    return await work();
  } catch (error) {
    if (!(await replaced().catch(() => false))) throw error;
    return work();
  }
}

/** The names, by which direct answers are found. */
export const loadNames: () => Promise<Names> = once(async () => {
  const known = unpackVocabulary(await vocabulary());
  await turn();
  return readNames(known, turn);
});

/** The full text. */
export const loadText: () => Promise<FullText> = once(async () => {
  const index = indexOf(await vocabulary());
  const pagefind = (await import(/* @vite-ignore */ `${index}pagefind.js`)) as Pagefind;
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
  await pagefind.options({ basePath: index, noWorker: true });
  await pagefind.init();
  return fullText(pagefind, await packed);
});

export interface Facets {
  values: ValuesOf;
  dates: readonly string[];
}

/** What filters and facets need. */
export const loadFacets: () => Promise<Facets> = once(async () => {
  const index = indexOf(await vocabulary());
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
