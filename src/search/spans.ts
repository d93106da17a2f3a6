/** Finds the words of a search in a text. */
import { fold } from './fold.ts';

/** Tells whether a word is one of a search; the results of one answer share what it remembers. */
const tests = new WeakMap<readonly string[], (word: string) => boolean>();

function testOf(marks: readonly string[]): (word: string) => boolean {
  const wanted = new Set(marks);
  const starts = marks.filter((mark) => mark.length >= 3);
  const known = new Map<string, boolean>();
  return (typed) => {
    let is = known.get(typed);
    if (is === undefined) {
      const word = fold(typed).trim();
      is = wanted.has(word) || starts.some((mark) => word.startsWith(mark));
      known.set(typed, is);
    }
    return is;
  };
}

/** Spans of characters that hold one of the folded words, or begin with it; in order. */
export function spansOf(text: string, marks: readonly string[]): [number, number][] {
  const test = tests.get(marks) ?? testOf(marks);
  tests.set(marks, test);
  return [...text.matchAll(/[\p{L}\p{N}\p{M}’']+/gu)]
    .filter(([word]) => test(word))
    .map(({ 0: word, index }) => [index, index + word.length]);
}

/** How many different words of the search a text holds. */
export const heldIn = (text: string, marks: readonly string[]): number =>
  new Set(spansOf(text, marks).map(([start, end]) => fold(text.slice(start, end)))).size;

let segmenter: Intl.Segmenter | undefined;
/** Longer sentences are cut to what stands around their first mark. */
const longest = 240;

/** The sentence that holds most of the words. */
export function sentenceOf(text: string, marks: readonly string[]): string {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  let [best, most] = ['', -1];
  for (const { segment } of segmenter.segment(text)) {
    const held = heldIn(segment, marks);
    // Of two that hold as many, the one that says more.
    if (held > most || (held === most && best.length < 40 && segment.length > best.length))
      [best, most] = [segment, held];
  }
  best = best.trim();
  if (best.length <= longest) return best;
  const first = spansOf(best, marks)[0]?.[0] ?? 0;
  const start = first < longest / 2 ? 0 : best.indexOf(' ', first - longest / 3) + 1;
  const end = best.lastIndexOf(' ', start + longest);
  return `${start > 0 ? '… ' : ''}${best.slice(start, end > start ? end : undefined)}${start + longest < best.length ? ' …' : ''}`;
}
