/** The crossings of the boundary, from north to south. */
import type { Graph } from '../../content/graph.ts';
import { openToLabels } from '../../records/labels.ts';
import { type Link, placeLink } from '../../records/link.ts';

export interface CrossingRow extends Link {
  sides: string;
  openTo: string;
  confidence: string;
}

/** All crossings, northernmost first; those without a known position last. */
export function crossingTable(graph: Graph): CrossingRow[] {
  return [...graph.places.values()]
    .filter((place) => place.kind === 'crossing')
    .sort(
      (a, b) =>
        (a.kmFromNorth ?? (a.lat === undefined ? Infinity : 0)) -
          (b.kmFromNorth ?? (b.lat === undefined ? Infinity : 0)) || (b.lat ?? 0) - (a.lat ?? 0),
    )
    .map((place) => ({
      ...placeLink(place),
      sides: place.sides
        .map((side) => [side.district, side.province, side.country].filter(Boolean).join(', '))
        .join(' / '),
      openTo: openToLabels[place.openTo ?? 'unknown'],
      confidence:
        place.lat === undefined
          ? 'No point given'
          : `Confidence ${place.confidence ?? 'not stated'}`,
    }));
}
