/** The dossier as records of the index, each thing once. */
import { recordsOf, type Graph } from '../content/graph.ts';
import { definitions } from '../records/index.ts';
import { recordTypes, type RecordType } from '../records/types.ts';
import { passages } from './passages.ts';
import type { SearchRecord } from './types.ts';

/** Types for which the vocabulary has columns of their own, in its order. */
const ownColumns = ['actor', 'place', 'incident', 'quote'] as const;
const others = recordTypes.filter((type) => !(ownColumns as readonly string[]).includes(type));

function entries<T extends RecordType>(
  graph: Graph,
  type: T,
  wanted: (titled: boolean) => boolean = () => true,
): SearchRecord[] {
  const { listed, search } = definitions[type];
  return recordsOf(graph, type)
    .filter((record) => listed(record) && wanted(search.titled(record)))
    .map((record) => search.entry(graph, record));
}

/** All records of a dossier. */
export const searchRecords = (graph: Graph): SearchRecord[] => [
  ...ownColumns.flatMap((type) => entries(graph, type)),
  ...titled(graph),
  ...passages(graph),
  ...others.flatMap((type) => entries(graph, type, (known) => !known)),
];

/** What else is found by its title: sections, documents, tables of figures, signed works. */
export const titled = (graph: Graph): SearchRecord[] =>
  others.flatMap((type) => entries(graph, type, (known) => known));
