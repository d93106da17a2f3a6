/** Sentences of a paragraph, each with whether a citation supports it. */

export interface Sentence {
  text: string;
  /** A citation stands within it or right after it. */
  cited: boolean;
  /** The author marked it as asserting nothing. */
  transition: boolean;
}

/** Where in the text a citation stands, or a passage marked as asserting nothing begins and ends. */
export type Mark = { kind: 'cite'; at: number } | { kind: 'transition'; from: number; to: number };

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** Full stops after these do not end a sentence. */
const abbreviation =
  /\b(?:Gen|Lt|Maj|Col|Dr|Mr|Mrs|Ms|St|No|nos?|v|vs|ca|cf|e\.g|i\.e|[A-Z])\.\s*$/;

/**
 * Splits text into sentences.
 * @param text the paragraph's words
 * @param marks citations and marked passages
 */
export function sentencesOf(text: string, marks: readonly Mark[]): Sentence[] {
  const pieces: { start: number; end: number }[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const last = pieces.at(-1);
    if (last && abbreviation.test(text.slice(last.start, last.end)))
      last.end = index + segment.length;
    else pieces.push({ start: index, end: index + segment.length });
  }
  return pieces
    .map(({ start, end }) => ({
      text: text.slice(start, end).trim(),
      cited: marks.some((mark) => mark.kind === 'cite' && mark.at > start && mark.at <= end),
      transition: marks.some(
        (mark) => mark.kind === 'transition' && mark.from < end && mark.to > start,
      ),
    }))
    .filter((sentence) => sentence.text !== '');
}
