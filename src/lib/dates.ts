/** Dates as readers see them: "13 November 2022", "November 2022", "19–20 November 2022". UTC throughout. */
import { bounds, type When } from './calendar.ts';
import { formatMoment } from './moment.ts';

export { formatMoment };

/** A date of any precision in words. */
export function formatWhen(when: When): string {
  if ('on' in when) return formatMoment(when.on);
  if ('month' in when) return formatMoment(when.month);
  if ('year' in when) return when.year;
  const { from, to } = when;
  if (to === undefined) return `from ${formatMoment(from)}`;
  const [y1, m1, d1] = from.split('-');
  const [y2, m2, d2] = to.split('-');
  if (d1 && d2 && y1 === y2) {
    if (m1 === m2) return d1 === d2 ? formatMoment(to) : `${Number(d1)}–${formatMoment(to)}`;
    return `${formatMoment(from).replace(` ${y1}`, '')} – ${formatMoment(to)}`;
  }
  if (!d1 && !d2 && m1 && m2 && y1 === y2)
    return `${formatMoment(from).replace(` ${y1}`, '')}–${formatMoment(to)}`;
  if (!m1 && !m2) return `${from}–${to}`;
  return `${formatMoment(from)} – ${formatMoment(to)}`;
}

/** How exactly a date is known, for readers; empty for a day. */
export function precisionOf(when: When): string {
  if ('month' in when) return 'day not known';
  if ('year' in when) return 'day and month not known';
  if ('from' in when && when.to === undefined) return 'end not known';
  return '';
}

/** Value of a `datetime` attribute: the day, month or year with which it begins. */
export function datetime(when: When): string {
  if ('on' in when) return when.on;
  if ('month' in when) return when.month;
  if ('year' in when) return when.year;
  return when.from;
}

/** Sorts records by their first day, oldest first; ties by id. */
export function byDate<T extends { when: When; id: string }>(a: T, b: T): number {
  const [first, second] = [bounds(a.when).first, bounds(b.when).first];
  return first === second ? (a.id < b.id ? -1 : 1) : first < second ? -1 : 1;
}
