/** The sources in the formats that reference managers read. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Graph, Source } from '../content/graph.ts';
import { issuedOf } from '../records/source/view.ts';
import { credit } from './licence.ts';

/** Sources as CSL items: without the name of the file in which they stand. */
export const cslItems = (graph: Graph): Omit<Source, 'file'>[] =>
  [...graph.sources.values()].map(({ file: _, ...item }) => item);

/** CSL-JSON: a list and nothing else, as the format has it. */
export const cslJson = (graph: Graph): string => `${JSON.stringify(cslItems(graph), null, 1)}\n`;

/** BibTeX; the keys are the ids. */
export function bibtex(graph: Graph): string {
  const { format } = plugins.config.get('@bibtex') as { format: Record<string, boolean> };
  Object.assign(format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });
  const { title, asOf, licence } = credit(graph);
  const entries = new Cite(cslItems(graph).map(({ custom: _, ...item }) => item)).format(
    'bibtex',
  ) as string;
  return `% ${title}, sources as of ${asOf}. ${licence}\n\n${entries}`;
}

const risTypes: Record<string, string> = {
  'article-newspaper': 'NEWS',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  book: 'BOOK',
  chapter: 'CHAP',
  report: 'RPRT',
  webpage: 'ELEC',
  'post-weblog': 'BLOG',
  'entry-encyclopedia': 'ENCYC',
  legislation: 'STAT',
  treaty: 'STAT',
  dataset: 'DATA',
};

/** RIS, written here: the library at hand cuts ids to 20 characters and breaks addresses in two. */
export function ris(graph: Graph): string {
  const entry = (source: Source): string => {
    const [year = '', month = '', day = ''] = issuedOf(source)?.split('-') ?? [];
    const fields: [string, string | undefined][] = [
      ['TY', risTypes[source.type] ?? 'GEN'],
      ['ID', source.id],
      ...(source.author ?? []).map((name): [string, string] => [
        'AU',
        'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', '),
      ]),
      ['TI', source.title],
      ['T2', source['container-title']],
      ['PB', source.publisher],
      ['PY', year || undefined],
      ['DA', year ? `${year}/${month}/${day}/` : undefined],
      ['LA', source.language],
      ['UR', source.URL],
      ['M3', source.genre],
      ['N1', source.note],
    ];
    const lines = fields.flatMap(([tag, value]) =>
      value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`],
    );
    return [...lines, 'ER  - ', ''].join('\r\n');
  };
  return [...graph.sources.values()].map(entry).join('\r\n');
}
