/** A question that readers ask, with its answer and the records that bear it out. */
import { z } from 'zod';
import { doc, ref, refs, text } from '../fields.ts';

const sentence = z.strictObject({
  text: doc(text, 'One sentence of the answer.'),
  sources: doc(refs('source').min(1, 'name at least one source'), 'What it rests on.'),
});

export const question = z.strictObject({
  question: doc(text, 'The question, as a reader would ask it.', 'How long was the strike?'),
  asked: doc(
    z.array(text).min(2, 'give at least two other wordings').max(8),
    'Other words in which readers ask it.',
    ['length of the strike', 'when did the strike end'],
  ),
  section: doc(ref('section'), 'The section at whose foot it stands.', 'the-walkout'),
  answer: doc(
    z.array(sentence).min(1).max(4, 'answer in four sentences at most'),
    'The answer, in sentences.',
  ),
  incidents: doc(refs('incident').default([]), 'Incidents that bear it out.'),
  quotes: doc(refs('quote').default([]), 'Quotations that bear it out.'),
  series: doc(refs('series').default([]), 'Figures that bear it out.'),
  documents: doc(refs('document').default([]), 'Documents that bear it out.'),
  judgements: doc(refs('judgement').default([]), 'Judgements that it touches.'),
  actors: doc(refs('actor').default([]), 'Actors that it is about.'),
  places: doc(refs('place').default([]), 'Places that it is about.'),
});
