/** How much two texts have in common: what decides whether an edited paragraph is still the same paragraph. */
import { distance } from 'fastest-levenshtein';

/** From here on, a text counts as an edited form of another and keeps its id. */
export const enough = 0.6;

/** From here on, the words of a lost paragraph count as having gone into another. */
export const mostOf = 0.5;

const pairsOf = (text: string): Map<string, number> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const pairs = new Map<string, number>();
  words.forEach((word, i) => {
    const pair = `${word} ${words[i + 1] ?? ''}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  });
  return pairs;
};

const size = (pairs: ReadonlyMap<string, number>): number =>
  [...pairs.values()].reduce((sum, n) => sum + n, 0);

const common = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number =>
  [...a].reduce((sum, [pair, n]) => sum + Math.min(n, b.get(pair) ?? 0), 0);

/** 0 (nothing in common) to 1 (the same): by letters, or by pairs of words, which sentences in another order keep. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  if (shorter.length < longer.length * (enough / 2)) return 0;
  const [p, q] = [pairsOf(a), pairsOf(b)];
  const byPairs = (2 * common(p, q)) / (size(p) + size(q) || 1);
  // The distance in letters is at least the difference in length, so it need not be counted for texts of very different length.
  if (byPairs >= enough || shorter.length < longer.length * enough) return byPairs;
  return Math.max(byPairs, 1 - distance(a, b) / longer.length);
}

/** The share of a text's pairs of words that another holds, 0 to 1. */
export function shareOf(text: string, within: string): number {
  const pairs = pairsOf(text);
  return common(pairs, pairsOf(within)) / (size(pairs) || 1);
}
