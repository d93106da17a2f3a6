/** The results as a file: CSV, BibTeX or Markdown. */
import type { Answer } from '../../search/engine.ts';
import type { Detail, FullText } from '../../search/fulltext.ts';
import { csv } from '../../lib/csv.ts';
import { save } from '../explore/download.ts';
import { citationOf, publishedAddress } from './actions.ts';

export const exports = { csv: 'CSV', bib: 'BibTeX', md: 'Markdown' } as const;
export type Export = keyof typeof exports;

const types: Record<Export, string> = {
  csv: 'text/csv',
  bib: 'application/x-bibtex',
  md: 'text/markdown',
};
/** Files that are fetched at a time. */
const atOnce = 20;

/** Every result of an answer, in its order. */
async function inOrder<T>(
  answer: Answer,
  text: FullText,
  read: (detail: Detail, type: string) => T | Promise<T>,
): Promise<T[]> {
  const made: T[] = [];
  for (let from = 0; from < answer.found.length; from += atOnce)
    made.push(
      ...(await Promise.all(
        answer.found
          .slice(from, from + atOnce)
          .map(async ({ record, type }) => read(await text.detail(record), type)),
      )),
    );
  return made;
}

const titleOf = ({ card, text }: Detail): string => card.title || text;

async function table(answer: Answer, text: FullText): Promise<string> {
  const columns = ['type', 'title', 'by', 'date', 'place', 'text', 'address'];
  const rows = await inOrder(answer, text, (detail, type) => {
    const { by = '', date = '', place = '' } = detail.card;
    const cells = [type, titleOf(detail), by, date, place, detail.text];
    return [...cells, publishedAddress(detail.href)];
  });
  return csv(columns, rows);
}

/** Records that share a citation are cited once. */
async function bibtex(answer: Answer, text: FullText): Promise<string> {
  const entries = await inOrder(answer, text, (detail) => citationOf(detail, 'bibtex'));
  const keys = new Set<string>();
  return entries
    .filter((entry) => {
      const key = /^@\w+\{([^,]+),/.exec(entry ?? '')?.[1];
      if (entry === undefined || key === undefined || keys.has(key)) return false;
      keys.add(key);
      return true;
    })
    .map((entry) => `${entry?.trim()}\n`)
    .join('\n');
}

const markdown = async (answer: Answer, text: FullText, query: string): Promise<string> => {
  const escaped = (words: string): string => words.replace(/[\\`*_[\]<>]/g, '\\$&');
  const lines = await inOrder(answer, text, (detail) => {
    const { by, date } = detail.card;
    const more = [by, date].filter(Boolean).join(', ');
    const title = escaped(titleOf(detail));
    return `- [${title}](${publishedAddress(detail.href)})${more ? ` · ${escaped(more)}` : ''}`;
  });
  return `# ${escaped(query)}\n\n${lines.join('\n')}\n`;
};

/** Makes the file and hands it to the reader. */
export async function download(
  format: Export,
  answer: Answer,
  text: FullText,
  query: string,
): Promise<void> {
  const made =
    format === 'csv'
      ? await table(answer, text)
      : format === 'bib'
        ? await bibtex(answer, text)
        : await markdown(answer, text, query);
  save(`search-results.${format}`, types[format], made);
}
