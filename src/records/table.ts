/** Tables for download: columns with what they mean, rows of plain values. */
import { csv, type Cell } from '../lib/csv.ts';
import { formatWhen } from '../lib/dates.ts';
import { bounds, type When } from '../lib/calendar.ts';
import type { Column, DataFile, Table } from './data-file.ts';
import { meaning } from './meaning.ts';
import { pathOf, types, type FileType } from './types.ts';

/** Makes a whole address of a path. */
export type Absolute = (path: string) => string;

export type { Column, Table };

/** Makes a table of rows. */
export const table = <T>(
  title: string,
  columns: readonly Column<T>[],
  rows: readonly T[],
): Table => ({
  title,
  columns: columns.map(({ name, type, description }) => ({ name, type, description })),
  rows: rows.map((row) => columns.map((column) => column.value(row))),
});

/** The file of a table. */
export const tableFile = (name: string, made: Table): DataFile => ({
  name: `${name}.csv`,
  title: made.title,
  type: 'text/csv',
  table: made,
  text: () =>
    csv(
      made.columns.map((column) => column.name),
      made.rows,
    ),
});

/** A value as a cell: lists of ids are joined by spaces. */
function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return value.join(' ');
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return undefined;
}

/**
 * Makes columns of the fields of a record type; their descriptions are those of the schema.
 * @param within the field whose entries are the rows, if the rows are not the records
 */
export function columnsOf<T>(type: FileType, within?: string) {
  /** @param path names joined by dots: "location.lat" */
  return (
    name: string,
    path = name,
    {
      value = (row: T) =>
        cellOf(
          path
            .split('.')
            .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], row),
        ),
      as = 'string',
    }: { value?: (row: T) => Cell; as?: Column<T>['type'] } = {},
  ): Column<T> => ({
    name,
    type: as,
    description: meaning(type, within ? `${within}.${path}` : path),
    value,
  });
}

/** The three columns of a date. */
export const dateColumns = <T extends { when: When }>(): Column<T>[] => [
  {
    name: 'from',
    type: 'date',
    description: 'First day that the date can mean.',
    value: (r) => bounds(r.when).first,
  },
  {
    name: 'to',
    type: 'date',
    description: 'Last day that the date can mean; empty while the end is open or not known.',
    value: (r) => bounds(r.when).last,
  },
  {
    name: 'date',
    type: 'string',
    description: 'The date in words, as exactly as it is known.',
    value: (r) => formatWhen(r.when),
  },
];

export const idColumn = {
  name: 'id',
  type: 'string',
  description: 'Id of the record; it never changes.',
  value: (r: { id: string }) => r.id,
} as const;

export const urlColumn = (type: FileType, absolute: Absolute): Column<{ id: string }> => ({
  name: 'url',
  type: 'string',
  description: 'Address of the record.',
  value: (r) => absolute(pathOf(type, r.id)),
});

/** The records of a type with all their fields, and whose they are. */
export const jsonFile = (
  type: FileType,
  title: string,
  head: object,
  records: readonly { id: string; file: string }[],
  absolute: Absolute,
): DataFile => ({
  name: `${types[type].folder}.json`,
  title,
  type: 'application/json',
  text: () =>
    JSON.stringify(
      {
        ...head,
        [types[type].folder]: records.map(({ file: _, ...record }) => ({
          ...record,
          url: absolute(pathOf(type, record.id)),
        })),
      },
      null,
      1,
    ),
});
