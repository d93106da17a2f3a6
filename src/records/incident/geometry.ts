/** Where an incident happened: at a point, at several, or along a stretch of the line. */
import type { Geometry } from 'geojson';
import type { Location } from './schema.ts';

export interface Spot {
  name: string;
  lat: number;
  lon: number;
}

/** The points at which an incident is marked; a stretch without a point is marked at its ends. */
export function spotsOf({ name, lat, lon, points, stretch }: Location): Spot[] {
  if (points) return points;
  if (lat !== undefined && lon !== undefined) return [{ name, lat, lon }];
  return stretch ? [stretch.from, stretch.to] : [];
}

/** Every point that a map of the incident has to hold. */
export const cornersOf = (location: Location): Spot[] => [
  ...spotsOf(location),
  ...(location.stretch ? [location.stretch.from, location.stretch.to] : []),
];

const position = ({ lat, lon }: Spot): [number, number] => [lon, lat];

/** As GeoJSON: a point, several, or the two ends of a stretch as a line; nothing where no place is known. */
export function geometryOf(location: Location): Geometry | null {
  const { stretch } = location;
  if (stretch)
    return { type: 'LineString', coordinates: [position(stretch.from), position(stretch.to)] };
  const [first, ...more] = spotsOf(location);
  if (!first) return null;
  return more.length === 0
    ? { type: 'Point', coordinates: position(first) }
    : { type: 'MultiPoint', coordinates: [first, ...more].map(position) };
}

/** A point in words: "53.52° N, 0.21° W". */
export const pointText = (lat: number, lon: number): string =>
  `${Math.abs(lat).toFixed(2)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(2)}° ${lon < 0 ? 'W' : 'E'}`;

const named = ({ name, lat, lon }: Spot): string => `${name} (${pointText(lat, lon)})`;

/** The points in words, one a line; a stretch as its two ends. */
export function pointLines(location: Location): string[] {
  const { stretch, points } = location;
  if (stretch) return [`From ${named(stretch.from)} to ${named(stretch.to)}`];
  if (points) return points.map(named);
  return spotsOf(location).map(({ lat, lon }) => pointText(lat, lon));
}
