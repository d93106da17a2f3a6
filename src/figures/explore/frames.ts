/** The windows through which the years are played: whole years while little happens, then three months at a time. */

import { addMonths } from '../../lib/moment.ts';

export interface Frame {
  from: string;
  to: string;
}

/**
 * Frames in order of time.
 * @param firstDays the days on which incidents begin
 * @param recent the day from which months are shown; without it all are years
 * @param until the last month
 */
export function framesOf(
  firstDays: readonly string[],
  recent: string | undefined,
  until: string,
): Frame[] {
  const seam = recent ?? '9999';
  const years = [...new Set(firstDays.filter((day) => day < seam).map((day) => day.slice(0, 4)))]
    .sort()
    .map((year) => ({ from: year, to: year }));
  const months: Frame[] = [];
  if (recent === undefined) return years;
  for (let month = addMonths(recent, 2); month <= until; month = addMonths(month, 1))
    months.push({ from: addMonths(month, -2), to: month });
  return [...years, ...months];
}

/** The frame after, or before, a window; from outside it starts at the first, or the last. */
export function neighbour(
  frames: readonly Frame[],
  to: string | undefined,
  step: 1 | -1,
): Frame | undefined {
  if (to === undefined) return step === 1 ? frames[0] : frames.at(-1);
  const key = to.slice(0, 7);
  return step === 1
    ? frames.find((f) => f.to > key && !f.to.startsWith(key))
    : frames.filter((f) => f.to < key).at(-1);
}
