/** Citations as the site's own files hold them, completed with the passage's address, its edition and today's date. */
import { dayIn, inEdition } from '../lib/edition-named.ts';
import { formatMoment } from '../lib/moment.ts';

export const written = ['chicago', 'apa', 'mla'] as const;
export const formats = {
  chicago: 'Chicago',
  apa: 'APA',
  mla: 'MLA',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
} as const;
export type Format = keyof typeof formats;

interface Item {
  URL?: string;
  /** The written citations, and the address of the newest version where the item’s own is that of an edition. */
  custom?: Partial<Record<Format | 'newest', string>>;
}

/** What is cited of an item. */
export interface Wanted {
  /** The address of the passage, where it is not the item itself that is cited. */
  link?: string | undefined;
  /** ISO date of the edition as it stands in which it is cited; undefined for what is always the newest. */
  edition?: string | undefined;
}

const isoOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((n) => String(n).padStart(2, '0'))
    .join('-');

/** The day on which the reader saw the page, as a style writes it. */
export const accessDay = (style: string, now: Date = new Date()): string =>
  dayIn(style === 'mla' ? 'mla' : 'chicago', isoOf(now));

/**
 * One item in one format.
 * @param text contents of the citation's file
 */
export function complete(
  text: string,
  format: Format,
  { link, edition }: Wanted = {},
  now: Date = new Date(),
): string {
  const [item] = JSON.parse(text) as [Item];
  const { custom: { newest, ...custom } = {}, ...csl } = item;
  const iso = isoOf(now);
  const url = link ?? (edition === undefined ? (newest ?? item.URL) : item.URL);
  if (format === 'csl') {
    const parts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });
    const dated =
      edition === undefined ? {} : { edition: formatMoment(edition), issued: parts(edition) };
    return JSON.stringify(
      [{ ...csl, ...dated, ...(item.URL ? { URL: url, accessed: parts(iso) } : {}) }],
      null,
      2,
    );
  }
  const held = custom[format] ?? '';
  const named = edition === undefined ? held : inEdition(format, held, edition);
  const addressed = url && item.URL ? named.replaceAll(item.URL, url) : named;
  if (!item.URL) return addressed;
  if (format === 'bibtex')
    return addressed.replace(/\n}$/, `\n\tnote = {[Online; accessed ${iso}]},\n}`);
  if (format === 'ris')
    return addressed.replace(/\nER {2}- ?$/, `\nY2  - ${iso.replaceAll('-', '/')}/\nER  - `);
  return addressed.replaceAll('{accessed}', accessDay(format, now));
}
