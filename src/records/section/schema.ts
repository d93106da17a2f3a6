/** The front matter of a section of the briefing. */
import { z } from 'zod';
import { doc, id, refs, text } from '../fields.ts';
import { day } from '../when.ts';

const point = z.strictObject({
  text: doc(
    text,
    'One sentence, in the words of the dossier.',
    'The town doubled the toll, and the carters stayed away.',
  ),
  sources: doc(refs('source').min(1, 'name a source'), 'What it rests on.', ['gazette-2019']),
  at: doc(
    id.optional(),
    'Id of the heading of this section under which the text says more; left out for its beginning.',
    'a-toll-too-far',
  ),
});

export const section = z.strictObject({
  title: doc(text, 'Title of the section.', 'A quarrel over tolls'),
  short: doc(text.optional(), 'A shorter title for lists.', 'The quarrel'),
  standfirst: doc(text, 'One sentence under the title.'),
  brief: doc(
    z.array(point).default([]),
    'The section in two or three sentences, for the five-minute brief.',
  ),
  order: doc(z.int(), 'Place in the reading order.', 2),
  asOf: doc(
    day,
    'The day as of which the section speaks; nothing later belongs in it.',
    '1911-09-30',
  ),
  part: doc(z.enum(['spine', 'context']), 'Part of the article’s reading, or around it.', 'spine'),
});
