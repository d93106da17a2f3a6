/** Years, months and days along the axis. */
import { utcTicks } from 'd3';
import { formatMoment, isoDay } from '../../lib/moment.ts';
import { tenth } from '../../lib/numbers.ts';
import type { TimeScale } from '../../lib/time-scale.ts';

export interface Tick {
  x: number;
  label: string;
}

/** Least distance between two labels on the axis. */
const apart = 46;

/** Years; months or days where the span is short. The starts of the parts come first, and nothing stands too near to them. */
export function ticksOf({ at, domain, range }: TimeScale): Tick[] {
  const parts = domain.slice(0, -1).map((day, i) => ({
    day,
    end: domain[i + 1] ?? day,
    start: range[i] ?? 0,
    stop: range[i + 1] ?? 0,
  }));
  const end = range.at(-1) ?? 0;
  const two = parts.length > 1;
  const regular = parts.map(({ day, end, start, stop }, i) =>
    utcTicks(new Date(day), new Date(end), Math.max(1, Math.floor((stop - start) / (2.1 * apart))))
      .map((time) => isoDay(+time))
      .filter((tick) => !two || i === 0 || tick.endsWith('-01-01')),
  );
  const byDays = regular.map((ticks) => ticks.some((tick) => !tick.endsWith('-01')));
  const fixed = parts.map(({ day, start }, i) => ({
    x: start,
    label: two && i === 0 ? day.slice(0, 4) : labelOf(day, byDays[i] && !day.endsWith('-01')),
  }));
  const kept = regular
    .flatMap((ticks, i) => ticks.map((tick) => ({ x: at(tick), label: labelOf(tick, byDays[i]) })))
    .filter(({ x }) => end - x > 20 && fixed.every((other) => Math.abs(other.x - x) >= apart));
  return [...fixed, ...kept]
    .sort((a, b) => a.x - b.x)
    .map(({ x, label }) => ({ x: tenth(x), label }));
}

/** A new year by its number, another month by its name and year; days, where ticks fall on any, by day and month. */
function labelOf(day: string, byDays = false): string {
  const [date = '', month = ''] = formatMoment(day).split(' ');
  if (byDays) return `${date} ${month.slice(0, 3)}`;
  return day.endsWith('-01-01') ? day.slice(0, 4) : `${month.slice(0, 3)} ${day.slice(0, 4)}`;
}
