/** The description of the downloads as a Frictionless data package. */
import type { Graph } from '../content/graph.ts';
import { slug } from '../lib/text.ts';
import type { DataFile } from '../records/data-file.ts';
import { address } from '../records/address.ts';
import type { Absolute } from '../records/table.ts';

/** A licence as Frictionless wants it: an identifier without spaces, a title and an address. */
const licenceOf = ({ name, url }: { name: string; url: string }) => ({
  name: name.replace(/\s+/g, '-'),
  title: name,
  path: url,
});

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
      ...(dossier.licence ? { licenses: [licenceOf(dossier.licence)] } : {}),
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
