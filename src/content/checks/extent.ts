/** Coordinates lie on the map, unless the record says that the place is beyond it. */
import { cornersOf } from '../../records/incident/geometry.ts';
import type { Problem } from '../problems.ts';
import type { Check } from './check.ts';

interface Spot {
  lat?: number | undefined;
  lon?: number | undefined;
  beyond: boolean;
}

export const extent: Check = ({ dossier, incidents, places }) => {
  if (!dossier) return [];
  const [west, south, east, north] = dossier.map.extent;
  const outside = ({ lat, lon, beyond }: Spot, file: string, field: string): Problem[] => {
    if (lat === undefined || lon === undefined) return [];
    const on = lon >= west && lon <= east && lat >= south && lat <= north;
    if (on === !beyond) return [];
    const spot = `${lat} N ${lon} E`;
    const message = on
      ? `${spot} lies on the map, yet the place is marked as beyond it; delete "beyond".`
      : `${spot} lies outside the map (${west} to ${east} E, ${south} to ${north} N); mend the coordinates, or write "beyond: true" if the place is far away on purpose.`;
    return [{ file, field, message }];
  };
  return [
    ...incidents.flatMap(({ location, file }) => [
      ...outside(location, file, 'location.lat'),
      ...cornersOf({ ...location, lat: undefined, lon: undefined }).flatMap((spot) =>
        outside({ ...spot, beyond: location.beyond }, file, `location, ${spot.name}`),
      ),
    ]),
    ...places.flatMap((p) => outside(p, p.file, 'lat')),
  ];
};
