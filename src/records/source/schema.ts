/** A source, as a CSL item: the fields that Zotero, Pandoc and Quarto read and write. */
import { z } from 'zod';
import { doc, id, text, webAddress } from '../fields.ts';

export const cslName = z.union(
  [z.strictObject({ family: text, given: text.optional() }), z.strictObject({ literal: text })],
  'write a person as {family: …, given: …}, or a body as {literal: …}',
);

/** What kind of source it is, for readers. */
export const grades = ['official', 'agency', 'newspaper', 'institute', 'party', 'reprint'] as const;
/** How much of it was seen; the whole page, or much of it, where nothing is said. */
export const seen = ['page', 'feed-item', 'headline', 'address'] as const;

const dateParts = 'write the date as [[2019, 5, 3]], [[2019, 5]] or [[2019]]';
const datePart = z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)], dateParts);

export const source = z.strictObject({
  id: doc(id, 'The citation key.', 'gazette-2019-05-03'),
  type: doc(z.string(), 'CSL type.', 'article-newspaper'),
  title: doc(text.optional(), 'Title; left out where it is not known.'),
  author: doc(z.array(cslName).optional(), 'Authors.'),
  'container-title': doc(text.optional(), 'Newspaper, site or journal.', 'The Gazette'),
  publisher: doc(text.optional(), 'Publisher, for reports and books.'),
  issued: doc(
    z
      .strictObject({
        'date-parts': z
          .tuple([z.array(datePart, dateParts).min(1, dateParts).max(3, dateParts)], dateParts)
          .optional(),
        circa: z.boolean().optional(),
        literal: text.optional(),
      })
      .optional(),
    'Date of publication; left out where it is not known.',
  ),
  URL: doc(webAddress.optional(), 'Address.', 'https://gazette.example/mill-bridge'),
  genre: doc(text.optional(), 'What it is: news, analysis, treaty text, encyclopedia …', 'news'),
  language: doc(text.optional(), 'Language of the text, if not the dossier’s.'),
  note: doc(
    text.optional(),
    'Caveats: a reprint, an aggregator’s copy, a translation, how the date is known.',
  ),
  custom: doc(
    z
      .strictObject({
        weight: doc(
          z.enum(['cite', 'context', 'lead-only']).optional(),
          'How far to trust it.',
          'cite',
        ),
        grade: doc(
          z.enum(grades).optional(),
          'What kind of source it is: of an official body that is no party, a news agency, a newspaper or other outlet, an institute or scholar, a party to the conflict, or an aggregator or reprint.',
          'newspaper',
        ),
        seen: doc(
          z.enum(seen).optional(),
          'How much of it was seen; left out where it was the page.',
          'headline',
        ),
        dateNote: doc(text.optional(), 'How the date is known.'),
        background: doc(text.optional(), 'Why it is listed although no record cites it.'),
      })
      .optional(),
    'What CSL has no field for.',
  ),
});

/** A file of sources: CSL-YAML as Pandoc reads it. */
export const sourceFile = z.strictObject({ references: z.array(source) });
