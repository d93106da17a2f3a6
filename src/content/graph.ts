/** The dossier as a graph: records by id, and what refers to each. */
import type { DossierRecord } from '../records/dossier/schema.ts';
import type { Edition } from './schema/editions.ts';
import { allChecks } from './checks/index.ts';
import { type Edge, edgesOf } from './edges.ts';
import { type Permalink, permalinksOf } from './permalinks.ts';
import { ContentError } from './problems.ts';
import { type RecordOf, readContent } from './read.ts';
import { type Folder, type RecordType, recordTypes, types } from '../records/types.ts';
import type { Frozen } from './frozen.ts';

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
export type Tour = RecordOf<'tour'>;

type Records = { [T in Exclude<RecordType, 'section'> as Folder<T>]: ById<RecordOf<T>> };

export interface Graph extends Records {
  dossier: DossierRecord;
  /** Sections in reading order. */
  sections: readonly Section[];
  /** The editions that are out, oldest first, and what each froze. */
  editions: readonly Edition[];
  /** Groups of words that mean the same to the search. */
  synonyms: readonly (readonly string[])[];
  frozen: readonly Frozen[];
  /** The edition that is being prepared; readers are not told of it. */
  draft: Edition | undefined;
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
    frozen: content.frozen,
    draft: content.draft,
    permalinks: permalinksOf(content).all,
    usedBy: (id) => inverse.get(id) ?? [],
  };
}
