/** Loads what the search needs, in the order in which readers need it: names first, then the full text. */
import { answer, type Answer } from '../../search/engine.ts';
import {
  filterOf,
  narrowingOf,
  unnarrowed,
  valuesOf,
  type Narrowing,
  type ValuesOf,
} from '../../search/filter.ts';
import { fullText, type FullText, type Pagefind } from '../../search/fulltext.ts';
import { readNames, type Names } from '../../search/names.ts';
import { parseQuery, type Query } from '../../search/query.ts';
import {
  entryTag,
  unpackVocabulary,
  type PackedFacets,
  type PackedVocabulary,
} from '../../search/types.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const namesPath = `${base}search/names.json`;
/** Milliseconds after which the full text is given up. */
const patience = 15_000;
/** Milliseconds after which the host is asked whether it has another index by now. */
const checkAfter = 30_000;
let checked = 0;

type TaggedVocabulary = PackedVocabulary & { tag: string };

/** An address of the site. */
export const site = (path: string): string => base + path.replace(/^\//, '');

export interface Facets {
  values: ValuesOf;
  dates: readonly string[];
}

/** What is loaded of one index. Its parts are in a folder that is named by their content, so they can't be mixed with another's. */
export interface Build {
  tag: string;
  names: Names;
  /** Searches that the dossier suggests. */
  examples: readonly string[];
  text(): Promise<FullText>;
  facets(): Promise<Facets>;
}

async function json<T>(path: string, cache: RequestCache = 'default'): Promise<T> {
  const response = await fetch(path, { cache });
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return (await response.json()) as T;
}

/** The next turn of the page, after whatever its reader has done meanwhile. */
const turn = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Makes a promise once; a failure is forgotten, so that it can be tried again. */
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

async function loadBuild(): Promise<Build> {
  checked = Date.now();
  const packed = await json<TaggedVocabulary>(namesPath);
  const { tag } = packed;
  const vocabulary = unpackVocabulary(packed);
  const folder = `${base}pagefind/${tag}/`;
  await turn();
  const names = await readNames(vocabulary, turn);
  const text = once(() => within(patience, loadText(folder, packed.runs, names.inTitle)));
  return {
    tag,
    names,
    examples: vocabulary.examples,
    text,
    facets: once(async () => {
      const [facets, { types }] = await Promise.all([
        json<PackedFacets>(`${folder}facets.json`),
        text(),
      ]);
      return { values: valuesOf(facets, types), dates: facets.dates };
    }),
  };
}

async function loadText(
  folder: string,
  runs: PackedVocabulary['runs'],
  expected: (word: string) => boolean,
): Promise<FullText> {
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as {
    createInstance(options: Record<string, unknown>): Pagefind;
  };
  // On the main thread a search of this size takes a millisecond; a worker would first have to be fetched.
  const pagefind = createInstance({ basePath: folder, noWorker: true, metaCacheTag: entryTag });
  await pagefind.init();
  return fullText(
    pagefind,
    runs,
    once(async () => new Set(await json<string[]>(`${folder}words.json`))),
    expected,
  );
}

function within<T>(limit: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No answer within ${limit} ms.`)), limit);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

let build = once(loadBuild);

/** Loads the names, by which the first answers are found. */
export const loadNames = (): Promise<Build> => build();

/** Loads the full text as well, when the names have been read: its files are fetched meanwhile, and both want the same thread. */
export function loadAll(): Promise<Build> {
  return build().then((loaded) => {
    loaded.text().catch(() => undefined);
    return loaded;
  });
}

/** Whether the site has been published with another index, which is then loaded in place of the one in use. */
async function replaced(current: Build): Promise<boolean> {
  checked = Date.now();
  const { tag } = await json<TaggedVocabulary>(namesPath, 'no-cache');
  if (tag === current.tag) return false;
  build = once(loadBuild);
  return true;
}

/** Runs what needs the index that is published now; where a part of the index is gone because it was replaced, with the new one. */
export async function withBuild<T>(run: (build: Build) => Promise<T>): Promise<T> {
  let current = await build();
  // Without a network the loaded index goes on serving.
  if (Date.now() - checked > checkAfter && (await replaced(current).catch(() => false)))
    current = await build();
  try {
    return await run(current);
  } catch (error) {
    if (!(await replaced(current).catch(() => false))) throw error;
    return run(await build());
  }
}

export interface Asked {
  query: Query;
  narrowing: Narrowing;
}

/** Reads what was typed. */
export function ask(names: Names, typed: string): Asked {
  const query = parseQuery(typed);
  const { narrowing, words } = narrowingOf(names, query);
  return { query: { ...query, words: [...query.words, ...words] }, narrowing };
}

const narrows = ({ facets, after, before }: Narrowing): boolean =>
  after !== '' || before !== '' || Object.values(facets).some((values) => values.length > 0);

/** The answer of the names; none where a field narrows it, which needs the facets. */
export const askNames = async (
  { names }: Build,
  { query, narrowing }: Asked,
): Promise<Answer | undefined> =>
  narrows(narrowing) ? undefined : answer(names, undefined, query);

export interface FullAnswer {
  answer: Answer;
  text: FullText;
}

/** The full answer, narrowed by the query's fields and by facets. */
export async function askAll(
  { names, text: load, facets: loadFacets }: Build,
  { query, narrowing }: Asked,
  chosen: Narrowing = unnarrowed,
): Promise<FullAnswer> {
  const text = await load();
  const all = [narrowing, chosen].filter(narrows);
  const facets = all.length > 0 ? await loadFacets() : undefined;
  const filter = facets && filterOf(all, facets.values, facets.dates);
  return { answer: await answer(names, text, query, filter), text };
}
