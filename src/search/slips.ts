/** Finds the words that somebody may have meant who made a typing mistake. */
import { distance } from 'fastest-levenshtein';

/** A word, and how far the one that was typed is from it. */
export type Slip = readonly [word: string, slips: number];

/**
 * Makes the function that finds the nearest words, nearest first.
 * @param lexicon the words there are
 * @param key gives the spellings of one name the same key; words may be near by it, too
 * @param proper words of names, whose spelling readers know less well
 */
export function slipsAmong(
  lexicon: readonly string[],
  key: (word: string) => string,
  proper: ReadonlySet<string>,
): (word: string) => readonly Slip[] {
  const remembered = new Map<string, readonly Slip[]>();
  /** Slips in a name, whose spellings may differ besides; never more than two letters in five. */
  const inName = (word: string, other: string, raw: number, most: number): number => {
    if (raw > Math.max(2, word.length * 0.4)) return Infinity;
    const [a, b] = [key(word), key(other)];
    const byKey = isTransposition(a, b) ? 1 : distance(a, b);
    return Math.min(raw, byKey <= 1 ? Math.min(byKey + 0.5, most) : byKey + 0.5);
  };
  const candidates = lexicon.filter((word) => word.length >= 4 && !/^\d/.test(word));
  const acronyms = lexicon.filter((word) => word.length === 3 && proper.has(word));
  return (word) => {
    const earlier = remembered.get(word);
    if (earlier) return earlier;
    const most = word.length < 4 || /\d/.test(word) ? 0 : word.length < 7 ? 1 : 2;
    const found: Slip[] = [];
    for (const other of most === 0 ? [] : candidates) {
      if (Math.abs(other.length - word.length) > 2 || opposite(word, other)) continue;
      const raw = isTransposition(word, other) ? 1 : distance(word, other);
      const slips = proper.has(other) ? inName(word, other, raw, most) : raw;
      // A common word is not taken for another that differs by more than a letter, or by its first.
      const allowed = proper.has(other) ? most : other[0] === word[0] ? 1 : 0;
      if (slips <= allowed) found.push([other, slips + (other[0] === word[0] ? 0 : 0.5)]);
    }
    if (word.length === 3)
      for (const other of acronyms)
        if (other.slice(0, 2) === word.slice(0, 2)) found.push([other, 1]);
    found.sort((a, b) => a[1] - b[1]);
    const least = found[0]?.[1] ?? 0;
    const nearest = found.filter(([, d]) => d <= least + 0.5).slice(0, 6);
    remembered.set(word, nearest);
    return nearest;
  };
}

const contracted =
  /^(?:ca|do|does|did|is|are|was|were|has|have|had|wo|would|should|could|must|need)nt$/;
const negations = /^(?:un|in|im|ir|non|dis|anti)/;

/** Whether one word is the other with a negation, or only one is a negation such as "can't". */
const opposite = (a: string, b: string): boolean =>
  (a.length > b.length && negations.test(a) && a.replace(negations, '') === b) ||
  (b.length > a.length && negations.test(b) && b.replace(negations, '') === a) ||
  contracted.test(a) !== contracted.test(b);

/** Whether two words differ by two neighbouring letters that changed places. */
function isTransposition(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
