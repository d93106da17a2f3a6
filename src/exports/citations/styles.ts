/** Written citations in the styles that readers ask for, set by citeproc. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import CSL from 'citeproc';
import type { Citable, CslItem } from './items.ts';
import chicago from './styles/chicago-note-bibliography.csl?raw';
import mla from './styles/modern-language-association.csl?raw';

export const styles = ['chicago', 'apa', 'mla'] as const;
export type Style = (typeof styles)[number];

export const styleLabels: Record<Style, string> = { chicago: 'Chicago', apa: 'APA', mla: 'MLA' };

/** Stands in a citation for the day on which the reader saw the page. */
export const accessed = '{accessed}';

const { styles: packaged, locales } = plugins.config.get('@csl');
const xml: Record<Style, string> = { chicago, mla, apa: packaged.get('apa') };

/** The item with its quoted words and its outlet's name kept from the styles' capitals. */
const guarded = ({ item: { edition: _, ...item }, verbatim }: Citable): CslItem => {
  const keep = (words: string): string => `<span class="nocase">${words}</span>`;
  const container = item['container-title'];
  return {
    ...item,
    ...(item.title && verbatim ? { title: item.title.replace(verbatim, keep(verbatim)) } : {}),
    ...(container ? { 'container-title': keep(container) } : {}),
  };
};

/**
 * Puts the day of access where the style wants it. The styles themselves print it only for undated works; these pages
 * change from edition to edition, so that a citation of them needs it.
 */
function withAccess(text: string, style: Style, url: string | undefined): string {
  if (url === undefined || !text.includes(url)) return text;
  if (style === 'mla') return `${text} Accessed ${accessed}.`;
  return text.replace(
    url,
    style === 'apa' ? `Retrieved ${accessed}, from ${url}` : `Accessed ${accessed}. ${url}`,
  );
}

/** Makes a function that sets citations one by one, so that no item's date is disambiguated by another's. */
export function citer(): (citable: Citable, style: Style) => string {
  let current: CslItem | undefined;
  const engines = new Map<Style, CSL.Engine>();
  const engineOf = (style: Style): CSL.Engine => {
    const made =
      engines.get(style) ??
      new CSL.Engine(
        { retrieveLocale: () => locales.get('en-US'), retrieveItem: () => current },
        xml[style],
        'en-US',
        true,
      );
    if (!engines.has(style)) made.setOutputFormat('text');
    engines.set(style, made);
    return made;
  };
  return (citable, style) => {
    current = guarded(citable);
    const engine = engineOf(style);
    engine.updateItems([current.id], true);
    return withAccess(engine.makeBibliography()[1].join('').trim(), style, citable.item.URL);
  };
}
