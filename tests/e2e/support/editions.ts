/** What the first edition published, read from its files without the code that wrote them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Site } from './sites.ts';

export interface Published {
  id: string;
  /** Path of its page under the base, and the id on it; empty for a page of its own. */
  path: string;
  fragment: string;
  /** Its words, in lower case, without marks of any kind. */
  words: string;
  /** Whether it heads a page on which more follows. */
  head: boolean;
  /** The record that a figure shows, with all or the first of its words. */
  record?: string;
}

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

/** The words of a text. */
export const wordsOf = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');

/** The words of Markdown; references to notes are none. */
function wordsOfMarkdown(markdown: string): string {
  const text = (node: Node): string =>
    node.value !== undefined && node.type !== 'html'
      ? node.value
      : (node.children ?? [])
          .map(text)
          .join(/^(paragraph|heading|strong|emphasis|link)$/.test(node.type) ? '' : ' ');
  return wordsOf(
    text(
      unified()
        .use(remarkParse)
        .parse(markdown.replace(/\[\^[a-z0-9-]+\]/g, '')),
    ),
  );
}

const owned = ['incidents', 'actors', 'quotes', 'places', 'documents', 'questions', 'tours'];

/** Date of the first edition of a site, and everything in it that has an id. */
export function firstEdition(
  { dir }: Pick<Site, 'dir'>,
  real: boolean,
): { date: string; all: Published[] } {
  const root = join(real ? 'content' : resolve('test-results/small-content'), 'editions');
  const [date = ''] = readdirSync(root).sort();
  const files = readdirSync(join(root, date), { recursive: true, encoding: 'utf8' });
  const all = files
    .filter((file) => file.endsWith('.md') && !['front.md', 'gone.md'].includes(file))
    .flatMap((file) =>
      published(`editions/${date}/`, file, readFileSync(join(root, date, file), 'utf8')),
    );
  if (dir === '') throw new Error('The site has no folder.');
  return { date, all };
}

function published(base: string, file: string, text: string): Published[] {
  const section = /^sections\/(.*)\.md$/.exec(file)?.[1];
  const folder = file.replace(/\.md$/, '').replace('series', 'data');
  const page = section === undefined ? `${folder}/` : `briefing/${section}/`;
  const place = (id: string): Pick<Published, 'path' | 'fragment'> =>
    id === section || (section === undefined && owned.includes(folder))
      ? { path: base + (id === section ? page : `${page}${id}/`), fragment: '' }
      : { path: base + page, fragment: id };
  return text.split(/^<!-- /m).flatMap((piece) => {
    const [, kind = '', id = '', body = ''] = /^(\S+) (\S+).*? -->\n([^]*)$/.exec(piece) ?? [];
    if (!id) return [];
    const figure = (of: string, record: string): Published => ({
      id: of,
      ...place(of),
      words: '',
      head: false,
      record,
    });
    if (kind === 'contents')
      return [...body.matchAll(/^- (.+)$/gm)]
        .map((match) => match[1] ?? '')
        .filter((each) => !text.includes(` ${each} `) && !text.includes(`(id:${each})`))
        .map((each) => figure(each, each));
    const [, shown] = /^figure \S+ print="\w+ id=([a-z0-9-]+)" -->\s*$/.exec(piece) ?? [];
    if (shown !== undefined) return [figure(id, shown)];
    const [said = '', ...noted] = body.split(/^\[\^([a-z0-9-]+)\]: /m);
    const entry = (of: string, markdown: string, head = false): Published => ({
      id: of,
      ...place(of),
      words: wordsOfMarkdown(markdown),
      head,
    });
    const cells = said
      .split('\n')
      .flatMap((line) => line.replace(/^[-|] | \|$/g, '').split(' | '))
      .flatMap((cell) => {
        const mark = /^(.*) \[¶\]\(id:([a-z0-9-]+)\)$/.exec(cell);
        return mark ? [entry(mark[2] ?? '', mark[1] ?? '')] : [];
      });
    return [
      ...(kind === 'cells' ? cells : [entry(id, said, kind === 'section')]),
      ...noted.flatMap((note, i) => (i % 2 === 0 ? [entry(note, noted[i + 1] ?? '')] : [])),
    ];
  });
}
