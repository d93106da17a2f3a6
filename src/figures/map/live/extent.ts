/** Extents (degrees WGS 84) as Leaflet takes them. */
import L from 'leaflet';
import type { Extent } from '../../../records/dossier/map.ts';

export const boundsOf = ([west, south, east, north]: Extent): L.LatLngBounds =>
  L.latLngBounds([south, west], [north, east]);

/** The middle of an extent in the map's projection. */
export function middleOf(map: L.Map, extent: Extent): L.LatLng {
  const bounds = boundsOf(extent);
  const crs = map.options.crs ?? L.CRS.EPSG3857;
  const [a, b] = [
    crs.latLngToPoint(bounds.getSouthWest(), 0),
    crs.latLngToPoint(bounds.getNorthEast(), 0),
  ];
  return crs.pointToLatLng(a.add(b).divideBy(2), 0);
}
