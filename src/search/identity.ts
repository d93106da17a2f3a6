/** How nearly a whole query is the name of a record. */
import type { Entry, EntryName, Postings } from './entries.ts';
import type { Variants } from './lexicon.ts';
import { isArabic, skeleton } from './spelling.ts';
import { stopWords } from './stop-words.ts';

/** A post is held by several people: it names each of them less surely than a name. */
const ofPost = 0.95;
/** A post without its country or office. */
const ofBarePost = 0.88;
/** Longer names are found as they stand, or word by word. */
const longestKey = 6;
/** A post held in other years than those that the query names. */
const otherYears = 0.6;

const isYear = (word: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(word);

/**
 * Makes the function that gives the entries whose name a query may be, each with how nearly it is, 0 to 1.
 * @param key gives the spellings of one name the same key
 */
export function identityAmong(
  entries: readonly Entry[],
  postings: Postings,
  key: (word: string) => string,
): (query: readonly string[], variants: readonly Variants[]) => Map<number, number> {
  const byName = new Map<string, Set<number>>();
  const byKey = new Map<string, Set<number>>();
  const add = (map: Map<string, Set<number>>, k: string, at: number): void =>
    void (map.get(k) ?? map.set(k, new Set()).get(k))?.add(at);
  const nameKey = (name: readonly string[]): string => name.map(key).join('');
  const nameSkeleton = (name: readonly string[]): string => skeleton(name.join(''));
  entries.forEach(({ names: all, named }, at) => {
    for (const { words: name, post } of all) {
      if (post) continue;
      add(byName, name.join(' '), at);
      if (name.length <= longestKey) add(byKey, nameKey(name), at);
      if (named.type === 'actor' || named.type === 'place') {
        const bare = nameSkeleton(name);
        if (bare.length >= 4) add(byKey, `~${bare}`, at);
      }
    }
  });

  /** Whether words are the name that the dossier uses, not one of the others. */
  const isMain = (at: number, name: readonly string[]): boolean =>
    entries[at]?.names[0]?.words.join(' ') === name.join(' ');

  /** How many words of a query each entry holds under some spelling. */
  const held = (query: readonly string[], all: readonly Variants[]): Map<number, number> => {
    const counts = new Map<number, number>();
    all.forEach((variants, i) => {
      if (stopWords.has(query[i] ?? '')) return;
      const holding = new Set<number>();
      for (const word of variants.keys())
        for (const at of postings.get(word)?.keys() ?? []) holding.add(at);
      for (const at of holding) counts.set(at, (counts.get(at) ?? 0) + 1);
    });
    return counts;
  };

  return (query, all) => {
    const found = new Map<number, number>();
    const put = (at: number, value: number): void =>
      void found.set(at, Math.max(found.get(at) ?? 0, value));
    const content = query.filter((w) => !stopWords.has(w));
    for (const at of byName.get(query.join(' ')) ?? []) put(at, isMain(at, query) ? 1 : 0.97);
    for (const at of byName.get(content.join(' ')) ?? [])
      put(at, isMain(at, content) ? 0.99 : 0.96);
    for (const at of byKey.get(nameKey(query)) ?? [])
      put(at, nameKey(entries[at]?.names[0]?.words ?? []) === nameKey(query) ? 0.95 : 0.93);
    for (const at of byKey.get(nameKey(content)) ?? []) put(at, 0.92);
    if (isArabic(query.join('')))
      for (const at of byKey.get(`~${nameSkeleton(query)}`) ?? []) put(at, 0.9);
    const years = content.filter(isYear);
    // Names whose every word is there under some spelling, and that take up most of the query.
    const least = (content.length - years.length) / 2;
    for (const [at, count] of held(query, all)) {
      if (count < least) continue;
      for (const { words: name, post } of entries[at]?.names ?? []) {
        const core = name.filter((w) => !stopWords.has(w));
        if (2 * count < core.length) continue;
        let sum = 0;
        const used = new Set<number>();
        for (const word of core) {
          let [best, which] = [0, -1];
          all.forEach((v, i) => {
            const q = v.get(word) ?? 0;
            if (q > best && !used.has(i)) [best, which] = [q, i];
          });
          sum += best;
          if (which >= 0) used.add(which);
        }
        const wanted = post ? content.length - years.length : content.length;
        const share = sum / Math.max(core.length, wanted, 1);
        if (share >= 0.5) put(at, 0.92 * share * (post ? during(post, years) : 1));
      }
    }
    return found;
  };
}

/** What a post is worth for the years of a query; without any, the holder known last comes first. */
function during(
  { from, to, bare = false }: NonNullable<EntryName['post']>,
  years: readonly string[],
): number {
  const quality = bare ? ofBarePost : ofPost;
  if (years.length === 0) return to === '' ? quality : quality - (2100 - Number(to)) / 10_000;
  return years.some((year) => (from === '' || from <= year) && (to === '' || year <= to))
    ? quality
    : quality * otherYears;
}
