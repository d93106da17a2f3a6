/** A passage's words, plain or as Markdown, without notes and marks. */
import { asides } from './share-runs.ts';

const apart = new Set([
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'FIGURE',
  'FIGCAPTION',
  'CAPTION',
  'HEADER',
  'DL',
  'DT',
  'DD',
  'UL',
  'OL',
  'LI',
  'TABLE',
  'TR',
  'BLOCKQUOTE',
  'DETAILS',
  'SUMMARY',
  'H1',
  'H2',
  'H3',
  'H4',
]);
const marks: Record<string, string> = { EM: '*', I: '*', CITE: '*', STRONG: '**', B: '**' };
const cells = new Set(['TD', 'TH']);

export interface Writing {
  markdown: boolean;
  /** Makes an address that holds everywhere of a link's. */
  address: (href: string) => string;
}

const escape = (text: string): string => text.replace(/[\\`*_[\]]/g, '\\$&');

/** The words of a passage; blocks are divided by blank lines, rows by line breaks. */
export function write(root: ParentNode & Node, writing: Writing): string {
  return children(root, writing)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const children = (node: Node, writing: Writing): string =>
  [...node.childNodes].map((child) => one(child, writing)).join('');

function one(node: Node, writing: Writing): string {
  const { markdown } = writing;
  if (node instanceof Text) return (markdown ? escape(node.data) : node.data).replace(/\s+/g, ' ');
  if (!(node instanceof Element) || node.matches(asides)) return '';
  const tag = node.tagName;
  if (tag === 'TR') return row(node as HTMLTableRowElement, writing);
  const inner = children(node, writing);
  if (tag === 'BR') return '\n';
  if (tag === 'LI') return `\n${markdown ? '- ' : '• '}${inner.trim()}\n`;
  if (apart.has(tag)) return `\n\n${inner.trim()}\n\n`;
  const text = inner.trim();
  if (!markdown || text === '') return inner;
  const [lead, tail] = [/^\s/.test(inner) ? ' ' : '', /\s$/.test(inner) ? ' ' : ''];
  const href = tag === 'A' ? node.getAttribute('href') : null;
  const mark = marks[tag];
  if (href) return `${lead}[${text}](${writing.address(href)})${tail}`;
  return mark ? `${lead}${mark}${text}${mark}${tail}` : inner;
}

function row(node: HTMLTableRowElement, writing: Writing): string {
  const words = [...node.children]
    .filter((cell) => cells.has(cell.tagName))
    .map((cell) => children(cell, writing).replace(/\s+/g, ' ').trim());
  if (!writing.markdown) return `\n${words.join('\t')}`;
  const rule = node.parentElement?.tagName === 'THEAD' ? `\n|${' --- |'.repeat(words.length)}` : '';
  return `\n| ${words.map((w) => w.replaceAll('|', '\\|')).join(' | ')} |${rule}`;
}

/** Markdown as a quotation with its origin beneath. */
export const quoted = (markdown: string, title: string, link: string): string =>
  `${markdown}\n\n— [${escape(title)}](${link})`
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n');
