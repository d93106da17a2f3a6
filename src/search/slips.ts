/** Finds the words that somebody may have meant whose finger slipped. */
import { distance } from 'fastest-levenshtein';

/** A word, and how far the one that was typed is from it. */
export type Slip = [word: string, distance: number];

/**
 * Makes the function that finds the nearest words, nearest first.
 * @param lexicon the words there are
 * @param key gives the spellings of one name the same key; words may be near by it, too
 */
export function slipsAmong(
  lexicon: readonly string[],
  key: (word: string) => string,
): (word: string) => Slip[] {
  const known = new Map<string, Slip[]>();
  return (word) => {
    const kept = known.get(word);
    if (kept) return kept;
    const allowed = allowedFor(word.length);
    const k = key(word);
    const found: Slip[] = [];
    if (allowed > 0 && !/^\d+$/.test(word)) {
      for (const other of lexicon) {
        if (Math.abs(other.length - word.length) > allowed || other.length < 4 || /^\d/.test(other))
          continue;
        const d = Math.min(distance(word, other), distance(k, key(other)) + 0.5);
        if (d <= allowed || (d <= 2 && isTransposition(word, other)))
          found.push([
            other,
            (isTransposition(word, other) ? 1 : d) + (other[0] === word[0] ? 0 : 0.5),
          ]);
      }
    }
    found.sort((a, b) => a[1] - b[1]);
    const least = found[0]?.[1] ?? 0;
    const nearest = found.filter(([, d]) => d <= least + 0.5).slice(0, 6);
    known.set(word, nearest);
    return nearest;
  };
}

/** Slips that a word of this length may hold. */
const allowedFor = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** Whether two words differ by two neighbouring letters that changed places. */
function isTransposition(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
