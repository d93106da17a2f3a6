/** The sources in the formats that reference managers read. */
import type { Graph, Source } from '../content/graph.ts';
import { creditLine } from '../records/credit.ts';
import type { DataFile } from '../records/data-file.ts';
import { bibtex, ris } from './citations/exchange.ts';
import { sourceItem } from './citations/items.ts';

/** Sources as CSL items: without the name of the file in which they stand. */
export const cslItems = (graph: Graph): Omit<Source, 'file'>[] =>
  [...graph.sources.values()].map(({ file: _, ...item }) => item);

/** The bibliography as CSL-JSON, which is a list and nothing else, as BibTeX and as RIS. */
export function bibliographyFiles(graph: Graph): DataFile[] {
  const sources = [...graph.sources.values()];
  return [
    {
      name: 'sources.json',
      title: 'Sources as CSL-JSON',
      type: 'application/json',
      text: () => `${JSON.stringify(cslItems(graph), null, 1)}\n`,
    },
    {
      name: 'sources.bib',
      title: 'Sources as BibTeX',
      type: 'application/x-bibtex',
      text: () =>
        `% ${creditLine('sources', graph)}\n\n${sources.map((source) => bibtex(sourceItem(source), source)).join('\n\n')}\n`,
    },
    {
      name: 'sources.ris',
      title: 'Sources as RIS',
      type: 'application/x-research-info-systems',
      text: () => sources.map((source) => `${ris(sourceItem(source), source)}\r\n`).join('\r\n'),
    },
  ];
}
