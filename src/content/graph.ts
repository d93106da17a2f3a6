/** The dossier as a graph: records by id, and what refers to each. */
import type { DossierRecord } from '../records/dossier/schema.ts';
import type { Edition } from './schema/editions.ts';
import { allChecks } from './checks/index.ts';
import { permalinks } from './checks/permalinks.ts';
import { edgesOf, type Edge } from './edges.ts';
import { permalinksOf, type Permalink } from './permalinks.ts';
import { ContentError } from './problems.ts';
import { readContent, type Content, type RecordOf } from './read.ts';
import { recordTypes, types, type Folder, type RecordType } from '../records/types.ts';

export type { RecordOf };

type ById<T> = ReadonlyMap<string, T>;

export type Actor = RecordOf<'actor'>;
export type Incident = RecordOf<'incident'>;
export type Quote = RecordOf<'quote'>;
export type Place = RecordOf<'place'>;
export type Judgement = RecordOf<'judgement'>;
export type Series = RecordOf<'series'>;
export type Source = RecordOf<'source'>;
export type Section = RecordOf<'section'>;

type Records = { [T in Exclude<RecordType, 'section'> as Folder<T>]: ById<RecordOf<T>> };

export interface Graph extends Records {
  dossier: DossierRecord;
  /** Sections in reading order. */
  sections: readonly Section[];
  /** Dated editions, oldest first. */
  editions: readonly Edition[];
  /** Groups of words that mean the same to the search. */
  synonyms: readonly (readonly string[])[];
  /** Every id that stands or was ever published, and what became of it. */
  permalinks: ById<Permalink>;
  /** The references that point to a record. */
  usedBy(id: string): readonly Edge[];
}

/** The records of a type, in the order in which they were read; sections in reading order. */
export const recordsOf = <T extends RecordType>(graph: Graph, type: T): RecordOf<T>[] => [
  ...(graph[types[type].folder].values() as Iterable<RecordOf<T>>),
];

/** The record of a type that has an id. */
export const recordOf = <T extends RecordType>(
  graph: Graph,
  type: T,
  id: string,
): RecordOf<T> | undefined =>
  type === 'section'
    ? (graph.sections.find((section) => section.id === id) as RecordOf<T> | undefined)
    : (graph[types[type].folder as Folder<Exclude<RecordType, 'section'>>].get(id) as
        RecordOf<T> | undefined);

const byId = <T extends { id: string }>(records: readonly T[]): ById<T> =>
  new Map(records.map((r) => [r.id, r]));

/**
 * Loads a dossier for the keeping of its ledger: checked in all but the ledger itself.
 * @throws ContentError with every problem that was found
 */
export function loadContent(root: string, withLedger: boolean): Content {
  const { content, problems } = readContent(root, withLedger);
  const edges = edgesOf(content);
  const all = [
    ...problems,
    ...allChecks.filter((check) => check !== permalinks).flatMap((check) => check(content, edges)),
  ];
  if (all.length > 0) throw new ContentError(all);
  return content;
}

/**
 * Loads, checks and links a dossier.
 * @param root folder that holds dossier.yaml
 * @throws ContentError with every problem that was found
 */
export function loadGraph(root: string): Graph {
  const { content, problems } = readContent(root);
  const edges = edgesOf(content);
  const all = [...problems, ...allChecks.flatMap((check) => check(content, edges))];
  const { dossier } = content;
  if (all.length > 0 || !dossier) throw new ContentError(all);

  const inverse = Map.groupBy(edges, (edge) => edge.to.id);
  const records = Object.fromEntries(
    recordTypes.map((type) => [
      types[type].folder,
      byId<{ id: string }>(content[types[type].folder]),
    ]),
  ) as unknown as Records;
  return {
    ...records,
    dossier,
    sections: content.sections,
    editions: content.editions,
    synonyms: content.synonyms,
    permalinks: permalinksOf(content).all,
    usedBy: (id) => inverse.get(id) ?? [],
  };
}
