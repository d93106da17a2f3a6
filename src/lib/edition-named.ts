/** Citations of a work as it stood in one of its dated editions. */
import { formatMoment } from './moment.ts';

export type TextFormat = 'chicago' | 'apa' | 'mla' | 'bibtex' | 'ris';

/** A day as the styles write it. @param date ISO date */
export function dayIn(style: 'chicago' | 'apa' | 'mla', date: string): string {
  const day = new Date(`${date}T00:00Z`);
  const utc = { timeZone: 'UTC' } as const;
  if (style !== 'mla') return day.toLocaleDateString('en-US', { dateStyle: 'long', ...utc });
  const month = day.toLocaleDateString('en-US', { month: 'long', ...utc });
  const short =
    month.length <= 4 ? month : `${month === 'September' ? 'Sept' : month.slice(0, 3)}.`;
  return `${day.getUTCDate()} ${short} ${day.getUTCFullYear()}`;
}

/**
 * A citation that names the edition: dated by it, whichever edition it named before.
 * @param text as the styles here and the writers of BibTeX and RIS make it
 * @param date ISO date of the edition
 */
export function inEdition(format: TextFormat, text: string, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  switch (format) {
    case 'chicago':
      return text.replace(
        /(edition of )?\p{L}+ \d{1,2}, \d{4}(?=\. Accessed )/u,
        `edition of ${dayIn('chicago', date)}`,
      );
    case 'apa': {
      const [, before = '', rest = ''] = /^(.*?)\(\d{4}, \p{L}+ \d{1,2}\)(.*)$/su.exec(text) ?? [];
      const long = dayIn('apa', date);
      const issued = `(${year}, ${long.replace(/,.*/, '')})`;
      return `${before}${issued}${rest.replace(/( \(edition of [^)]*\))?\. Retrieved /, ` (edition of ${long}). Retrieved `)}`;
    }
    case 'mla':
      return text.replace(
        /(edition of )?\d{1,2} \p{L}+\.? \d{4}(?=, https?:)/u,
        `edition of ${dayIn('mla', date)}`,
      );
    case 'bibtex': {
      const name = dayIn('chicago', date).slice(0, 3).toLowerCase();
      return text
        .replace(/\n\tedition = \{[^}]*\},/, '')
        .replace(
          /\n\tyear = \{\d+\},/,
          `\n\tedition = {${formatMoment(date)}},\n\tyear = {${year}},`,
        )
        .replace(/\n\tmonth = \{[^}]*\},/, `\n\tmonth = {${name} ${Number(day)}},`);
    }
    case 'ris':
      return text
        .replace(/\r?\nET {2}- .*/, '')
        .replace(/\nPY {2}- \d+/, `\nET  - Edition of ${formatMoment(date)}\r\nPY  - ${year}`)
        .replace(/\nDA {2}- [\d/]+/, `\nDA  - ${year}/${month}/${day}/`);
  }
}
