/** Records as JSON: title, day and licence first, then the records as they stand, without the names of their files. */
import type { Graph } from '../content/graph.ts';
import { address } from '../records/address.ts';
import { credit } from './licence.ts';
import type { Absolute } from './tables.ts';

const plain = <T extends { file: string; id: string }>(
  records: Iterable<T>,
  whole: (id: string) => string,
) => [...records].map(({ file: _, ...record }) => ({ ...record, url: whole(record.id) }));

export const quotesJson = (graph: Graph, absolute: Absolute): string =>
  JSON.stringify(
    { ...credit(graph), quotes: plain(graph.quotes.values(), (id) => absolute(address.quote(id))) },
    null,
    1,
  );

export const actorsJson = (graph: Graph, absolute: Absolute): string =>
  JSON.stringify(
    { ...credit(graph), actors: plain(graph.actors.values(), (id) => absolute(address.actor(id))) },
    null,
    1,
  );
