/** The side whose mark an incident carries: that of the actor named first in its record. */
import type { Graph, Incident } from '../../content/graph.ts';
import type { Side } from '../../records/dossier/schema.ts';
import { shapePath } from './shapes.ts';

/** Whether the mark of an incident is drawn solid or open, by the lane of its kind. */
export function isSolid({ dossier: { kinds, lanes } }: Graph, incident: Incident): boolean {
  const lane = kinds.find((k) => k.id === incident.kind)?.lane;
  return lanes.find((l) => l.id === lane)?.solid ?? false;
}

/** A side's symbol around the origin; a circle where no side is meant. r is half its width. */
export const sideSymbol = (graph: Graph, side: string | undefined, r = 5): string =>
  shapePath(graph.dossier.sides.find((s) => s.id === side)?.shape, { x: 0, y: 0 }, r);

/** The side of the first actor; the dossier's last side where none is named. */
export function leadingSide(graph: Graph, incident: Incident): Side {
  const { sides } = graph.dossier;
  const first = incident.actors[0];
  const side =
    sides.find((s) => s.id === (first === undefined ? undefined : graph.actors.get(first)?.side)) ??
    sides.at(-1);
  if (!side) throw new Error('The dossier names no side.');
  return side;
}
