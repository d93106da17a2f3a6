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
  frozen: doc(
    z.record(z.string(), z.string()).optional(),
    'The files of the edition with their hashes. `npm run edition` writes it; until then the edition is a draft, and nobody is told of it.',
    { 'front.md': '3f9a01bc5d2e7f10' },
  ),
});

export const editionsFile = z
  .array(edition)
  .min(1, 'write at least one edition, or delete the file');

/** An edition; it is out once it is frozen. */
export type Edition = z.infer<typeof edition>;
