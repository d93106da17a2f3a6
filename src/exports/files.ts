/** Every file under /data/. */
import type { Graph } from '../content/graph.ts';
import type { DataFile } from '../records/data-file.ts';
import { definitions } from '../records/index.ts';
import { seriesTable } from '../records/series/table.ts';
import { tableFile, type Absolute } from '../records/table.ts';
import { recordTypes } from '../records/types.ts';
import { bibliographyFiles } from './bibliography.ts';
import { boundaryFile, readDrawing, type ReadDrawing } from './boundary.ts';
import { dataPackage } from './package.ts';

/** The files that stand on the page, in its order. */
export const dataFiles = (
  graph: Graph,
  absolute: Absolute,
  read: ReadDrawing = readDrawing,
): DataFile[] => [
  ...recordTypes.flatMap((type) => definitions[type].files(graph, absolute)),
  ...boundaryFile(graph, read),
  ...bibliographyFiles(graph),
];

/** All files that are written: those of the page, one a series, and the description of the package. */
export function everyFile(
  graph: Graph,
  absolute: Absolute,
  read: ReadDrawing = readDrawing,
): DataFile[] {
  const files = dataFiles(graph, absolute, read);
  const series = [...graph.series.values()].map((one) =>
    tableFile(`series/${one.id}`, seriesTable([one], one.title)),
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
