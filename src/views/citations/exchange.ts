/** Citations for reference managers: BibTeX, RIS and CSL-JSON. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslItem } from './items.ts';

Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

const cite = (item: CslItem): Cite => new Cite(item, { generateGraph: false });

/** One item as BibTeX. Classic BibTeX knows no container of a web page: its publisher stands for it. */
export function bibtex(item: CslItem): string {
  const container = item.type === 'webpage' ? item['container-title'] : undefined;
  return String(cite(container ? { ...item, publisher: item.publisher ?? container } : item).format('bibtex')).trim();
}

/** One item as RIS, a field a line; the plugin's own text is broken in the middle of words. */
export function ris(item: CslItem): string {
  const [entry = {}] = cite(item).format('ris', { format: 'object' }) as Record<string, unknown>[];
  const { TY, ...fields } = entry;
  // What the plugin leaves out: the site of a web page, the day of an article; and it cuts long ids short.
  const container = item.type === 'webpage' && item['container-title'] ? { T2: item['container-title'] } : {};
  const day = item.issued
    ? {
        DA: `${[0, 1, 2].map((i) => String(item.issued?.['date-parts'][0][i] ?? '').padStart(i && item.issued?.['date-parts'][0][i] ? 2 : 0, '0')).join('/')}/`,
      }
    : {};
  const lines = Object.entries({ ...fields, ...container, ...day, ID: item.id }).flatMap(([tag, value]) =>
    [value].flat().map((v) => `${tag}  - ${String(v)}`),
  );
  return [`TY  - ${String(TY)}`, ...lines, 'ER  - '].join('\n');
}

/** One item as CSL-JSON. */
export const cslJson = (item: CslItem): string => JSON.stringify([item], null, 2);
