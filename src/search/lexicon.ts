/** The words of the vocabulary, and under which of them a word of a query is looked for. */
import { words } from './fold.ts';
import { slipsAmong } from './slips.ts';
import { stem } from './spelling.ts';

/** Spellings under which a word of the query is looked for, with how sure they are. */
export type Variants = Map<string, number>;

export interface Lexicon {
  /** @param unfinished whether more letters may follow */
  variants(word: string, unfinished: boolean): Variants;
  /** Nearest known words to one that is not known. */
  nearest(word: string): string[];
  known(word: string): boolean;
}

/**
 * Makes the lexicon.
 * @param all its words
 * @param proper those of names; only these are also found by their key
 * @param key gives the spellings of one name the same key
 * @param synonyms groups of words any of which finds the others
 */
export function lexiconOf(
  all: Iterable<string>,
  proper: ReadonlySet<string>,
  key: (word: string) => string,
  synonyms: readonly (readonly string[])[],
): Lexicon {
  const lexicon = [...all].sort();
  const present = new Set(lexicon);
  const byStem = Map.groupBy(lexicon, stem);
  const byKey = Map.groupBy(
    lexicon.filter((word) => proper.has(word)),
    key,
  );
  const together = synonymsByStem(synonyms);
  const near = slipsAmong(lexicon, key);

  const variants = (word: string, unfinished: boolean): Variants => {
    const found: Variants = new Map();
    const put = (other: string, quality: number): void => {
      if ((found.get(other) ?? 0) < quality) found.set(other, quality);
    };
    if (present.has(word)) put(word, 1);
    for (const other of byStem.get(stem(word)) ?? []) put(other, 0.95);
    for (const other of byKey.get(key(word)) ?? [])
      put(other, present.has(word) && !proper.has(word) ? 0.6 : 0.94);
    const sure = found.size > 0;
    for (const other of together.get(stem(word)) ?? [])
      if (present.has(other) || !sure) put(other, 0.7);
    if (word.length >= (unfinished ? 2 : 4))
      for (const other of startingWith(lexicon, word))
        put(other, (unfinished ? 0.6 : 0.45) + (0.3 * word.length) / other.length);
    if (!sure && ![...found].some(([other, q]) => q >= 0.6 && other.startsWith(word) && unfinished))
      for (const [other, d] of near(word)) put(other, 0.9 - 0.15 * d);
    return found;
  };

  return {
    variants,
    nearest: (word) => near(word).map(([other]) => other),
    known: (word) => present.has(word) || byStem.has(stem(word)) || byKey.has(key(word)),
  };
}

/** Words that mean the same, by the stem of each. */
function synonymsByStem(groups: readonly (readonly string[])[]): Map<string, Set<string>> {
  const together = new Map<string, Set<string>>();
  for (const group of groups) {
    const all = group.flatMap((w) => (words(w).length === 1 ? words(w) : []));
    for (const word of all) {
      const k = stem(word);
      together.set(k, new Set([...(together.get(k) ?? []), ...all]));
    }
  }
  return together;
}

/** The first of the sorted words that begin so; more would make a query slow and no better. */
function startingWith(lexicon: readonly string[], start: string): string[] {
  let [low, high] = [0, lexicon.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lexicon[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  const some = lexicon.slice(low, low + 60);
  const end = some.findIndex((word) => !word.startsWith(start));
  return end < 0 ? some : some.slice(0, end);
}
