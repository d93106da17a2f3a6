/** Every file under /data/, with how to make it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature } from 'geojson';
import type { Graph } from '../content/graph.ts';
import { contentRoot } from '../content/root.ts';
import { bibtex, cslJson, ris } from './bibliography.ts';
import { calendar } from './calendar.ts';
import { incidentFeatures, lineFeature, placeFeatures } from './geojson.ts';
import { actorsJson, quotesJson } from './json.ts';
import { dataPackage } from './package.ts';
import { csv, type Table } from './table.ts';
import { allTables, seriesTable, type Absolute } from './tables.ts';

export interface DataFile {
  /** Path under /data/. */
  name: string;
  title: string;
  /** Media type. */
  type: string;
  /** Where it is not the dossier's own. */
  licence?: { name: string; title: string; path: string };
  table?: Table;
  text: () => string;
}

const openDatabase = {
  name: 'ODbL-1.0',
  title: 'Open Data Commons Open Database License 1.0',
  path: 'https://opendatacommons.org/licenses/odbl/1-0/',
};

type ReadDrawing = (file: string) => Feature | undefined;

const readDrawing: ReadDrawing = (file) => {
  const path = join(contentRoot(), 'geo', file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Feature) : undefined;
};

const tableFile = (table: Table, name = `${table.name}.csv`): DataFile => ({
  name,
  title: table.title,
  type: 'text/csv',
  table,
  text: () => csv(table),
});

/** The boundary's file, where the dossier has one and its drawing is there. */
function lineFile(graph: Graph, read: ReadDrawing): DataFile[] {
  const { boundary } = graph.dossier.map;
  const drawn = boundary && read(boundary.fine);
  const feature = drawn && lineFeature(graph, drawn);
  if (!boundary || !feature) return [];
  // A drawing that names the open database licence keeps it.
  const own = /ODbL/.test(`${feature.properties?.licence ?? ''}`) ? { licence: openDatabase } : {};
  return [
    {
      name: 'line.geojson',
      title: boundary.name,
      type: 'application/geo+json',
      ...own,
      text: () => JSON.stringify(feature),
    },
  ];
}

/** The files that stand on the page, in its order. */
export function dataFiles(
  graph: Graph,
  absolute: Absolute,
  read: ReadDrawing = readDrawing,
): DataFile[] {
  const [incidents, accounts, quotes, judgements, series] = allTables(graph, absolute).map(
    (table) => tableFile(table),
  ) as [DataFile, DataFile, DataFile, DataFile, DataFile];
  const geo = 'application/geo+json';
  return [
    incidents,
    {
      name: 'incidents.geojson',
      title: 'Incidents, as points',
      type: geo,
      text: () => JSON.stringify(incidentFeatures(graph, absolute)),
    },
    {
      name: 'incidents.ics',
      title: 'Incidents, as a calendar',
      type: 'text/calendar',
      text: () => calendar(graph, absolute),
    },
    accounts,
    quotes,
    {
      name: 'quotes.json',
      title: 'Quotations with all their fields',
      type: 'application/json',
      text: () => quotesJson(graph, absolute),
    },
    {
      name: 'actors.json',
      title: 'Actors with their names, posts and relations',
      type: 'application/json',
      text: () => actorsJson(graph, absolute),
    },
    {
      name: 'places.geojson',
      title: 'Places, as points',
      type: geo,
      text: () => JSON.stringify(placeFeatures(graph, absolute)),
    },
    ...lineFile(graph, read),
    judgements,
    series,
    {
      name: 'sources.json',
      title: 'Sources as CSL-JSON',
      type: 'application/json',
      text: () => cslJson(graph),
    },
    {
      name: 'sources.bib',
      title: 'Sources as BibTeX',
      type: 'application/x-bibtex',
      text: () => bibtex(graph),
    },
    {
      name: 'sources.ris',
      title: 'Sources as RIS',
      type: 'application/x-research-info-systems',
      text: () => ris(graph),
    },
  ];
}

/** All files that are written: those of the page, one a series, and the description of the package. */
export function everyFile(
  graph: Graph,
  absolute: Absolute,
  read: ReadDrawing = readDrawing,
): DataFile[] {
  const files = dataFiles(graph, absolute, read);
  const series = [...graph.series.values()].map((one) =>
    tableFile(seriesTable([one], one.id, one.title), `series/${one.id}.csv`),
  );
  return [
    ...files,
    ...series,
    {
      name: 'datapackage.json',
      title: 'Description of these files',
      type: 'application/json',
      text: () => dataPackage(graph, absolute, files),
    },
  ];
}
