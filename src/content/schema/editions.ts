/** The dated editions of a dossier: content/editions.yaml, a list. */
import { z } from 'zod';
import { doc, text } from '../../records/fields.ts';
import { day } from '../../records/when.ts';

export const edition = z.strictObject({
  date: doc(
    day,
    'The day on which the edition comes out. Two editions cannot share one.',
    '2031-05-02',
  ),
  title: doc(text, 'A short title for lists and for the feed.', 'The toll figures corrected'),
  changes: doc(
    z.array(text).min(1, 'say what changed'),
    'What changed, for readers; a paragraph each.',
    ['The tolls of 1911 are those of the second ledger.'],
  ),
  draft: doc(
    z.boolean().default(false),
    'Set while the edition is being prepared: its ids bind nobody yet, and `npm run permalinks` may be run over and over. Delete the line when it comes out.',
    true,
  ),
});

export const editionsFile = z
  .array(edition)
  .min(1, 'write at least one edition, or delete the file');

export type Edition = z.infer<typeof edition>;
