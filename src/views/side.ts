/** The side whose mark an incident carries: that of the actor named first in its record. */
import type { Graph, Incident } from '../content/graph.ts';
import type { Side } from '../records/dossier/schema.ts';

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
