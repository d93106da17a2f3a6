import type { Table } from './table.ts';

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
