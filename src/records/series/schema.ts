/** A series: figures by one compiler, by year, or measurements of one thing by several. */
import { z } from 'zod';
import { doc, ref, refs, term, text } from '../fields.ts';
import { moment, year } from '../when.ts';

const row = z
  .strictObject({
    label: doc(text.optional(), 'What is measured, where the rows differ in it.', 'First stretch'),
    year: doc(year.optional(), 'The year that the figure is for.', '2022'),
    when: doc(moment.optional(), 'The date of the statement, for measurements.', '2019-01-28'),
    period: doc(
      text.optional(),
      'What the year stands for if it is not the calendar year.',
      'January to September',
    ),
    whole: doc(
      z.boolean().optional(),
      'True where `period` is as long as a year, such as a fiscal year; without it a period is drawn as part of a year.',
    ),
    value: doc(z.number().nullable(), 'The figure; null where the source cannot be read.', 505),
    unit: doc(text.optional(), 'Unit, if it differs from the series.', 'mi'),
    km: doc(z.number().optional(), 'The value in kilometres, where the source gives miles.'),
    of: doc(z.number().optional(), 'The whole of which the value is a part.'),
    parts: doc(
      z.record(z.string(), z.union([z.number(), z.string()], 'write a number or text')).optional(),
      'How the value divides.',
    ),
    printed: doc(text.optional(), 'The figure as the source prints it.', 'ca. 9½ km'),
    qualifier: doc(text.optional(), '"at least", "about", "more than", "nearly".', 'about'),
    source: doc(
      ref('source').optional(),
      'The source; may be missing only where we computed the figure (then `data`).',
    ),
    data: doc(text.optional(), 'For computed figures: from which data.'),
    vertices: doc(z.int().optional(), 'For computed lengths: how many points the drawing has.'),
    also: doc(refs('source').default([]), 'Further sources that give the same figure.'),
    note: doc(text.optional(), 'What to bear in mind.'),
    omit: doc(z.boolean().default(false), 'True for a row kept for the record and not drawn.'),
  })
  .refine((r) => r.source !== undefined || r.data !== undefined || r.omit, {
    error: 'name a source (or `data` for a figure of our own)',
    path: ['source'],
  });

export const series = z.strictObject({
  title: doc(text, 'What is counted.', 'Ships through the lock'),
  kind: doc(
    z.enum(['yearly', 'measure']),
    'Figures by year, or measurements of one thing.',
    'yearly',
  ),
  group: doc(
    term('figures').optional(),
    'The group under which it is shown, one of `figures` in dossier.yaml.',
    'traffic',
  ),
  unit: doc(text, 'Unit of the values.', 'ships'),
  scale: doc(
    z.enum(['count', 'rank']).default('count'),
    'A count is drawn as bars from zero; a rank as points, first place on top.',
    'count',
  ),
  tracker: doc(
    text.optional(),
    'Who counts. Never drawn together with another tracker’s figures.',
    'Harbour Board',
  ),
  note: doc(text.optional(), 'What the figure means and what it leaves out.'),
  rows: doc(z.array(row).min(1, 'a series needs at least one row'), 'The figures, oldest first.'),
});

export type SeriesRow = z.infer<typeof row>;
