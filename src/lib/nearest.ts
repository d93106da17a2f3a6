/** "Did you mean": the nearest known words to one that is not known. */
import { distance } from 'fastest-levenshtein';

/** The candidate nearest to a word by edit distance, if it is near enough to be a slip; else one of which the word is the beginning. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < least) [best, least] = [candidate, d];
  }
  return best ?? [...candidates].find((candidate) => candidate.startsWith(`${word}-`));
}

/** A question to append to a message, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}
