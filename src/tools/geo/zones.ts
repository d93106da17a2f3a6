/** Shapes of time zones out of geo-tz: a quadtree of byte ranges, each of them a Geobuf feature collection. */
import type { Position } from 'geojson';

import type { Tools } from './tools.ts';

interface Leaf {
  pos: number;
  len: number;
}
type Branch = Leaf | number[] | { [quarter: string]: Branch };
interface Index {
  timezones: string[];
  lookup: Record<string, Branch>;
}

/** All the rings (degrees, WGS 84) of each of the zones, cut into pieces as the quadtree cuts them. */
export function zoneRings(
  index: Buffer,
  shapes: Buffer,
  zones: readonly string[],
  tools: Tools,
): Map<string, Position[][]> {
  const { lookup } = JSON.parse(index.toString('utf8')) as Index;
  const rings = new Map<string, Position[][]>(zones.map((zone) => [zone, []]));
  for (const { pos, len } of Object.values(lookup).flatMap(leaves)) {
    const pieces = tools.geobuf.decode(new tools.Pbf(shapes.subarray(pos, pos + len)));
    for (const { geometry, properties } of pieces.features) {
      const found = rings.get(String(properties?.['tzid']));
      if (!found) continue;
      if (geometry.type === 'Polygon') found.push(...geometry.coordinates);
      if (geometry.type === 'MultiPolygon') found.push(...geometry.coordinates.flat());
    }
  }
  return rings;
}

function leaves(branch: Branch): Leaf[] {
  if (Array.isArray(branch)) return []; // the whole quarter lies in one zone: no boundary in it
  if (isLeaf(branch)) return [branch];
  return Object.values(branch).flatMap(leaves);
}

function isLeaf(branch: Leaf | { [quarter: string]: Branch }): branch is Leaf {
  return typeof branch['pos'] === 'number' && typeof branch['len'] === 'number';
}
