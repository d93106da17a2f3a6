/** Tables for download: columns with what they mean, rows of plain values, and their text by RFC 4180. */
import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | boolean | undefined;

export interface Column<T> {
  name: string;
  /** Type as Frictionless names it. */
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  description: string;
  value: (row: T) => Cell;
}

export interface Table {
  /** File name without its ending. */
  name: string;
  title: string;
  columns: Omit<Column<never>, 'value'>[];
  rows: Cell[][];
}

/** Makes a table of records. */
export function table<T>(
  name: string,
  title: string,
  columns: readonly Column<T>[],
  records: readonly T[],
): Table {
  return {
    name,
    title,
    columns: columns.map((column) => ({
      name: column.name,
      type: column.type,
      description: column.description,
    })),
    rows: records.map((record) => columns.map((column) => column.value(record))),
  };
}

/** Text that a spreadsheet would take for a formula, made plain by an apostrophe; numbers stay numbers. */
export function harmless(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

/**
 * A table as CSV: RFC 4180 with CRLF. It begins with a byte-order mark, without which a spreadsheet takes UTF-8 for
 * an older encoding when the file is opened by a double click.
 */
export function csv({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  return stringify(
    [columns.map((column) => column.name), ...rows.map((row) => row.map(harmless))],
    {
      bom: true,
      record_delimiter: 'windows',
      cast: { boolean: (value) => String(value) },
    },
  );
}
