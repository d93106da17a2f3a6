/** The lines between provinces, the former ones apart, and a point in each province for its name. */
import type { Feature, FeatureCollection, MultiLineString, Point, Position } from 'geojson';

import { haversine } from './distance.ts';
import { linesOf } from './lines.ts';
import type { ReadSource } from './packages.ts';
import type { Recipe } from './recipe.ts';
import { shape } from './shaper.ts';
import type { Tools } from './tools.ts';
import { topoObject } from './topology.ts';
import type { Topology } from './topology.ts';

const QUANTIZATION = 10000;

/** Gaps up to this, in degrees, are the source's own grid and are closed. */
const SNAP = 0.003;

/** Interval of the simplification in metres (Douglas and Peucker). */
const INTERVAL = 800;

/**
 * A topology with the objects `lines` (between provinces of one country), `former` (where a province of its own became
 * part of another) and `labels` (points with the name and the country). The outer edges are left out: they would double
 * the border.
 */
export async function deriveProvinces(
  read: ReadSource,
  recipe: Recipe,
  tools: Tools,
): Promise<Topology> {
  const lines: Position[][] = [];
  const former: Position[][] = [];
  const labels: Feature[] = [];
  for (const { file, object, country } of recipe.provinces.files) {
    const source = JSON.parse(
      (await read(recipe.provinces.source, file)).toString('utf8'),
    ) as Topology;
    const provinces = rename(
      tools.client.feature(source, topoObject(source, object)),
      file,
      country,
      recipe,
    );
    const input = `snap snap-interval=${SNAP}`;
    const inner = async (where: string): Promise<Position[][]> => {
      const { features } = await shape(
        tools,
        provinces,
        `-clean -innerlines where='${where}' -simplify dp interval=${INTERVAL}`,
        input,
      );
      return features.flatMap(linesOf);
    };
    lines.push(...(await inner('A.is !== B.is')));
    former.push(...(await inner('A.is === B.is')));
    labels.push(
      ...(
        await shape(
          tools,
          provinces,
          `-clean -dissolve is copy-fields=country -points inner`,
          input,
        )
      ).features,
    );
  }
  const multi = (coordinates: Position[][]): MultiLineString => ({
    type: 'MultiLineString',
    coordinates,
  });
  const named: FeatureCollection = { type: 'FeatureCollection', features: labels.map(label) };
  return tools.server.topology(
    { lines: multi(lines), former: multi(former), labels: named },
    QUANTIZATION,
  );
}

function label({ geometry, properties }: Feature): Feature {
  const { coordinates } = geometry as Point;
  return {
    type: 'Feature',
    properties: { name: properties?.['is'] as string, country: properties?.['country'] as string },
    geometry: { type: 'Point', coordinates },
  };
}

function rename(
  provinces: FeatureCollection,
  file: string,
  country: string,
  { provinces: { corrections } }: Recipe,
): FeatureCollection {
  const names = new Map(
    provinces.features.map((feature) => [feature, String(feature.properties?.['name'])]),
  );
  for (const { name, near, is } of corrections.filter((correction) => correction.file === file)) {
    const named = provinces.features.filter((feature) => feature.properties?.['name'] === name);
    const away = (feature: Feature): number => (near ? haversine(middle(feature), near) : 0);
    const found = named.sort((a, b) => away(a) - away(b))[0];
    if (!found || (named.length > 1 && !near))
      throw new Error(`${file}: ${named.length} provinces are called "${name}"`);
    names.set(found, is);
  }
  return {
    ...provinces,
    features: provinces.features.map((feature) => ({
      ...feature,
      properties: { is: names.get(feature), country },
    })),
  };
}

function middle({ geometry }: Feature): Position {
  const rings =
    geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : [];
  const positions = rings.flat();
  return [0, 1].map(
    (axis) =>
      positions.reduce((sum, position) => sum + (position[axis] ?? 0), 0) / positions.length,
  );
}
