/** The timeline's scale: one even part, or two where recent years have more room than older ones. */
import { daysBetween } from '../../lib/moment.ts';
import { timeScale, type TimeScale } from '../../lib/time-scale.ts';

/** Share of the length that the recent part has. */
export const recentShare = 0.84;
/** Space kept free at both ends. */
const inset = 6;

/**
 * A scale from `from` to `end` (exclusive).
 * @param recent where the recent part starts; without it, or outside the span, the scale is even
 */
export function timelineScale(
  from: string,
  end: string,
  recent: string | undefined,
  length: number,
): TimeScale {
  const inner = length - 2 * inset;
  return recent !== undefined && recent > from && recent < end
    ? timeScale([from, recent, end], [inset, inset + inner * (1 - recentShare), inset + inner])
    : timeScale([from, end], [inset, inset + inner]);
}

/**
 * Where the recent part starts if the dossier does not say: the latest new year since which three quarters of the
 * incidents fall; undefined if that is half of the time or more.
 */
export function recentByWeight(
  firstDays: readonly string[],
  from: string,
  end: string,
): string | undefined {
  const quarter = [...firstDays].sort()[Math.floor(firstDays.length / 4)];
  if (quarter === undefined) return undefined;
  const start = `${quarter.slice(0, 4)}-01-01`;
  return daysBetween(start, end) < daysBetween(from, end) / 2 ? start : undefined;
}
