/** Rivers of the map: those of the source, given names by what they pass, and those drawn by hand. */
import type { Feature, FeatureCollection, Position } from 'geojson';

import { distanceToLine } from './distance.ts';
import { linesOf } from './lines.ts';
import type { Recipe } from './recipe.ts';
import { shape } from './shaper.ts';
import type { Tools } from './tools.ts';
import { topoObject } from './topology.ts';
import type { Topology } from './topology.ts';

const QUANTIZATION = 10000;

/** A river passes a point when it comes within this many km. */
const PASSES_KM = 10;

/** A topology with the object `rivers`: lines with `name`, and `authored: true` on those drawn by hand. */
export async function deriveRivers(
  source: Topology,
  recipe: Recipe,
  tools: Tools,
): Promise<Topology> {
  const { object, named, authored } = recipe.rivers;
  const all = tools.client.feature(source, topoObject(source, object));
  const clipped = (await shape(tools, all, `-clip bbox=${recipe.box.join(',')}`)).features.map(
    linesOf,
  );
  const used = new Set<Position[][]>();
  const drawn = named.map(({ name, near }) => {
    const parts = near.map((point) => passing(clipped, point, name));
    for (const part of parts) used.add(part);
    return river(name, [...new Set(parts)].flat());
  });
  const nameless = clipped.filter((lines) => lines.length > 0 && !used.has(lines));
  if (nameless.length > 0)
    throw new Error(
      `rivers without a name in the recipe: ${JSON.stringify(nameless.map((lines) => lines[0]?.[0]))}`,
    );
  const byHand = authored.map(({ name, points }) => river(name, [points], true));
  const rivers: FeatureCollection = { type: 'FeatureCollection', features: [...drawn, ...byHand] };
  return tools.server.topology({ rivers }, QUANTIZATION);
}

function passing(rivers: readonly Position[][][], point: Position, name: string): Position[][] {
  const away = (lines: readonly Position[][]): number =>
    Math.min(...lines.map((line) => distanceToLine(point, line)));
  const nearest = rivers.toSorted((a, b) => away(a) - away(b))[0];
  if (!nearest || away(nearest) > PASSES_KM)
    throw new Error(
      `no river passes within ${PASSES_KM} km of ${point.join(', ')}, where ${name} should`,
    );
  return nearest;
}

function river(name: string, lines: Position[][], authored = false): Feature {
  return {
    type: 'Feature',
    properties: authored ? { name, authored } : { name },
    geometry: { type: 'MultiLineString', coordinates: lines },
  };
}
