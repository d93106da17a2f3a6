/** A small plate: where something happened, against countries and the line. */
import { geoMercator, geoPath } from 'd3';
import type { Feature, FeatureCollection, GeoJsonProperties, Geometry, MultiPoint } from 'geojson';
import type { Location } from '../records/incident/schema.ts';
import { ink } from './frame.ts';

type Features =
  FeatureCollection<Geometry, GeoJsonProperties> | Feature<Geometry, GeoJsonProperties>;

/** What plates are drawn of; whatever a dossier has no geodata for is left out. */
export interface Ground {
  /** West, south, east, north. */
  extent: readonly [number, number, number, number];
  countries?: Features;
  line?: Features;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The map's extent, large enough to cover the box, moved so that a point comes as near to its middle as the extent allows. */
function projected(
  { extent: [west, south, east, north] }: Ground,
  { x, y, width, height }: Box,
  point: [number, number],
) {
  const corners: MultiPoint = {
    type: 'MultiPoint',
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
  const projection = geoMercator().fitSize([width, height], corners);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(corners);
  projection
    .scale(projection.scale() * closer * Math.max(width / (right - left), height / (bottom - top)))
    .translate([0, 0]);
  const [[l, t], [r, b]] = geoPath(projection).bounds(corners);
  const [px = 0, py = 0] = projection(point) ?? [];
  const clamp = (middle: number, low: number, high: number): number =>
    Math.min(Math.max(middle, high), low);
  return projection.translate([
    x + clamp(width / 2 - px, -l, width - r),
    y + clamp(height / 2 - py, -t, height - b),
  ]);
}

/** How much nearer than the whole extent a plate looks. */
const closer = 1.3;

/** Whether a place has a point that lies on the map. */
export function onMap(
  { lat, lon, precision }: Location,
  { extent: [west, south, east, north] }: Ground,
): boolean {
  return (
    lat !== undefined &&
    lon !== undefined &&
    precision !== 'none' &&
    lon >= west &&
    lon <= east &&
    lat >= south &&
    lat <= north
  );
}

/** A framed plate with a dot, or with a ring where the place is only known to the district or province. */
export function plate(ground: Ground, box: Box, { lat = 0, lon = 0, precision }: Location): string {
  const projection = projected(ground, box, [lon, lat]).clipExtent([
    [box.x, box.y],
    [box.x + box.width, box.y + box.height],
  ]);
  const path = geoPath(projection).digits(1);
  const [x = 0, y = 0] = projection([lon, lat]) ?? [];
  const at = `cx="${x.toFixed(1)}" cy="${y.toFixed(1)}"`;
  const vague = precision === 'district' || precision === 'province';
  return [
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${ink.deep}"/>`,
    ground.countries
      ? `<path d="${path(ground.countries) ?? ''}" fill="${ink.paper}" stroke="${ink.hair}" stroke-width="1.5" stroke-linejoin="round"/>`
      : '',
    ground.line
      ? `<path d="${path(ground.line) ?? ''}" fill="none" stroke="${ink.accent}" stroke-width="3.5" stroke-linejoin="round"/>`
      : '',
    vague
      ? `<circle ${at} r="${precision === 'province' ? 30 : 20}" fill="none" stroke="${ink.ink}" stroke-width="4"/>`
      : `<circle ${at} r="13" fill="${ink.ink}" stroke="${ink.paper}" stroke-width="4"/>`,
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="none" stroke="${ink.ink}" stroke-width="1.5"/>`,
  ].join('');
}

/** The line alone, for the card of the whole dossier. */
export function lineAlone(ground: Ground, box: Box): string {
  if (!ground.line) return '';
  const path = geoPath(
    geoMercator().fitExtent(
      [
        [box.x, box.y],
        [box.x + box.width, box.y + box.height],
      ],
      ground.line,
    ),
  ).digits(1);
  return `<path d="${path(ground.line) ?? ''}" fill="none" stroke="${ink.accent}" stroke-width="5" stroke-linejoin="round" stroke-linecap="round"/>`;
}
