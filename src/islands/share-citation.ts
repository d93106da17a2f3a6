/** Citations as the site's own files hold them, completed with the passage's address and today's date. */

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
  custom?: Partial<Record<Format, string>>;
}

/** The day on which the reader saw the page, as a style writes it. */
export function accessDay(style: string, now: Date = new Date()): string {
  if (style !== 'mla') return now.toLocaleDateString('en-US', { dateStyle: 'long' });
  const month = now.toLocaleDateString('en-US', { month: 'long' });
  const short =
    month.length <= 4 ? month : `${month === 'September' ? 'Sept' : month.slice(0, 3)}.`;
  return `${now.getDate()} ${short} ${now.getFullYear()}`;
}

/**
 * One item in one format.
 * @param text contents of the citation's file
 * @param link the address of the passage, where it is not the item itself that is cited
 */
export function complete(
  text: string,
  format: Format,
  link: string | undefined,
  now: Date = new Date(),
): string {
  const [item] = JSON.parse(text) as [Item];
  const { custom = {}, ...csl } = item;
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const iso = day.map((n) => String(n).padStart(2, '0'));
  const address = (words: string): string =>
    link && item.URL ? words.replaceAll(item.URL, link) : words;
  const held = custom[format] ?? '';
  if (format === 'csl')
    return JSON.stringify(
      [{ ...csl, ...(csl.URL ? { URL: link ?? csl.URL, accessed: { 'date-parts': [day] } } : {}) }],
      null,
      2,
    );
  if (format === 'bibtex')
    return address(
      item.URL
        ? held.replace(/\n}$/, `\n\tnote = {[Online; accessed ${iso.join('-')}]},\n}`)
        : held,
    );
  if (format === 'ris')
    return address(
      item.URL ? held.replace(/\nER {2}- ?$/, `\nY2  - ${iso.join('/')}/\nER  - `) : held,
    );
  return address(held.replaceAll('{accessed}', accessDay(format, now)));
}
