/** The front matter of a section of the briefing. */
import { z } from 'zod';
import { doc, text } from './fields.ts';
import { day } from './when.ts';

export const section = z.strictObject({
  title: doc(text, 'Title of the section.', 'A quarrel over tolls'),
  short: doc(text.optional(), 'A shorter title for lists.', 'The quarrel'),
  standfirst: doc(text, 'One sentence under the title.'),
  order: doc(z.int(), 'Place in the reading order.', 2),
  asOf: doc(day, 'The day as of which the section speaks; nothing later belongs in it.', '1911-09-30'),
  part: doc(z.enum(['spine', 'context']), 'Part of the article’s reading, or around it.', 'spine'),
});

export type SectionMeta = z.infer<typeof section>;
