/** Full text by Pagefind: which records hold a word or a phrase, and where. Only exact searches are made, whose results don't depend on which parts of the index earlier searches have loaded. */
import { idWords, type Card, type ResultType, type Vocabulary } from './types.ts';

/** As much of Pagefind's interface as is used. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(
    term: string | null,
    options?: { sort: Record<string, 'asc'> },
  ): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  /** Where the word stands, counted in words. */
  words: number[];
  data(): Promise<PagefindData>;
}

interface PagefindData {
  url: string;
  raw_url?: string;
  content: string;
  raw_content?: string;
  filters: Partial<Record<string, string[]>>;
}

/** A record as the index has it: title, text and address from one file. */
export interface Detail {
  href: string;
  text: string;
  card: Card;
}

export interface FullText {
  /** Type of each record, by its number. */
  types: readonly ResultType[];
  /** Words of the texts that the names engine doesn't know; fetched when a query has a word that it doesn't know either. */
  words(): Promise<ReadonlySet<string>>;
  /** Records that hold a word, or words that stand together, and where each of them holds it. */
  holding(words: readonly string[]): Promise<ReadonlyMap<number, readonly number[]>>;
  detail(record: number): Promise<Detail>;
  /** Whether a part of the index that holds some words could not be loaded, so that results may be missing. */
  partial(words: readonly string[]): boolean;
}

/** Searches that are remembered. */
const most = 400;

/**
 * Wraps Pagefind.
 * @param runs how many records of each type follow one another
 * @param loadWords fetches the words of the texts
 * @param expected whether some record must hold a word
 * @throws if the index doesn't have as many records
 */
export async function fullText(
  pagefind: Pagefind,
  runs: Vocabulary['runs'],
  loadWords: () => Promise<ReadonlySet<string>>,
  expected: (word: string) => boolean,
): Promise<FullText> {
  const types = runs.flatMap(([type, count]) => Array.from({ length: count }, () => type));
  const { results } = await pagefind.search(null, { sort: { number: 'asc' } });
  if (results.length !== types.length)
    throw new Error(`The index has ${results.length} records instead of ${types.length}.`);
  const numbers = new Map(results.map(({ id }, number) => [id, number]));
  let known: ReadonlySet<string> | undefined;
  const remembered = new Map<string, Promise<ReadonlyMap<number, readonly number[]>>>();
  const empty = new Set<string>();
  // Pagefind doesn't report a part that failed to load; a word that must stand somewhere gives it away.
  const missing = (term: string): boolean =>
    empty.has(term) && term.length > 2 && ((known?.has(term) ?? false) || expected(term));

  const search = async (term: string): Promise<ReadonlyMap<number, readonly number[]>> => {
    const found = await pagefind.search(`"${term}"`);
    const hits = new Map<number, readonly number[]>();
    for (const result of found.results) {
      const number = numbers.get(result.id);
      if (number !== undefined) hits.set(number, result.words);
    }
    if (hits.size === 0) empty.add(term);
    else empty.delete(term);
    return hits;
  };

  return {
    types,
    words: async () => (known ??= await loadWords()),
    holding(words) {
      const term = words.join(' ');
      const earlier = remembered.get(term);
      if (earlier && !missing(term)) return earlier;
      if (remembered.size > most) remembered.clear();
      const fresh = search(term);
      remembered.set(term, fresh);
      fresh.catch(() => remembered.delete(term));
      return fresh;
    },
    async detail(record) {
      const result = results[record];
      if (!result) throw new Error(`The index has no record ${record}.`);
      const data = await result.data();
      const text = plain(data.raw_content ?? data.content);
      const href = data.raw_url ?? data.url;
      const id = `${idWords(href)}.`;
      const shown = text.endsWith(id) ? text.slice(0, -id.length).trimEnd() : text;
      const card = Object.fromEntries(
        Object.entries(data.filters).map(([field, values]) => [field, values?.[0]]),
      );
      return { href, text: shown, card: { title: '', ...card } };
    },
    partial: (words) => words.some(missing),
  };
}

/** Pagefind hands out text with its angle brackets written as entities. */
const plain = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
