/** Dates whose precision is part of their type: a day, a month, a year or a span. All are calendar dates, UTC. */
import { z } from 'zod';
import { bounds, existsInCalendar, firstDay, lastDay } from '../lib/calendar.ts';
import { doc } from './fields.ts';

export { bounds, existsInCalendar, firstDay, lastDay };

const calendar = (pattern: RegExp, what: string) =>
  z
    .preprocess(
      (value) => (typeof value === 'number' ? String(value) : value),
      z
        .string()
        .regex(pattern, { error: `write ${what}`, abort: true })
        .refine(existsInCalendar, {
          error: (issue) =>
            `there is no such date as ${String(issue.input)}; mend the day or the month`,
        }),
      // YAML reads a bare year as a number; editors must not complain of it.
    )
    .meta({ type: ['string', 'integer'] });

/** An ISO day, "2019-05-03". */
export const day = calendar(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');
/** An ISO month, "2019-05". */
export const month = calendar(/^\d{4}-\d{2}$/, 'a month as YYYY-MM');
/** A year, "2022". */
export const year = calendar(/^\d{4}$/, 'a year as YYYY');
/** A day, a month or a year, whichever is known. */
export const moment = calendar(
  /^\d{4}(-\d{2}(-\d{2})?)?$/,
  'a date as YYYY-MM-DD, YYYY-MM or YYYY',
);

/** When something happened, as exactly as it is known: one of four forms. */
export const when = z.union(
  [
    z.strictObject({ on: doc(day, 'The day.', '2019-05-03') }),
    z.strictObject({ month: doc(month, 'The month, when the day is not known.', '2022-08') }),
    z.strictObject({ year: doc(year, 'The year, when no more is known.', '1911') }),
    z
      .strictObject({
        from: doc(moment, 'First day, month or year of a span.', '2019-05-03'),
        to: doc(
          moment.optional(),
          'Last one; leave it out while the end is open or not known.',
          '2019-05-09',
        ),
      })
      .refine((span) => span.to === undefined || firstDay(span.from) <= lastDay(span.to), {
        error: (issue) => {
          const span = issue.input as { from: string; to: string };
          return `the span starts (${span.from}) after it ends (${span.to}); exchange or mend them`;
        },
        path: ['to'],
      }),
  ],
  'write exactly one of {on: YYYY-MM-DD}, {month: YYYY-MM}, {year: YYYY} or {from: …, to: …}',
);

/** The type that a date is read as. */
export type { When } from '../lib/calendar.ts';
