/** The front matter of a tour: the evidence in steps, each with a view of map and years. */
import { z } from 'zod';
import { doc, refs, text } from '../fields.ts';

export const tour = z.strictObject({
  title: doc(text, 'Title of the tour.', 'The strike in three steps'),
  standfirst: doc(text, 'One sentence under the title.'),
  order: doc(z.int(), 'Place among the tours.', 1),
  sections: doc(refs('section').default([]), 'Sections at whose foot it is named.', [
    'the-walkout',
  ]),
});
