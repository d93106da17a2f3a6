/** Years along the axis, and how many incidents began in each month. */
import { formatMoment } from '../../lib/dates.ts';
import type { Mark } from './marks.ts';
import { dayAfter, type TimeScale } from './scale.ts';
import { firstDay, lastDay } from '../../lib/calendar.ts';

export interface Tick {
  x: number;
  label: string;
}

export interface Month {
  month: string;
  x: number;
  width: number;
  count: number;
  name: string;
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);
/** Least distance between two names on the axis. */
const apart = 46;

/** Years, or months where the span is short; the ends of the parts come first, and nothing stands too near to them. */
export function ticksOf({ at, domain, range, d3 }: TimeScale): Tick[] {
  const fixed: Tick[] = domain.slice(0, -1).map((day, i) => ({
    x: range[i] ?? 0,
    label: i === 0 && domain.length > 2 ? day.slice(0, 4) : nameOf(day),
  }));
  const high = range.at(-1) ?? 0;
  const free = domain.slice(0, -1).flatMap((day, i) => {
    const [start = 0, stop = 0] = [range[i], range[i + 1]];
    const part = d3
      .copy()
      .domain([new Date(day), new Date(domain[i + 1] ?? day)])
      .range([start, stop]);
    return part
      .ticks(Math.max(1, Math.floor((stop - start) / (2.1 * apart))))
      .map(iso)
      .filter((tick) => domain.length === 2 || i === 0 || tick.endsWith('-01-01'))
      .map((tick) => ({ x: at(tick), label: nameOf(tick) }));
  });
  const kept = free.filter(
    (tick) => high - tick.x > 20 && fixed.every((other) => Math.abs(other.x - tick.x) >= apart),
  );
  return [...fixed, ...kept]
    .sort((a, b) => a.x - b.x)
    .map((t) => ({ ...t, x: Math.round(t.x * 10) / 10 }));
}

/** A new year by its number, any other day by its month. */
const nameOf = (day: string): string =>
  day.endsWith('-01-01')
    ? day.slice(0, 4)
    : `${formatMoment(day.slice(0, 7)).slice(0, 3)} ${day.slice(0, 4)}`;

/** Months in which incidents began, as counts. */
export function monthsOf(
  marks: readonly Pick<Mark, 'first'>[],
  { at, domain }: TimeScale,
): Month[] {
  const [start = ''] = domain;
  const counts = Map.groupBy(
    marks.filter((m) => m.first >= start),
    (m) => m.first.slice(0, 7),
  );
  return [...counts].map(([month, own]) => {
    const x = at(firstDay(month));
    const width = Math.max(1.5, at(dayAfter(lastDay(month))) - x - 1);
    return {
      month,
      x: Math.round(x * 10) / 10,
      width: Math.round(width * 10) / 10,
      count: own.length,
      name: `${formatMoment(month)}: ${own.length}`,
    };
  });
}
