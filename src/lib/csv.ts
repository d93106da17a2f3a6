/** CSV by RFC 4180, the same for the downloads that are built and for those that the browser makes. */
import { csvFormatRow } from 'd3';

export type Cell = string | number | boolean | undefined;

/** Text that a spreadsheet would run as a formula, made plain by an apostrophe; numbers stay numbers. */
export const harmless = (cell: Cell): Cell =>
  typeof cell === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;

/** Without a byte-order mark, spreadsheets read UTF-8 in an older encoding when the file is double-clicked. */
export const csv = (heads: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${[heads, ...rows].map((row) => `${csvFormatRow(row.map((cell) => String(harmless(cell) ?? '')))}\r\n`).join('')}`;
