/** The inset: where on earth the map lies. */
import { geoGraticule, geoOrthographic, geoPath } from 'd3';
import type { FeatureCollection } from 'geojson';
import type { Extent } from '../../records/dossier/map.ts';

export interface Globe {
  r: number;
  land: string;
  graticule: string;
  /** The map's own extent. */
  window: string;
}

/** The hemisphere around an extent, as paths about its own middle. */
export function globeOf(
  world: FeatureCollection,
  [west, south, east, north]: Extent,
  r: number,
): Globe {
  const projection = geoOrthographic()
    .rotate([-(west + east) / 2, -(south + north) / 2])
    .scale(r)
    .translate([0, 0])
    .precision(0.6);
  const path = geoPath(projection).digits(1);
  const steps = (a: number, b: number): number[] =>
    Array.from({ length: 7 }, (_, i) => a + ((b - a) * i) / 6);
  const ring = [
    ...steps(west, east).map((lon) => [lon, north]),
    ...steps(north, south).map((lat) => [east, lat]),
    ...steps(east, west).map((lon) => [lon, south]),
    ...steps(south, north).map((lat) => [west, lat]),
  ];
  return {
    r,
    land: path(world) ?? '',
    graticule: path(geoGraticule().step([30, 30])()) ?? '',
    window: path({ type: 'Polygon', coordinates: [ring] }) ?? '',
  };
}
