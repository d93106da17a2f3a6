/** How nearly a whole query is the name of a record. */
import type { Entry, Postings } from './entries.ts';
import type { Variants } from './lexicon.ts';
import { idle } from './stop-words.ts';

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
  const byNameKey = new Map<string, Set<number>>();
  const add = (map: Map<string, Set<number>>, k: string, at: number): void =>
    void (map.get(k) ?? map.set(k, new Set()).get(k))?.add(at);
  const nameKey = (name: readonly string[]): string => name.map(key).join('');
  entries.forEach(({ names: all }, at) => {
    for (const name of all) {
      add(byName, name.join(' '), at);
      add(byNameKey, nameKey(name), at);
    }
  });

  return (query, all) => {
    const found = new Map<number, number>();
    const put = (at: number, value: number): void =>
      void found.set(at, Math.max(found.get(at) ?? 0, value));
    const content = query.filter((w) => !idle.has(w));
    for (const at of byName.get(query.join(' ')) ?? []) put(at, 1);
    for (const at of byName.get(content.join(' ')) ?? []) put(at, 0.98);
    for (const at of byNameKey.get(nameKey(query)) ?? []) put(at, 0.95);
    for (const at of byNameKey.get(nameKey(content)) ?? []) put(at, 0.94);
    // Names whose every word is there under some spelling, and that take up most of the query.
    const candidates = new Set<number>();
    for (const v of all)
      for (const word of v.keys())
        for (const at of postings.get(word)?.keys() ?? []) candidates.add(at);
    for (const at of candidates) {
      for (const name of entries[at]?.names ?? []) {
        const core = name.filter((w) => !idle.has(w));
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
        const share = sum / Math.max(core.length, content.length, 1);
        if (share >= 0.5) put(at, 0.92 * share);
      }
    }
    return found;
  };
}
