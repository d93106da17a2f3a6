/** The description of the downloads as a Frictionless data package. */
import type { Graph } from '../../graph/graph.ts';
import type { DataFile } from './files.ts';
import { slug } from '../../lib/text.ts';
import { licence } from './licence.ts';
import { address } from '../address.ts';
import type { Absolute } from './tables.ts';

/** datapackage.json: every file, and of each table every column. */
export function dataPackage(graph: Graph, absolute: Absolute, files: readonly DataFile[]): string {
  const { dossier } = graph;
  return JSON.stringify(
    {
      profile: 'data-package',
      name: slug(dossier.title),
      title: dossier.title,
      description: dossier.description,
      homepage: absolute(address.home),
      version: dossier.asOf,
      licenses: [licence],
      sources: [{ title: 'Bibliography', path: absolute(address.sources) }],
      resources: files.map((file) => ({
        name: slug(file.name),
        path: file.name,
        title: file.title,
        format: file.name.split('.').at(-1),
        mediatype: file.type,
        encoding: 'utf-8',
        ...(file.licence ? { licenses: [file.licence] } : {}),
        ...(file.table
          ? {
              profile: 'tabular-data-resource',
              dialect: {
                delimiter: ',',
                lineTerminator: '\r\n',
                quoteChar: '"',
                doubleQuote: true,
                header: true,
              },
              schema: {
                fields: file.table.columns.map(({ name: column, type, description }) => ({
                  name: column,
                  type,
                  description,
                })),
                missingValues: [''],
              },
            }
          : {}),
      })),
    },
    null,
    1,
  );
}
