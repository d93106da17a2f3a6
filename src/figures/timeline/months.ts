/** How many incidents began in each month. */
import { groupBy } from '../../lib/group-by.ts';
import { addDays, formatMoment } from '../../lib/moment.ts';
import { tenth } from '../../lib/numbers.ts';
import type { TimeScale } from '../../lib/time-scale.ts';
import { firstDay, lastDay } from '../../lib/calendar.ts';

export interface Month {
  month: string;
  x: number;
  width: number;
  count: number;
  name: string;
}

export const monthName = (month: string, count: number): string =>
  `${formatMoment(month)}: ${count}`;

/** Height of a month's column; the tallest has 24. */
export const columnHeight = (count: number, most: number): number =>
  count === 0 ? 0 : Math.max(2, Math.round((count / Math.max(1, most)) * 24));

/** Months in which incidents began, with their numbers. */
export function monthsOf(
  marks: readonly { first: string }[],
  { at, domain: [start = ''] }: TimeScale,
): Month[] {
  const begun = marks.filter((mark) => mark.first >= start);
  return [...groupBy(begun, (mark) => mark.first.slice(0, 7))].map(([month, own]) => {
    const x = at(firstDay(month));
    return {
      month,
      x: tenth(x),
      width: tenth(Math.max(1.5, at(addDays(lastDay(month), 1)) - x - 1)),
      count: own.length,
      name: monthName(month, own.length),
    };
  });
}
