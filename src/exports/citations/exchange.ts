/** Citations for reference managers: BibTeX, RIS and CSL-JSON. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslItem } from './items.ts';

Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

/** One item as BibTeX. Classic BibTeX knows no container of a web page: its publisher stands for it. */
export function bibtex(item: CslItem): string {
  const container = item.type === 'webpage' ? item['container-title'] : undefined;
  return String(
    new Cite(container ? { ...item, publisher: item.publisher ?? container } : item).format(
      'bibtex',
    ),
  ).trim();
}

/** What the RIS plugin, which has no types, adds to `Cite`. */
interface RisWriter {
  format(name: 'ris', options: { format: 'object' }): Record<string, unknown>[];
}

/** A date as RIS has it, with a place for what is not known: "2019/05/". */
const risDate = ([year, ...rest]: readonly number[]): string =>
  [
    year,
    ...[0, 1].map((i) => (rest[i] === undefined ? '' : String(rest[i]).padStart(2, '0'))),
    '',
  ].join('/');

/** One item as RIS, a field a line; the plugin's own text is broken in the middle of words. */
export function ris(item: CslItem): string {
  const [entry = {}] = (new Cite(item) as unknown as RisWriter).format('ris', { format: 'object' });
  const { TY, ...fields } = entry;
  // What the plugin leaves out: the site of a web page, the day of an article; and it cuts long ids short.
  const container =
    item.type === 'webpage' && item['container-title'] ? { T2: item['container-title'] } : {};
  const day = item.issued ? { DA: risDate(item.issued['date-parts'][0]) } : {};
  const lines = Object.entries({ ...fields, ...container, ...day, ID: item.id }).flatMap(
    ([tag, value]) => [value].flat().map((v) => `${tag}  - ${String(v)}`),
  );
  return [`TY  - ${String(TY)}`, ...lines, 'ER  - '].join('\n');
}

/** One item as CSL-JSON. */
export const cslJson = (item: CslItem): string => JSON.stringify([item], null, 2);
