/** Pictures from plate carrée (rows linear in latitude) to Web Mercator, as web maps stretch them. */
import type { Box } from './recipe.ts';

/** Pixels, row by row from the north-west corner, `channels` bytes each. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
  channels: number;
}

const RADIANS = Math.PI / 180;

/** Ordinate of a latitude in degrees on the Mercator projection of a sphere of radius 1 (Snyder, USGS PP 1395, eq. 7-2). */
export function mercatorY(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2));
}

/** Latitude in degrees of an ordinate on that projection (Snyder, eq. 7-4). */
export function mercatorLatitude(y: number): number {
  return (2 * Math.atan(Math.exp(y)) - Math.PI / 2) / RADIANS;
}

/**
 * The part `box` (degrees) of a picture that covers `covers` (degrees), as Web Mercator at a width in pixels; the height
 * follows. Between pixels it interpolates with Catmull and Rom's cubic (Computer Aided Geometric Design, 1974).
 */
export function toMercator(source: Pixels, covers: Box, box: Box, width: number): Pixels {
  const [west, south, east, north] = box;
  const top = mercatorY(north);
  const bottom = mercatorY(south);
  const height = Math.round((width * (top - bottom)) / ((east - west) * RADIANS));
  const columns = Array.from({ length: width }, (_, x) => {
    const lon = west + ((x + 0.5) / width) * (east - west);
    return taps(((lon - covers[0]) / (covers[2] - covers[0])) * source.width - 0.5, source.width);
  });
  const rows = Array.from({ length: height }, (_, y) => {
    const lat = mercatorLatitude(top - ((y + 0.5) / height) * (top - bottom));
    return taps(((covers[3] - lat) / (covers[3] - covers[1])) * source.height - 0.5, source.height);
  });
  const { channels } = source;
  const data = new Uint8Array(width * height * channels);
  let at = 0;
  for (const row of rows) {
    for (const column of columns) {
      for (let channel = 0; channel < channels; channel++)
        data[at++] = sample(source, column, row, channel);
    }
  }
  return { data, width, height, channels };
}

/** A pixel's number along one direction and the part that it has in the result. */
type Tap = readonly [pixel: number, weight: number];

function taps(position: number, size: number): Tap[] {
  const first = Math.floor(position);
  const t = position - first;
  const weights = [
    (-t + 2 * t ** 2 - t ** 3) / 2,
    (2 - 5 * t ** 2 + 3 * t ** 3) / 2,
    (t + 4 * t ** 2 - 3 * t ** 3) / 2,
    (-(t ** 2) + t ** 3) / 2,
  ];
  return weights.map((weight, i) => [Math.max(0, Math.min(size - 1, first - 1 + i)), weight]);
}

function sample(
  { data, width, channels }: Pixels,
  columns: readonly Tap[],
  rows: readonly Tap[],
  channel: number,
): number {
  let value = 0;
  for (const [y, down] of rows)
    for (const [x, across] of columns)
      value += down * across * (data[(y * width + x) * channels + channel] ?? 0);
  return Math.max(0, Math.min(255, Math.round(value)));
}
