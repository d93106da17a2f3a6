/** The boundary as it is drawn on the map, with what each side holds it to be. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature } from 'geojson';
import type { Graph } from '../content/graph.ts';
import { contentRoot } from '../content/root.ts';
import type { DataFile } from '../records/data-file.ts';

const openDatabase = {
  name: 'ODbL-1.0',
  title: 'Open Data Commons Open Database License 1.0',
  path: 'https://opendatacommons.org/licenses/odbl/1-0/',
};

export type ReadDrawing = (file: string) => Feature | undefined;

export const readDrawing: ReadDrawing = (file) => {
  const path = join(contentRoot(), 'geo', file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Feature) : undefined;
};

/** The boundary's file, where the dossier has one and its drawing is there. The drawing keeps its own licence. */
export function boundaryFile({ dossier }: Graph, read: ReadDrawing): DataFile[] {
  const { boundary } = dossier.map;
  const drawn = boundary && read(boundary.fine);
  if (!boundary || !drawn) return [];
  const properties = {
    name: boundary.name,
    asOf: dossier.asOf,
    attribution: boundary.attribution,
    ...drawn.properties,
    note: boundary.note,
    positions: boundary.positions.map(({ holder, says }) => ({ holder, says })),
  };
  const open = /ODbL/.test(String(drawn.properties?.['licence'] ?? ''));
  return [
    {
      name: 'line.geojson',
      title: boundary.name,
      type: 'application/geo+json',
      ...(open ? { licence: openDatabase } : {}),
      text: () => JSON.stringify({ ...drawn, properties }),
    },
  ];
}
