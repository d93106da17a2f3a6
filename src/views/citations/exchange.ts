/** Citations for reference managers: BibTeX, RIS and CSL-JSON. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslItem } from './items.ts';

plugins.config.get('@bibtex').format.useIdAsLabel = true;

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
  const container = item.type === 'webpage' && item['container-title'] ? { T2: item['container-title'] } : {};
  const lines = Object.entries({ ...fields, ...container }).flatMap(([tag, value]) => [value].flat().map((v) => `${tag}  - ${String(v)}`));
  return [`TY  - ${String(TY)}`, ...lines, 'ER  - '].join('\n');
}

/** One item as CSL-JSON. */
export const cslJson = (item: CslItem): string => JSON.stringify([item], null, 2);
