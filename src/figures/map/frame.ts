/** The frame of a map: which part of the earth it shows, and where in the drawing a point of it falls. */
import { geoMercator } from 'd3';
import type { Extent } from '../../records/dossier/map.ts';

export interface Point {
  x: number;
  y: number;
}

export interface Frame {
  width: number;
  height: number;
  /** West, south, east, north of what is shown. */
  extent: Extent;
  /** Units on paper for a degree of longitude. */
  perDegree: number;
  at(lon: number, lat: number): Point;
  /** Degrees of a point on paper. */
  from(x: number, y: number): [lon: number, lat: number];
  /** Units on paper for a kilometre at a latitude. */
  perKm(lat: number): number;
}

const radians = Math.PI / 180;
/** Kilometres of a degree of longitude at the equator, on the sphere of radius 6,371 km. */
const kmPerDegree = 111.195;

/** Ordinate of a latitude in degrees of longitude at the equator, northward. */
const rise = (lat: number): number =>
  Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2)) / radians;
const fall = (y: number): number => (2 * Math.atan(Math.exp(y * radians)) - Math.PI / 2) / radians;

/**
 * A frame of a given width that shows at least an extent.
 * @param height if given, the extent grows to fill it; else the frame is as high as the extent needs
 * @param within edges that the frame keeps to as far as it fits into them
 */
export function frameOf(wanted: Extent, width: number, height?: number, within?: Extent): Frame {
  const [west, south, east, north] =
    height === undefined ? wanted : grown(wanted, width / height, within);
  const perDegree = width / (east - west);
  const top = rise(north);
  const high = height ?? Math.round((top - rise(south)) * perDegree);
  const projection = geoMercator()
    .scale(perDegree / radians)
    .translate([-west * perDegree, top * perDegree]);
  const at = (lon: number, lat: number): Point => {
    const [x, y] = projection([lon, lat]) ?? [0, 0];
    return { x, y };
  };
  return {
    width,
    height: high,
    extent: [west, south, east, north],
    perDegree,
    at,
    from: (x, y) => projection.invert?.([x, y]) ?? [0, 0],
    perKm: (lat) => perDegree / (kmPerDegree * Math.cos(lat * radians)),
  };
}

/** The extent made as wide or as high as the shape of the paper asks, and moved within the edges. */
function grown(
  [west, south, east, north]: Extent,
  aspect: number,
  within: Extent | undefined,
): Extent {
  const [low, high] = [rise(south), rise(north)];
  const w = Math.max(east - west, (high - low) * aspect);
  const h = w / aspect;
  let [left, base] = [(west + east - w) / 2, (low + high - h) / 2];
  if (within) {
    const [l, b, r, t] = [within[0], rise(within[1]), within[2], rise(within[3])];
    if (w <= r - l) left = Math.min(Math.max(left, l), r - w);
    if (h <= t - b) base = Math.min(Math.max(base, b), t - h);
  }
  return [left, fall(base), left + w, fall(base + h)];
}

export interface Spot {
  lon: number;
  lat: number;
}

/**
 * The extent that holds some spots with air around them.
 * @param least degrees of longitude that it spans at least
 * @param share of the spread that is left as air on each side
 */
export function extentAround(spots: readonly Spot[], least: number, share = 0.22): Extent {
  const lons = spots.map((s) => s.lon);
  const lats = spots.map((s) => s.lat);
  const [west, east, south, north] = [
    Math.min(...lons),
    Math.max(...lons),
    Math.min(...lats),
    Math.max(...lats),
  ];
  const spread = Math.max(east - west, north - south);
  const air = Math.max(spread * share, (least - spread) / 2);
  const across = Math.max(air, (least - (east - west)) / 2);
  return [
    west - across,
    Math.max(-85, south - air * 0.8),
    east + across,
    Math.min(85, north + air * 0.8),
  ];
}
