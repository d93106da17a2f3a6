/** Citations for reference managers: BibTeX, RIS and CSL-JSON. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from './items.ts';

// The plugin takes these from its configuration alone. Nothing else uses it, so no order of calls can change them.
const { format } = plugins.config.get('@bibtex');
Object.assign(format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

/** What a source says of itself besides. */
interface Remarks {
  genre?: string | undefined;
  note?: string | undefined;
}

/** One item as BibTeX. Classic BibTeX has no container of a web page: its publisher stands for it. */
export function bibtex(item: CslItem, { genre, note }: Remarks = {}): string {
  const publisher =
    item.publisher ?? (item.type === 'webpage' ? item['container-title'] : undefined);
  const whole = {
    ...item,
    ...(publisher ? { publisher } : {}),
    ...(genre ? { genre } : {}),
    ...(note ? { note } : {}),
  };
  return String(new Cite(whole).format('bibtex')).trim();
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

/** One item as RIS, lines ended by CRLF as the format has it. */
export function ris(item: CslItem, { genre, note }: Remarks = {}): string {
  const [year, ...rest] = (item.issued?.['date-parts'][0] ?? []).map(String);
  const [month = '', day = ''] = rest.map((part) => part.padStart(2, '0'));
  const fields: [string, string | undefined][] = [
    ['TY', risTypes[item.type] ?? 'GEN'],
    ['ID', item.id],
    ...(item.author ?? []).map((name): [string, string] => [
      'AU',
      'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', '),
    ]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    ['LA', item.language],
    ['UR', item.URL],
    ['M3', genre],
    ['N1', note],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`],
  );
  return [...lines, 'ER  - '].join('\r\n');
}

/** One item as CSL-JSON. */
export const cslJson = (item: CslItem): string => JSON.stringify([item], null, 2);
