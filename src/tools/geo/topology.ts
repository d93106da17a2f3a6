/** TopoJSON as far as the derivation uses it: types, decoded arcs and who shares them. */
import type { Position } from 'geojson';

/** A geometry object of a topology; `arcs` nest by type, and a number below zero means the arc ~n, reversed. */
export interface TopoGeometry {
  type: string;
  id?: string | number;
  properties?: Record<string, unknown>;
  arcs?: NestedArcs;
  geometries?: TopoGeometry[];
}
type NestedArcs = (number | NestedArcs)[];

/** A topology (TopoJSON specification 1.0). */
export interface Topology {
  type: 'Topology';
  objects: Record<string, TopoGeometry>;
  arcs: Position[][];
  transform?: { scale: [number, number]; translate: [number, number] };
  bbox?: number[];
}

/** An object of a topology by name; throws with the names there are. */
export function topoObject(topology: Topology, name: string): TopoGeometry {
  const found = topology.objects[name];
  if (!found)
    throw new Error(
      `no object "${name}" in the topology; it has ${Object.keys(topology.objects).join(', ')}`,
    );
  return found;
}

/** The key by which a recipe names a geometry: its id, else its name. */
export function geometryKey(geometry: {
  id?: string | number | undefined;
  properties?: Record<string, unknown> | null;
}): string {
  return String(geometry.id ?? geometry.properties?.['name'] ?? '');
}

/** Positions of every arc in degrees, deltas undone. */
export function decodeArcs(topology: Topology): Position[][] {
  const { transform } = topology;
  if (!transform) return topology.arcs;
  const [kx, ky] = transform.scale;
  const [dx, dy] = transform.translate;
  return topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([stepX = 0, stepY = 0]) => [(x += stepX) * kx + dx, (y += stepY) * ky + dy]);
  });
}

/** For each arc, by its number, the keys of the geometries that use it. */
export function arcOwners(object: TopoGeometry): Map<number, Set<string>> {
  const owners = new Map<number, Set<string>>();
  for (const geometry of object.geometries ?? [object]) {
    for (const arc of flat(geometry.arcs ?? [])) {
      const number = arc < 0 ? ~arc : arc;
      const keys = owners.get(number) ?? new Set();
      owners.set(number, keys.add(geometryKey(geometry)));
    }
  }
  return owners;
}

function flat(arcs: NestedArcs): number[] {
  return arcs.flatMap((arc) => (typeof arc === 'number' ? [arc] : flat(arc)));
}
