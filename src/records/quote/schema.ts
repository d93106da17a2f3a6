/** A quotation: exact words with their passport. */
import { z } from 'zod';
import { doc, ref, refs, term, text } from '../fields.ts';
import { when } from '../when.ts';

export const quote = z.strictObject({
  text: doc(text, 'The words, letter for letter as the source prints them.'),
  form: doc(
    z.enum(['verbatim', 'fragment', 'translated']),
    'Full words, a few words out of a sentence, or a translation.',
    'verbatim',
  ),
  speaker: doc(ref('actor'), 'The actor who said it.', 'harbour-board'),
  post: doc(
    text.optional(),
    'The post in which it was said; one of the speaker’s posts, held on that day.',
    'Mayor of Aldermoor',
  ),
  when: doc(when, 'When it was said.'),
  occasion: doc(text, 'Where and to whom.'),
  chain: doc(
    text.optional(),
    'Through whom we have the words.',
    'As printed by the Gazette, 3 May 2019.',
  ),
  attested: doc(
    z.enum(['elsewhere', 'article-only']).optional(),
    'For quotations of the article behind the briefing: whether another report has them.',
  ),
  incident: doc(ref('incident').optional(), 'The incident that it belongs to.'),
  sources: doc(refs('source').min(1, 'name at least one source'), 'Where the words are printed.'),
  variants: doc(text.optional(), 'How other reports print it.'),
  notes: doc(z.array(text).default([]), 'Caveats for the reader.'),
  topics: doc(z.array(term('topics')).default([]), 'What it is about; topics of dossier.yaml.', [
    'tolls',
  ]),
});

export type QuoteRecord = z.infer<typeof quote>;
