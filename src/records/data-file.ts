/** What a file for download is, and a table in it. */
import type { Cell } from '../lib/csv.ts';

export interface Column<T> {
  name: string;
  /** Type as Frictionless names it. */
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  description: string;
  value: (row: T) => Cell;
}

export interface Table {
  title: string;
  columns: Omit<Column<never>, 'value'>[];
  rows: Cell[][];
}

/** A file under /data/, with how to make it. */
export interface DataFile {
  /** Path under /data/. */
  name: string;
  title: string;
  /** Media type. */
  type: string;
  /** Where it is not the dossier's own. */
  licence?: { name: string; title: string; path: string };
  table?: Table;
  text: () => string;
}
