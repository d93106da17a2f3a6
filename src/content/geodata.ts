/** The dossier's geodata: the files that its map names, decoded to positions in degrees. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { feature, merge } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { DossierRecord } from '../records/dossier/schema.ts';
import { didYouMean } from '../lib/nearest.ts';
import { ContentError, type Problem } from './problems.ts';
import { contentRoot } from './root.ts';

export type Line = Position[];

export interface Country {
  id: string;
  name: string;
  geometry: Polygon | MultiPolygon;
}

export interface Town {
  name: string;
  lon: number;
  lat: number;
}

/** The length of one drawing of the boundary. */
export interface Drawing {
  drawing: string;
  vertices: number;
  km: number;
}

export interface Geodata {
  countries: Country[];
  /** All land, and the land of the countries that the dossier is about, without the borders inside it. */
  land: MultiPolygon;
  subject: MultiPolygon;
  borders: Line[];
  disputed: { label: string; lines: Line[] }[];
  coast: Line[];
  provinces: { lines: Line[]; names: Town[] };
  rivers: { name: string; lines: Line[] }[];
  world: FeatureCollection | undefined;
  boundary: { fine: Line[]; coarse: Line[] } | undefined;
  towns: Town[];
  /** Path of the picture of the relief. */
  relief: string | undefined;
  lengths: Drawing[];
  /** One stretch of the boundary as each drawing has it, in the order of `lengths`. */
  stretch: Line[][];
}

const linesOf = (geometry: { type: string } | undefined): Line[] => {
  const { type, coordinates } = (geometry ?? { type: 'none' }) as LineString | MultiLineString;
  if (type === 'LineString') return [coordinates];
  return type === 'MultiLineString' ? coordinates : [];
};

/** The features of a topology's object; none if it has no such object. */
function featuresOf(topology: Topology | undefined, name: string): Feature[] {
  const object = topology?.objects[name];
  if (!topology || !object) return [];
  const found = feature(topology, object) as Feature | FeatureCollection;
  return found.type === 'FeatureCollection' ? found.features : [found];
}

const lines = (topology: Topology | undefined, name: string): Line[] =>
  featuresOf(topology, name).flatMap((f) => linesOf(f.geometry));

/**
 * Reads the geodata of a dossier.
 * @returns nothing when the dossier names no layers
 * @throws ContentError when a file is missing, is no JSON, or lacks a town that is to be named
 */
export function readGeodata(dossier: DossierRecord, root: string): Geodata | undefined {
  const { layers, boundary, names } = dossier.map;
  if (!layers) return undefined;
  const problems: Problem[] = [];
  const say = (field: string, message: string): undefined =>
    void problems.push({ file: 'dossier.yaml', field, message });
  const json = <T>(file: string | undefined, field: string): T | undefined => {
    if (file === undefined) return undefined;
    const path = join(root, 'geo', file);
    if (!existsSync(path))
      return say(field, `there is no file geo/${file}; add it, or take the name out.`);
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as T;
    } catch {
      return say(field, `geo/${file} is no JSON; derive it again.`);
    }
  };
  const line = (file: string | undefined, field: string): Line[] =>
    linesOf(json<Feature>(file, field)?.geometry);

  const atlas = json<Topology>(layers.countries, 'map.layers.countries');
  const provinces = json<Topology>(layers.provinces, 'map.layers.provinces');
  const rivers = json<Topology>(layers.rivers, 'map.layers.rivers');
  const world = json<Topology>(layers.world, 'map.layers.world');
  const towns = json<Town[]>(names?.towns, 'map.names.towns') ?? [];
  const relief = layers.relief && join(root, 'geo', layers.relief);
  if (relief && !existsSync(relief))
    say(
      'map.layers.relief',
      `there is no file geo/${layers.relief}; add it, or take the name out.`,
    );

  const riverFeatures = featuresOf(rivers, 'rivers').map((f) => ({
    name: String(f.properties?.['name'] ?? ''),
    lines: linesOf(f.geometry),
  }));
  const known = towns.map((t) => t.name);
  for (const size of ['large', 'middle', 'small'] as const) {
    for (const name of names?.[size] ?? []) {
      if (towns.length > 0 && !known.includes(name))
        say(
          `map.names.${size}`,
          `geo/${names?.towns} has no town "${name}".${didYouMean(name, known)}`,
        );
    }
  }
  const geodata: Geodata = {
    countries: featuresOf(atlas, 'countries').map((f) => ({
      id: String(f.id),
      name: String(f.properties?.['name'] ?? ''),
      geometry: f.geometry as Polygon,
    })),
    land: merged(atlas, () => true),
    subject: merged(atlas, (id) => layers.subject.includes(id)),
    borders: lines(atlas, 'borders'),
    disputed: featuresOf(atlas, 'disputed').map((f) => ({
      label: String(f.properties?.['label'] ?? ''),
      lines: linesOf(f.geometry),
    })),
    coast: lines(atlas, 'coast'),
    provinces: {
      lines: lines(provinces, 'lines'),
      names: featuresOf(provinces, 'labels').flatMap((f) => {
        const [lon, lat] = f.geometry.type === 'Point' ? f.geometry.coordinates : [];
        return lon === undefined || lat === undefined
          ? []
          : [{ name: String(f.properties?.['name'] ?? ''), lon, lat }];
      }),
    },
    rivers: riverFeatures,
    world: world && { type: 'FeatureCollection', features: featuresOf(world, 'land') },
    boundary: boundary && {
      fine: line(boundary.fine, 'map.boundary.fine'),
      coarse: line(boundary.coarse, 'map.boundary.coarse'),
    },
    towns,
    relief,
    lengths: json<Drawing[]>(boundary?.lengths?.file, 'map.boundary.lengths.file') ?? [],
    stretch: (
      json<FeatureCollection>(boundary?.lengths?.stretch, 'map.boundary.lengths.stretch')
        ?.features ?? []
    ).map((f) => linesOf(f.geometry)),
  };
  if (problems.length > 0) throw new ContentError(problems);
  return geodata;
}

/** The land of some countries as one, so that no border shows inside it. */
function merged(topology: Topology | undefined, wanted: (id: string) => boolean): MultiPolygon {
  const object = topology?.objects['countries'] as GeometryCollection | undefined;
  const shapes = (object?.geometries ?? []).filter(
    (g): g is TopoPolygon | TopoMultiPolygon =>
      String(g.type).endsWith('Polygon') && wanted(String(g.id)),
  );
  return topology && shapes.length > 0
    ? merge(topology, shapes as (TopoPolygon | TopoMultiPolygon)[])
    : { type: 'MultiPolygon', coordinates: [] };
}

let kept: { key: string; geodata: Geodata | undefined } | undefined;

/** The geodata of this run's dossier, read once; while developing, again when dossier.yaml changes. */
export function geodata(dossier: DossierRecord): Geodata | undefined {
  const root = contentRoot();
  const key = `${root} ${statSync(join(root, 'dossier.yaml')).mtimeMs}`;
  if (kept?.key !== key) kept = { key, geodata: readGeodata(dossier, root) };
  return kept.geodata;
}
