/** Markdown by parts. Links between things of the dossier are written `id:<id>`, and get addresses only where the text is shown. */

/** Text without meaning as Markdown or HTML. */
export const escape = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&');

/** The same as a paragraph of its own, whose first characters could be taken for a list or a heading. */
export const paragraph = (markdown: string): string =>
  markdown.replace(/^(\d+)([.)] )/, '$1\\$2').replace(/^([#>+-])(?= |$)/, '\\$1');

/** A link to a record or passage; `label` is plain text. */
export const link = (id: string, label: string): string => `[${escape(label)}](id:${id})`;

/** A link to another site. */
export const external = (label: string, url: string): string =>
  `[${label}](${url
    .replace(/[()\s<>]/g, encodeURIComponent)
    .replace(/\(/g, '%28')
    .replace(/\)/g, '%29')})`;

/** The mark that gives a heading, paragraph, list item or table cell its address. */
export const mark = (id: string): string => ` [¶](id:${id})`;

/** A passage as a quotation. */
export const blockquote = (markdown: string): string =>
  markdown.replace(/^/gm, '> ').replace(/ +$/gm, '');

/** A table; cells are Markdown, and cells of nothing are a dash. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => cell || '–').join(' | ')} |`)
    .join('\n');

/** A list of facts, leaving out those that are not known. */
export const facts = (all: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(all)
    .filter(([, value]) => value)
    .map(([name, value]) => `- **${name}:** ${value}`)
    .join('\n');

export const list = (items: readonly string[]): string =>
  items.map((item) => `- ${item}`).join('\n');

/** Parts that say something, with blank lines between them. */
export const parts = (...all: readonly (string | undefined)[]): string =>
  all.filter(Boolean).join('\n\n');

const syntax = /\\([!-/:-@[-`{-~])|\[\^[^\]]+\]| ?\[[§¶]\]\([^)]*\)|\]\([^)\s]*\)|[[*`]/g;

/** The words of inline Markdown as this module writes it, without links, notes and marks. */
export const plain = (markdown: string): string =>
  markdown.replace(syntax, (_, escaped?: string) => escaped ?? '');

/** Puts addresses in place of ids. */
export const addressed = (markdown: string, address: (id: string) => string): string =>
  markdown.replace(/\]\(id:([a-z0-9-]+)\)/g, (_, id: string) => `](${address(id)})`);
