/** The dossier as a graph: records by id, and what refers to each. */
import type { DossierRecord } from '../schema/dossier.ts';
import type { Edition } from '../schema/editions.ts';
import { allChecks } from './checks/index.ts';
import { edgesOf, type Edge } from './edges.ts';
import type { Frozen } from './frozen.ts';
import { permalinksOf, type Permalink } from './permalinks.ts';
import { ContentError } from './problems.ts';
import { readContent, type Content } from './read.ts';

type ById<T> = ReadonlyMap<string, T>;

export type Actor = Content['actors'][number];
export type Incident = Content['incidents'][number];
export type Quote = Content['quotes'][number];
export type Place = Content['places'][number];
export type Judgement = Content['judgements'][number];
export type Series = Content['series'][number];
export type Source = Content['sources'][number];
export type Section = Content['sections'][number];

export interface Graph {
  dossier: DossierRecord;
  /** Sections in reading order. */
  sections: readonly Section[];
  actors: ById<Actor>;
  incidents: ById<Incident>;
  quotes: ById<Quote>;
  places: ById<Place>;
  judgements: ById<Judgement>;
  series: ById<Series>;
  sources: ById<Source>;
  /** The editions that are out, oldest first, and what each froze. */
  editions: readonly Edition[];
  frozen: readonly Frozen[];
  /** The edition that is being prepared; readers are not told of it. */
  draft: Edition | undefined;
  /** Every id that stands or was ever published, and what became of it. */
  permalinks: ById<Permalink>;
  /** The references that point to a record. */
  usedBy(id: string): readonly Edge[];
}

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
  return {
    dossier,
    sections: content.sections,
    actors: byId(content.actors),
    incidents: byId(content.incidents),
    quotes: byId(content.quotes),
    places: byId(content.places),
    judgements: byId(content.judgements),
    series: byId(content.series),
    sources: byId(content.sources),
    editions: content.editions,
    frozen: content.frozen,
    draft: content.draft,
    permalinks: permalinksOf(content).all,
    usedBy: (id) => inverse.get(id) ?? [],
  };
}
