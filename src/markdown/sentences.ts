/** Sentences of a paragraph, each with whether a citation supports it. */

export interface Sentence {
  text: string;
  /** A citation stands within it or right after it. */
  cited: boolean;
  /** The author marked it as asserting nothing. */
  transition: boolean;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** Full stops after these do not end a sentence. */
const abbreviation = /\b(?:Gen|Lt|Maj|Col|Dr|Mr|Mrs|Ms|St|No|nos?|v|vs|ca|cf|e\.g|i\.e|[A-Z])\.\s*$/;

/**
 * Splits text into sentences.
 * @param text the paragraph's words
 * @param marks offsets at which citations stand and marked transitions end
 */
export function sentencesOf(text: string, marks: readonly { at: number; kind: 'cite' | 'transition' }[]): Sentence[] {
  const pieces: { start: number; end: number }[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const last = pieces.at(-1);
    if (last && abbreviation.test(text.slice(last.start, last.end))) last.end = index + segment.length;
    else pieces.push({ start: index, end: index + segment.length });
  }
  return pieces
    .map(({ start, end }) => {
      const within = marks.filter((mark) => mark.at > start && mark.at <= end);
      return {
        text: text.slice(start, end).trim(),
        cited: within.some((mark) => mark.kind === 'cite'),
        transition: within.some((mark) => mark.kind === 'transition'),
      };
    })
    .filter((sentence) => sentence.text !== '');
}
