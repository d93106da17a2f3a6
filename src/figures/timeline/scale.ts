/** Time to length: one even scale, or two where recent years are given the room that older ones do not need. */
import { scaleUtc, type ScaleTime } from 'd3';

/** Share of the length that the recent part is given. */
export const recentShare = 0.84;

export interface TimeScale {
  /** Position of an ISO day. */
  at(day: string): number;
  /** First days (ISO) of the parts and the day after the last, with their positions: all that is needed to go back from a position to a day. */
  domain: string[];
  range: number[];
  d3: ScaleTime<number, number>;
}

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * A scale from `from` to `end` (exclusive).
 * @param recent where the roomy part starts; without it, or outside the span, the scale is even
 * @param inset space kept free at both ends
 */
export function timeScale(
  from: string,
  end: string,
  recent: string | undefined,
  length: number,
  inset = 6,
): TimeScale {
  const inner = length - 2 * inset;
  const broken = recent !== undefined && recent > from && recent < end;
  const domain = broken ? [from, recent, end] : [from, end];
  const range = broken
    ? [inset, inset + inner * (1 - recentShare), inset + inner]
    : [inset, inset + inner];
  const d3 = scaleUtc(domain.map(utc), range);
  return { at: (day) => d3(utc(day)), domain, range, d3 };
}

/**
 * Where the roomy part should start if the dossier does not say: the latest new year since which three quarters of the
 * incidents fall. Nothing if that is most of the time anyway.
 */
export function recentByWeight(
  firstDays: readonly string[],
  from: string,
  end: string,
): string | undefined {
  const sorted = [...firstDays].sort();
  const quarter = sorted[Math.floor(sorted.length / 4)];
  if (quarter === undefined) return undefined;
  const start = `${quarter.slice(0, 4)}-01-01`;
  const share = (+utc(end) - +utc(start)) / (+utc(end) - +utc(from));
  return share < 0.5 ? start : undefined;
}

/** The ISO day after a day. */
export function dayAfter(day: string): string {
  return new Date(+utc(day) + 86_400_000).toISOString().slice(0, 10);
}
