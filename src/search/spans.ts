/** Finds the words of a search in a text. */
import { fold } from './fold.ts';

/** Spans of characters that hold one of the folded words, or begin with it; in order. */
export function spansOf(text: string, marks: readonly string[]): [number, number][] {
  const wanted = new Set(marks);
  const starts = marks.filter((mark) => mark.length >= 3);
  const spans: [number, number][] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}’']+/gu)) {
    const word = fold(match[0]).trim();
    if (wanted.has(word) || starts.some((mark) => word.startsWith(mark)))
      spans.push([match.index, match.index + match[0].length]);
  }
  return spans;
}
