/** The ledger of published ids: content/permalinks.yaml, which `npm run permalinks` keeps. */
import { z } from 'zod';
import { doc, id } from '../../records/fields.ts';
import { recordTypes, type RecordType } from '../../records/types.ts';
import { day } from '../../records/when.ts';

const passages = ['heading', 'paragraph', 'note', 'figure'] as const;
/** What has an id: sections and their passages, and records. */
const kinds: readonly (RecordType | (typeof passages)[number])[] = [...passages, ...recordTypes];

export const permalink = z
  .strictObject({
    kind: doc(z.enum(kinds), 'What the id stands for.', 'paragraph'),
    in: doc(
      id.optional(),
      'Of a heading, paragraph or figure: its section. Of a note: its paragraph.',
      'the-mill-bridge',
    ),
    also: doc(
      z.array(id).optional(),
      'Other sections under whose address the id has been published.',
      ['the-tolls'],
    ),
    over: doc(
      id.optional(),
      'Of a heading: the first paragraph under it, by which it is known again when it is reworded.',
      'p-0a1b2c3',
    ),
    since: doc(day, 'The edition that introduced the id.', '2031-05-02'),
    changed: doc(
      day.optional(),
      'The edition that last changed what the id stands for, or retired it.',
      '2031-06-01',
    ),
    moved: doc(id.optional(), 'The id that took its place; links lead on to it.', 'p-1b2c3d4'),
    retired: doc(
      z
        .string()
        .trim()
        .min(1, 'say in a few words, to readers who follow an old link, why this was taken out')
        .optional(),
      'Why it was taken out, said to readers.',
      'The count was withdrawn by its source.',
    ),
    successor: doc(id.optional(), 'Of what was retired: where a reader may go on.', 'the-tolls'),
    print: doc(z.string(), 'Fingerprint of the text.', '3f9a01bc'),
    words: doc(
      z.string(),
      'The text of prose; of a record its name.',
      'The bridge was closed at dusk.',
    ),
  })
  .refine((entry) => entry.moved === undefined || entry.retired === undefined, {
    error: 'write either moved or retired, not both',
    path: ['moved'],
  });

export const ledgerFile = z.record(id, permalink);

export type PermalinkKind = (typeof kinds)[number];
export type LedgerEntry = z.infer<typeof permalink>;
/** Published ids and what stood under them. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;
