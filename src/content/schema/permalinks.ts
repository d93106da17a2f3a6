/** Published ids and what became of those that have gone: content/permalinks.yaml. */
import { z } from 'zod';
import { doc, id } from '../../records/fields.ts';
import { type RecordType, recordTypes } from '../../records/types.ts';

const passages = ['heading', 'paragraph', 'note', 'figure'] as const;
/** What has an id: sections and their passages, and records. */
const kinds: readonly (RecordType | (typeof passages)[number])[] = [...passages, ...recordTypes];

const retired = doc(
  z
    .string()
    .trim()
    .min(1, 'say in a few words, to readers who follow an old link, why this was taken out'),
  'Why it was taken out, said to readers.',
  'The count was withdrawn by its source.',
);

/** What became of an id that has gone. */
export const fate = z.union(
  [
    z.strictObject({
      moved: doc(id, 'The id that took its place; links lead on to it.', 'p-1b2c3d4'),
    }),
    z.strictObject({
      retired,
      successor: doc(id.optional(), 'Where a reader may go on.', 'the-tolls'),
    }),
  ],
  'write either moved: <the id that took its place>, or retired: <why, in words for readers> and, if there is one, successor: <where to go on>',
);

/** What `npm run retire` and `npm run rename` have noted since the last edition; the next one takes it over. */
export const fatesFile = z.record(id, fate).nullable();

export type Fate = z.infer<typeof fate>;

/** A published id, as the editions have it. */
export interface LedgerEntry {
  kind: PermalinkKind;
  /** Of a heading, paragraph or figure its section; of a note its paragraph. */
  in?: string;
  /** Other sections under whose address it has been published. */
  also?: string[];
  /** Of a heading: the first paragraph under it, by which it is known again when it is reworded. */
  over?: string;
  /** The edition that introduced it. */
  since: string;
  /** The edition that last changed what it stands for, or said that it had gone. */
  changed?: string;
  moved?: string;
  retired?: string;
  successor?: string | undefined;
  /** Fingerprint of the text, or of a record’s fields. */
  print: string;
  /** The text of prose; of a record its name. */
  words: string;
}

export type PermalinkKind = (typeof kinds)[number];
/** Published ids and what stood under them. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;
