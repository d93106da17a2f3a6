/** A document: a treaty, a letter or another instrument, with the passages of its text that the sources give. */
import { z } from 'zod';
import { doc, ref, refs, text } from '../fields.ts';
import { when } from '../when.ts';

const passage = z.strictObject({
  label: doc(text.optional(), 'Which part of the text it is.', 'Article 2'),
  text: doc(text, 'The words, letter for letter as the source prints them.'),
  source: doc(ref('source'), 'Where they are printed.', 'gazette-1911-06-02'),
});

const party = z.strictObject({
  name: doc(text, 'Who signed or wrote it, or for whom.', 'The borough of Aldermoor'),
  actor: doc(ref('actor').optional(), 'The same, if it is an actor of the dossier.', 'aldermoor'),
});

export const documentKinds = ['treaty', 'agreement', 'letter', 'statement', 'other'] as const;

export const document = z.strictObject({
  title: doc(text, 'What it is called.', 'The toll agreement'),
  kind: doc(z.enum(documentKinds), 'What sort of document it is.', 'agreement'),
  when: doc(when, 'When it was signed or written.'),
  parties: doc(z.array(party).default([]), 'Who signed or wrote it.'),
  summary: doc(text, 'What it says, in our own words.'),
  passages: doc(z.array(passage).default([]), 'Passages of its text.'),
  sources: doc(refs('source').min(1, 'name at least one source'), 'What the entry rests on.'),
  notes: doc(z.array(text).default([]), 'Caveats for the reader.'),
});
