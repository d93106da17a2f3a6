/** A passage's words, without notes and marks. */
import { asides } from './share-runs.ts';

const blocks =
  'p, div, section, article, figure, figcaption, caption, header, dl, dt, dd, ul, ol, table, blockquote, details, summary, h1, h2, h3, h4';

/** The words of a passage; blocks are divided by blank lines, rows by line breaks. */
export const wordsOf = (root: ParentNode & Node): string =>
  children(root)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/ {2,}/g, ' ')
    .trim();

const children = (node: Node): string => [...node.childNodes].map(one).join('');

function one(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
  if (!(node instanceof Element) || node.matches(asides)) return '';
  if (node.matches('br')) return '\n';
  if (node.matches('tr'))
    return `\n${[...node.children].map((cell) => children(cell).replace(/\s+/g, ' ').trim()).join('\t')}`;
  if (node.matches('li')) return `\n• ${children(node).trim()}\n`;
  return node.matches(blocks) ? `\n\n${children(node).trim()}\n\n` : children(node);
}
