/** Countries clipped to the map, their borders sorted into ordinary and disputed, and the coast. */
import type { FeatureCollection, MultiLineString, Position } from 'geojson';

import { degrees, segments } from './distance.ts';
import type { Box, Recipe } from './recipe.ts';
import { shape } from './shaper.ts';
import type { Tools } from './tools.ts';
import { arcOwners, decodeArcs, geometryKey, topoObject } from './topology.ts';
import type { Topology } from './topology.ts';

const QUANTIZATION = 20000;
const BORDERS = 'borders';
const COAST = 'coast';

/** Half a grid step and a bit, in degrees: closer than this to the box is on it. */
const ON_THE_BOX = 0.002;

/**
 * A topology with the objects `countries` (polygons with id and name), `borders` and `coast` (lines) and `disputed` (lines
 * with a label). The border of the recipe's pair is in none of the lines, and neither is the edge along which the box cuts.
 */
export async function deriveCountries(
  atlas: Topology,
  recipe: Recipe,
  tools: Tools,
): Promise<Topology> {
  const { object, keep, pair } = recipe.countries;
  const all = tools.client.feature(atlas, topoObject(atlas, object)).features;
  const kept = all.filter((feature) => keep.includes(geometryKey(feature)));
  const input = kept.map((feature) => ({
    ...feature,
    properties: { key: geometryKey(feature), name: feature.properties?.['name'] as string },
  }));
  const clipped = await shape(
    tools,
    { type: 'FeatureCollection', features: input } as FeatureCollection,
    `-clip bbox=${recipe.box.join(',')}`,
  );
  const countries: FeatureCollection = {
    type: 'FeatureCollection',
    features: clipped.features.map(({ geometry, properties }) => ({
      type: 'Feature',
      id: properties?.['key'] as string,
      properties: { name: properties?.['name'] as string },
      geometry,
    })),
  };
  const topology = tools.server.topology({ countries }, QUANTIZATION);
  const owners = arcOwners(topoObject(topology, 'countries'));
  const lines = sortEdges(decodeArcs(topology), (arc, edge) => {
    const keys = [...(owners.get(arc) ?? [])];
    if (keys.length < 2) return onBox(edge, recipe.box) ? undefined : COAST;
    if (isPair(keys, pair)) return undefined;
    return disputeOf(keys, edge, recipe) ?? BORDERS;
  });
  const multi = (kind: string): MultiLineString => ({
    type: 'MultiLineString',
    coordinates: lines.get(kind) ?? [],
  });
  const disputed: FeatureCollection = {
    type: 'FeatureCollection',
    features: recipe.countries.disputed.map(({ label }) => ({
      type: 'Feature',
      properties: { label },
      geometry: multi(label),
    })),
  };
  return tools.server.topology(
    { countries, borders: multi(BORDERS), disputed, coast: multi(COAST) },
    QUANTIZATION,
  );
}

/** The edges shared by two countries of an atlas, as one or more lines in degrees. */
export function borderOf(
  atlas: Topology,
  object: string,
  pair: readonly [string, string],
  tools: Tools,
): Position[][] {
  return tools.client.mesh(
    atlas,
    topoObject(atlas, object),
    (a, b) => a !== b && isPair([geometryKey(a), geometryKey(b)], pair),
  ).coordinates;
}

type Edge = [Position, Position];

/** Lines by kind: neighbouring edges of an arc that are of one kind stay together. */
function sortEdges(
  arcs: readonly Position[][],
  kindOf: (arc: number, edge: Edge) => string | undefined,
): Map<string, Position[][]> {
  const lines = new Map<string, Position[][]>();
  arcs.forEach((arc, number) => {
    let last: string | undefined;
    for (const edge of segments(arc)) {
      const kind = kindOf(number, edge);
      const ofKind = kind === undefined ? undefined : (lines.get(kind) ?? []);
      if (kind === last) ofKind?.at(-1)?.push(edge[1]);
      else ofKind?.push([...edge]);
      if (kind !== undefined && ofKind) lines.set(kind, ofKind);
      last = kind;
    }
  });
  return lines;
}

function isPair(keys: readonly string[], pair: readonly [string, string]): boolean {
  return keys.length === 2 && pair.every((key) => keys.includes(key));
}

/** The label of the dispute that an edge between two countries belongs to, if any. */
function disputeOf(
  keys: readonly string[],
  [from, to]: Edge,
  { countries }: Recipe,
): string | undefined {
  const south = Math.min(degrees(from)[1], degrees(to)[1]);
  return countries.disputed.find(
    ({ between, northOf }) =>
      between.some((pair) => isPair(keys, pair)) && (northOf === undefined || south >= northOf),
  )?.label;
}

function onBox(edge: Edge, [west, south, east, north]: Box): boolean {
  const near = (axis: 0 | 1, value: number): boolean =>
    edge.every((position) => Math.abs(degrees(position)[axis] - value) < ON_THE_BOX);
  return near(0, west) || near(0, east) || near(1, south) || near(1, north);
}
