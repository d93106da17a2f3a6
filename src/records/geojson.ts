/** Points as GeoJSON by RFC 7946: WGS 84, longitude first; records without a point have no geometry. */
import type { Feature, GeoJsonProperties, Point } from 'geojson';
import type { Graph } from '../content/graph.ts';
import { credit } from './credit.ts';
import type { DataFile } from './data-file.ts';
import { types, type FileType } from './types.ts';

interface Spot {
  lat?: number | undefined;
  lon?: number | undefined;
}

const pointAt = ({ lat, lon }: Spot): Point | null =>
  lat === undefined || lon === undefined ? null : { type: 'Point', coordinates: [lon, lat] };

/** A file of the records of a type at their points. */
export const pointFile = <T extends { id: string }>(
  title: string,
  type: FileType,
  graph: Graph,
  records: readonly T[],
  of: (record: T) => { at: Spot; properties: GeoJsonProperties },
): DataFile => ({
  name: `${types[type].folder}.geojson`,
  title,
  type: 'application/geo+json',
  text: () => {
    const features = records.map((record): Feature<Point | null> => {
      const { at, properties } = of(record);
      return { type: 'Feature', id: record.id, geometry: pointAt(at), properties };
    });
    return JSON.stringify({ type: 'FeatureCollection', ...credit(graph), features });
  },
});
