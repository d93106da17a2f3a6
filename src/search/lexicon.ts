/** The words that are known, and under which of them a word of a query is looked for. */
import { slipsAmong } from './slips.ts';
import { isArabic, skeleton, stem } from './spelling.ts';

/** Words under which a word of the query is looked for, with how surely each is meant, 0 to 1. */
export type Variants = ReadonlyMap<string, number>;

export interface Lexicon {
  /** @param unfinished whether more letters may follow */
  variants(word: string, unfinished: boolean): Variants;
  /** Whether a word, or another form of it, is known. */
  known(word: string): boolean;
  /** The nearest known words to one that is not known, nearest first, with the number of slips. */
  nearest(word: string): readonly (readonly [word: string, slips: number])[];
}

/**
 * Makes the lexicon.
 * @param all its words
 * @param proper those of names; only these are also found by their key
 * @param key gives the spellings of one name the same key
 * @param lettersOf the same, but with the endings of the words
 * @param synonyms words that mean the same, by their stem
 */
export function lexiconOf(
  all: Iterable<string>,
  proper: ReadonlySet<string>,
  key: (word: string) => string,
  lettersOf: (word: string) => string,
  synonyms: ReadonlyMap<string, ReadonlySet<string>>,
): Lexicon {
  const lexicon = [...all].sort();
  const present = new Set(lexicon);
  const byStem = grouped(lexicon, stem);
  const properWords = lexicon.filter((word) => proper.has(word));
  const byKey = grouped(properWords, key);
  const byLetters = grouped(properWords, lettersOf);
  const bySkeleton = grouped(
    properWords.filter((word) => !isArabic(word) && skeleton(word).length >= 3),
    skeleton,
  );
  const near = slipsAmong(lexicon, key, proper);
  const remembered = new Map<string, Variants>();

  const find = (word: string, unfinished: boolean): Variants => {
    const found = new Map<string, number>();
    const put = (other: string, quality: number): void => {
      if ((found.get(other) ?? 0) < quality) found.set(other, quality);
    };
    if (present.has(word)) put(word, 1);
    for (const other of byStem.get(stem(word)) ?? []) put(other, 0.9);
    for (const other of byKey.get(key(word)) ?? [])
      put(other, present.has(word) && !proper.has(word) ? 0.6 : 0.94);
    for (const other of byLetters.get(lettersOf(word)) ?? [])
      put(other, present.has(word) && !proper.has(word) ? 0.6 : 0.94);
    const sure = found.size > 0;
    if (!sure && isArabic(word))
      for (const other of bySkeleton.get(skeleton(word)) ?? []) put(other, 0.85);
    for (const other of synonyms.get(stem(word)) ?? [])
      if (present.has(other) || !sure) put(other, 0.75);
    if (word.length >= (unfinished ? 2 : 4))
      for (const other of startingWith(lexicon, word))
        put(other, (unfinished ? 0.6 : 0.45) + (0.3 * word.length) / other.length);
    if (
      !sure &&
      ![...found].some(([other, q]) => q >= 0.6 && (unfinished || !other.startsWith(word)))
    )
      for (const [other, slips] of near(word)) put(other, 0.9 - 0.15 * slips);
    return found;
  };

  return {
    variants(word, unfinished) {
      const id = unfinished ? `${word}*` : word;
      let found = remembered.get(id);
      if (!found) {
        if (remembered.size > 500) remembered.clear();
        remembered.set(id, (found = find(word, unfinished)));
      }
      return found;
    },
    known: (word) =>
      present.has(word) ||
      byStem.has(stem(word)) ||
      byKey.has(key(word)) ||
      byLetters.has(lettersOf(word)) ||
      synonyms.has(stem(word)),
    nearest: near,
  };
}

function grouped(words: readonly string[], by: (word: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const k = by(word);
    const group = groups.get(k);
    if (group) group.push(word);
    else groups.set(k, [word]);
  }
  return groups;
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
