/** Great-circle distances on a sphere, and distances from a point to a line. */
import type { Position } from 'geojson';

/** Mean radius of the earth in kilometres (IUGG). */
export const EARTH_RADIUS_KM = 6371.0088;

const RADIANS = Math.PI / 180;

/**
 * Distance in km between two positions in degrees (WGS 84), by the haversine formula
 * (R. W. Sinnott, “Virtues of the haversine”, Sky & Telescope 68, 1984).
 */
export function haversine(a: Position, b: Position): number {
  const [lonA, latA] = degrees(a);
  const [lonB, latB] = degrees(b);
  const h =
    Math.sin(((latB - latA) * RADIANS) / 2) ** 2 +
    Math.cos(latA * RADIANS) *
      Math.cos(latB * RADIANS) *
      Math.sin(((lonB - lonA) * RADIANS) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Length in km of a line given by its vertices in degrees. */
export function lineLength(line: readonly Position[]): number {
  let km = 0;
  for (const [from, to] of segments(line)) km += haversine(from, to);
  return km;
}

/**
 * Distance in km from a position to the nearest point of a line, both in degrees. Each segment is projected on a plane
 * that touches the earth at the position (equirectangular), which is exact enough for distances of a few kilometres.
 */
export function distanceToLine(at: Position, line: readonly Position[]): number {
  const [lon, lat] = degrees(at);
  const shrink = Math.cos(lat * RADIANS);
  const plane = (p: Position): [number, number] => {
    const [x, y] = degrees(p);
    return [(x - lon) * RADIANS * shrink * EARTH_RADIUS_KM, (y - lat) * RADIANS * EARTH_RADIUS_KM];
  };
  let nearest = Infinity;
  for (const [from, to] of segments(line))
    nearest = Math.min(nearest, distanceFromOrigin(plane(from), plane(to)));
  return nearest;
}

/** Each pair of neighbouring positions of a line. */
export function* segments(line: readonly Position[]): Generator<[Position, Position]> {
  let last: Position | undefined;
  for (const position of line) {
    if (last) yield [last, position];
    last = position;
  }
}

/** Longitude and latitude of a position; throws when it has fewer than two numbers. */
export function degrees(position: Position): [number, number] {
  const [lon, lat] = position;
  if (lon === undefined || lat === undefined)
    throw new Error(`not a position: ${JSON.stringify(position)}`);
  return [lon, lat];
}

function distanceFromOrigin([ax, ay]: [number, number], [bx, by]: [number, number]): number {
  const dx = bx - ax;
  const dy = by - ay;
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / squared));
  return Math.hypot(ax + along * dx, ay + along * dy);
}
