/** What the build must know of a record type; the registry has one for each. */
import type { CardContent } from '../cards/frame.ts';
import type { Ground } from '../cards/plate.ts';
import type { Measure } from '../cards/text.ts';
import type { Graph, RecordOf } from '../content/graph.ts';
import type { SearchRecord } from '../search/types.ts';
import type { DataFile } from './data-file.ts';
import type { Link } from './link.ts';
import type { Absolute } from './table.ts';
import type { RecordType } from './types.ts';

/** Title of a record when it is cited, with the words of it that no style may recapitalise. */
export interface Cited {
  title: string;
  verbatim?: string;
}

export interface Definition<T extends RecordType> {
  /** Whether readers can look it up. */
  listed(record: RecordOf<T>): boolean;
  /** As other pages name it where they list what uses something of theirs. */
  link(graph: Graph, record: RecordOf<T>): Link;
  /** Undefined for types that are cited with the page on which they stand. */
  cited: ((graph: Graph, record: RecordOf<T>) => Cited) | undefined;
  /** Its share card; undefined for types that have none. */
  card:
    | ((graph: Graph, record: RecordOf<T>, measure: Measure, ground: Ground) => CardContent)
    | undefined;
  /** Its entry in the search index, and whether its title finds it as a name does. */
  search: {
    entry(graph: Graph, record: RecordOf<T>): SearchRecord;
    titled(record: RecordOf<T>): boolean;
  };
  /** What the front page says of its list; undefined where the list is no way in. */
  lookUp: string | undefined;
  /** Files for download. */
  files(graph: Graph, absolute: Absolute): DataFile[];
}
