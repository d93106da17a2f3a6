/** Time to length and back, in straight pieces: recent years may have more room than older ones. */

export interface TimeScale {
  /** First days (ISO) of the pieces and the day after the last, with their positions. */
  domain: readonly string[];
  range: readonly number[];
  /** Position of an ISO day. */
  at(day: string): number;
  /** Milliseconds since 1970 of a position. */
  timeAt(position: number): number;
}

/** Linear interpolation through given points; continues beyond both ends. */
function interpolate(from: readonly number[], to: readonly number[], value: number): number {
  let i = 1;
  while (i < from.length - 1 && value > (from[i] ?? 0)) i += 1;
  const [a = 0, b = 1, c = 0, d = 1] = [from[i - 1], from[i], to[i - 1], to[i]];
  return c + ((value - a) / (b - a || 1)) * (d - c);
}

export function timeScale(domain: readonly string[], range: readonly number[]): TimeScale {
  const times = domain.map((day) => Date.parse(day));
  return {
    domain,
    range,
    at: (day) => interpolate(times, range, Date.parse(day)),
    timeAt: (position) => interpolate(range, times, position),
  };
}
