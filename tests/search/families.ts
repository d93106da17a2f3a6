/** Asks queries whose right answers are known, and counts by family how often the right record comes first or among the first three. */
import type { Index } from '../unit/search/index.ts';

/** A query with its family and the pattern of the right address; "NONE" where nothing may be found. */
export interface Judged {
  q: string;
  family: string;
  right: string;
}

export interface Family {
  family: string;
  queries: number;
  /** Queries that have a right record, and those that had none and found none. */
  answerable: number;
  empty: number;
  first: number;
  three: number;
}

export interface Miss {
  query: Judged;
  /** Place of the right record, from 1; undefined if it is not among the first ten. */
  place: number | undefined;
  top: string[];
}

/** Reads lines of query, family and pattern, apart by tabs. */
export const parseQueries = (text: string): Judged[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [q = '', family = '', right = 'NONE'] = line.split('\t');
      return { q, family, right };
    });

/** Asks them all. */
export async function judge(
  index: Index,
  queries: readonly Judged[],
): Promise<{ families: Family[]; misses: Miss[] }> {
  const families = new Map<string, Family>();
  const misses: Miss[] = [];
  for (const query of queries) {
    // Prepared answers stand before the records; what is judged is the order of the records.
    const all = await index.first(await index.ask(query.q), 12);
    const top = all.filter((href) => !href.startsWith('/questions/'));
    const right = query.right === 'NONE' ? undefined : new RegExp(query.right);
    const place = right ? top.findIndex((href) => right.test(href)) : all.length === 0 ? 0 : -1;
    const family = families.get(query.family) ?? {
      family: query.family,
      queries: 0,
      answerable: 0,
      empty: 0,
      first: 0,
      three: 0,
    };
    families.set(query.family, family);
    family.queries += 1;
    if (right) family.answerable += 1;
    else if (place === 0) family.empty += 1;
    if (place === 0) family.first += 1;
    else misses.push({ query, place: place < 0 ? undefined : place + 1, top: top.slice(0, 3) });
    if (place >= 0 && place < 3) family.three += 1;
  }
  return { families: [...families.values()], misses };
}
