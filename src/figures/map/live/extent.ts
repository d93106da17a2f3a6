/** Parts of the earth, as the map takes them. */
import L from 'leaflet';

/** Degrees WGS 84. */
export type Extent = [west: number, south: number, east: number, north: number];

export const boundsOf = ([west, south, east, north]: Extent): L.LatLngBounds =>
  L.latLngBounds([south, west], [north, east]);

/** The middle of an extent on the map's own projection. */
export function middleOf(map: L.Map, extent: Extent): L.LatLng {
  const bounds = boundsOf(extent);
  const crs = map.options.crs ?? L.CRS.EPSG3857;
  const [a, b] = [
    crs.latLngToPoint(bounds.getSouthWest(), 0),
    crs.latLngToPoint(bounds.getNorthEast(), 0),
  ];
  return crs.pointToLatLng(a.add(b).divideBy(2), 0);
}
