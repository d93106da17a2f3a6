/** Features as plain lists of lines. */
import type { Feature, Position } from 'geojson';

/** The lines of a line feature; of any other feature none. */
export function linesOf({ geometry }: Feature): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}
