/** Points as GeoJSON by RFC 7946: WGS 84, longitude first; records without a place have no geometry. */
import type { Feature, GeoJsonProperties, Geometry } from 'geojson';
import type { Graph } from '../content/graph.ts';
import { credit } from './credit.ts';
import type { DataFile } from './data-file.ts';
import { types, type FileType } from './types.ts';

/** The point of a place, if it has one. */
export const pointAt = ({
  lat,
  lon,
}: {
  lat?: number | undefined;
  lon?: number | undefined;
}): Geometry | null =>
  lat === undefined || lon === undefined ? null : { type: 'Point', coordinates: [lon, lat] };

/** A file of the records of a type at their points. */
export const pointFile = <T extends { id: string }>(
  title: string,
  type: FileType,
  graph: Graph,
  records: readonly T[],
  of: (record: T) => { geometry: Geometry | null; properties: GeoJsonProperties },
): DataFile => ({
  name: `${types[type].folder}.geojson`,
  title,
  type: 'application/geo+json',
  text: () => {
    const features = records.map((record): Feature<Geometry | null> => {
      const { geometry, properties } = of(record);
      return { type: 'Feature', id: record.id, geometry, properties };
    });
    return JSON.stringify({ type: 'FeatureCollection', ...credit(graph), features });
  },
});
