/** Lines and areas of the earth as path strings: clipped to the frame, thinned to what can be seen, and short to write. */
import { geoIdentity, geoPath, type GeoPermissibleObjects } from 'd3';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import type { Frame, Point } from './frame.ts';

export interface Stroke {
  points: Point[];
  closed: boolean;
}

/** How far beyond the frame's edge lines go on, so that no line is drawn along the edge. */
const beyond = 6;

const project = (frame: Frame, line: readonly Position[]): Position[] =>
  line.map(([lon = 0, lat = 0]) => {
    const { x, y } = frame.at(lon, lat);
    return [x, y];
  });

/** What of a geometry on paper falls into the frame, as strokes. */
function clipped(frame: Frame, geometry: GeoPermissibleObjects): Stroke[] {
  const strokes: Stroke[] = [];
  const context = {
    moveTo: (x: number, y: number) => void strokes.push({ points: [{ x, y }], closed: false }),
    lineTo: (x: number, y: number) => void strokes.at(-1)?.points.push({ x, y }),
    closePath: () => {
      const last = strokes.at(-1);
      if (last) last.closed = true;
    },
    arc: () => undefined,
    beginPath: () => undefined,
  };
  const clip = geoIdentity().clipExtent([
    [-beyond, -beyond],
    [frame.width + beyond, frame.height + beyond],
  ]);
  geoPath(clip, context)(geometry);
  return strokes.filter((s) => s.points.length > 1);
}

/** Lines within the frame. */
export function strokesOf(
  frame: Frame,
  lines: readonly (readonly Position[])[],
  tolerance = 0.3,
): Stroke[] {
  const geometry: MultiLineString = {
    type: 'MultiLineString',
    coordinates: lines.map((line) => project(frame, line)),
  };
  return clipped(frame, geometry).map((s) => ({ ...s, points: thinned(s.points, tolerance) }));
}

/** Areas within the frame. */
export function areasOf(frame: Frame, area: MultiPolygon, tolerance = 0.3): Stroke[] {
  const geometry: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: area.coordinates.map((polygon) => polygon.map((ring) => project(frame, ring))),
  };
  return clipped(frame, geometry)
    .map((s) => ({ ...s, points: thinned(s.points, tolerance) }))
    .filter((s) => s.points.length > 2);
}

/** A line without the points that lie nearer than the tolerance to it (Douglas and Peucker 1973). */
export function thinned(points: readonly Point[], tolerance: number): Point[] {
  const kept = new Set([0, points.length - 1]);
  const parts: [number, number][] = [[0, points.length - 1]];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [from, to] = part;
    let [far, most] = [-1, tolerance];
    for (let i = from + 1; i < to; i++) {
      const d = distance(points[i] as Point, points[from] as Point, points[to] as Point);
      if (d > most) [far, most] = [i, d];
    }
    if (far < 0) continue;
    kept.add(far);
    parts.push([from, far], [far, to]);
  }
  return points.filter((_, i) => kept.has(i));
}

/** Distance of a point from the straight between two others. */
function distance(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

/**
 * A path string in small steps, each from the point before.
 * @param grain steps to the unit: the finest that is drawn
 */
export function pathOf(strokes: readonly Stroke[], grain = 10): string {
  return strokes
    .map(({ points, closed }) => {
      const tenths = points.map((p) => [whole(p.x, grain), whole(p.y, grain)] as const);
      const [first, ...rest] = tenths;
      if (!first) return '';
      let [x, y] = first;
      let steps = '';
      for (const [nx, ny] of rest) {
        if (nx === x && ny === y) continue;
        steps += `${joined(nx - x, steps)}${joined(ny - y, ' ')}`;
        [x, y] = [nx, ny];
      }
      return steps && `M${tenth(first[0])}${joined(first[1], ' ')}l${steps}${closed ? 'z' : ''}`;
    })
    .join('');
}

/** Tenths, on a grid of so many steps to the unit. */
const whole = (n: number, grain: number): number => Math.round(n * grain) * (10 / grain);

const tenth = (n: number): string => String(n / 10).replace(/^(-?)0\./, '$1.');

/** A number after what stands before it: a minus sign needs no space. */
function joined(n: number, before: string): string {
  const text = tenth(n);
  return before === '' || text.startsWith('-') ? text : ` ${text}`;
}
