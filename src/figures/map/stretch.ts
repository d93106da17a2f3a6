/** The stretch of the line along which an incident happened. */
import type { Position } from 'geojson';
import type { Line } from '../../content/geodata.ts';
import type { Spot } from '../../records/incident/geometry.ts';

interface Nearest {
  at: number;
  off: number;
}

/** The point of a line nearest to a spot; a degree of longitude is as wide as it is at the spot's latitude. */
function nearest(line: Line, { lat, lon }: Spot): Nearest {
  const narrow = Math.cos((lat * Math.PI) / 180);
  return line.reduce<Nearest>(
    (best, [x = 0, y = 0], at) => {
      const off = Math.hypot((x - lon) * narrow, y - lat);
      return off < best.off ? { at, off } : best;
    },
    { at: 0, off: Infinity },
  );
}

/** The part of the line between the points nearest to two spots; the straight between them where it has no such part. */
export function alongLine(
  lines: readonly Line[],
  { from, to }: { from: Spot; to: Spot },
): Position[] {
  const [best] = lines
    .map((line) => ({ line, ends: [nearest(line, from), nearest(line, to)] as const }))
    .sort((a, b) => a.ends[0].off + a.ends[1].off - b.ends[0].off - b.ends[1].off);
  const [first = 0, last = 0] = best?.ends.map(({ at }) => at).sort((a, b) => a - b) ?? [];
  return best && first < last
    ? best.line.slice(first, last + 1)
    : [from, to].map(({ lat, lon }) => [lon, lat]);
}
