/** Full text by Pagefind, a word at a time: which records hold it, how strongly, and where. */
import { splitText, unpack, type Packed } from './pack.ts';
import type { Card, ResultType } from './types.ts';

/** As much of Pagefind's interface as is used. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  data(): Promise<{ raw_content?: string; content: string; raw_url?: string; url: string }>;
}

/** What was found of a word in a record. */
export interface Hit {
  /** From 0 to 1, 1 for the record that holds the word most strongly. */
  strength: number;
  /** Where it stands, counted in words. */
  at: number[];
}

export interface Detail {
  href: string;
  shown: string;
  card: Card;
}

export interface FullText {
  /** Type of each record, in the order of the index. */
  types: readonly ResultType[];
  /** Address of a record, as far as it is known before its fragment comes. */
  href(record: number): string | undefined;
  word(word: string): Promise<ReadonlyMap<number, Hit>>;
  phrase(words: readonly string[]): Promise<ReadonlySet<number>>;
  detail(record: number): Promise<Detail>;
}

const kept = 400;

/** Wraps Pagefind. */
export function fullText(pagefind: Pagefind, packed: Packed): FullText {
  const records = unpack(packed);
  const at = new Map(records.map(({ fragment }, i) => [fragment, i]));
  const handles = new Map<number, PagefindResult>();
  const found = new Map<string, Promise<ReadonlyMap<number, Hit>>>();

  const search = async (term: string): Promise<ReadonlyMap<number, Hit>> => {
    const { results } = await pagefind.search(term);
    const most = results[0]?.score || 1;
    const hits = new Map<number, Hit>();
    for (const result of results) {
      const record = at.get(result.id);
      if (record === undefined) continue;
      if (!handles.has(record)) handles.set(record, result);
      hits.set(record, { strength: result.score / most, at: result.words });
    }
    return hits;
  };
  const remembered = (term: string): Promise<ReadonlyMap<number, Hit>> => {
    const known = found.get(term);
    if (known) return known;
    if (found.size > kept) found.clear();
    const fresh = search(term);
    found.set(term, fresh);
    fresh.catch(() => found.delete(term));
    return fresh;
  };

  return {
    types: records.map((r) => r.type),
    href: (record) => packed.hrefs[record],
    word: remembered,
    async phrase(words) {
      return new Set((await remembered(`"${words.join(' ')}"`)).keys());
    },
    async detail(record) {
      const handle = handles.get(record);
      if (!handle) throw new Error('This record has not been found by any word.');
      const data = await handle.data();
      return {
        href: data.raw_url ?? data.url,
        ...splitText(data.raw_content === undefined ? data.content : plain(data.raw_content)),
      };
    },
  };
}

/** Pagefind hands out text with its angle brackets written as entities. */
const plain = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
