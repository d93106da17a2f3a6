/** Words and phrases that mean the same to the search: content/synonyms.yaml, a list of groups. */
import { z } from 'zod';
import { doc, text } from '../../records/fields.ts';

const group = z
  .array(text)
  .min(2, 'a group needs at least two words or phrases')
  .refine((members) => new Set(members.map((m) => m.toLowerCase())).size === members.length, {
    error: 'a word or phrase stands twice in this group; take one out',
  });

export const synonymsFile = doc(
  z.array(group),
  'Groups of words or phrases any of which finds the others.',
  [['ferry', 'boat']],
);
