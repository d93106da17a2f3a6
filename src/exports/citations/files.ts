/** What the files of a citation hold. */
import type { Citation } from './index.ts';
import { accessed, styleLabels, styles } from './styles.ts';

/** Words in place of the day of access where no script can fill it in. */
export const dayOfAccess = '[day of access]';

/** CSL-JSON which carries the written citations with it, in the field that CSL leaves to its users. */
export function bundle({ item, newest, chicago, apa, mla, bibtex, ris }: Citation): string {
  return `${JSON.stringify([{ ...item, custom: { chicago, apa, mla, bibtex, ris, newest } }])}\n`;
}

/** All formats in one text, for reading without a script. */
export function readable(citation: Citation): string {
  const written = styles.map((style): [string, string] => [
    styleLabels[style],
    citation[style].replaceAll(accessed, dayOfAccess),
  ]);
  const parts: [string, string][] = [
    ...written,
    ['BibTeX', citation.bibtex],
    ['RIS', citation.ris],
    ['CSL-JSON', citation.csl],
  ];
  return `${parts.map(([label, text]) => `${label}\n\n${text}`).join('\n\n\n')}\n`;
}
