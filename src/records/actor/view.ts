/** An actor: names, posts over time, relations, what it said, what it took part in, where it is mentioned. */
import type { Actor, Graph } from '../../content/graph.ts';
import { byDate, formatMoment } from '../../lib/dates.ts';
import { actorKindLabels, unhyphenate } from '../labels.ts';
import {
  actorLink,
  get,
  incidentLink,
  mentionsOf,
  usersOf,
  type DatedLink,
  type Link,
  type Mention,
} from '../link.ts';
import { quoteSummary, type QuoteSummary } from '../quote/view.ts';
import { sourceView, type SourceView } from '../source/view.ts';

export interface PostView {
  title: string;
  span: string;
  sources: SourceView[];
}

export interface RelationView extends Link {
  /** What this actor is to the other, or the other to this one. */
  kind: string;
  /** Whether it is the other's entry that says so. */
  theirs: boolean;
  note: string | undefined;
  span: string;
}

export interface ActorSummary extends Link {
  kind: Actor['kind'];
  kindLabel: string;
  side: string;
  sideLabel: string;
  summary: string;
  aliases: string[];
  native: Actor['native'];
  /** The latest post, if any. */
  post: string | undefined;
  counts: { incidents: number; quotes: number };
}

export interface ActorView extends ActorSummary {
  posts: PostView[];
  relations: RelationView[];
  members: string[];
  notes: string[];
  quotes: QuoteSummary[];
  incidents: DatedLink[];
  mentions: Mention[];
  sources: SourceView[];
  standIn: boolean;
}

/** A span of moments in words; empty where nothing is known. */
export function spanText(
  from: string | undefined,
  to: string | undefined,
  asOf: readonly string[] = [],
): string {
  if (from && to) return `${formatMoment(from)} – ${formatMoment(to)}`;
  if (from) return `from ${formatMoment(from)}`;
  if (to) return `until ${formatMoment(to)}`;
  const [first, last] = [asOf.at(0), asOf.at(-1)];
  if (first && last && first !== last)
    return `attested from ${formatMoment(first)} to ${formatMoment(last)}`;
  if (first) return `attested ${formatMoment(first)}`;
  return 'dates not known';
}

const incidentsOf = (graph: Graph, { id }: Actor) => usersOf(graph, id, 'incident').sort(byDate);
const quotesOf = (graph: Graph, { id }: Actor) => usersOf(graph, id, 'quote').sort(byDate);

/** What a list shows of an actor. */
export function actorSummary(graph: Graph, actor: Actor): ActorSummary {
  return {
    ...actorLink(actor),
    kind: actor.kind,
    kindLabel: actorKindLabels[actor.kind],
    side: actor.side,
    sideLabel: graph.dossier.sides.find((s) => s.id === actor.side)?.label ?? actor.side,
    summary: actor.summary,
    aliases: actor.aliases,
    native: actor.native,
    post: actor.posts.at(-1)?.title,
    counts: { incidents: incidentsOf(graph, actor).length, quotes: quotesOf(graph, actor).length },
  };
}

/** Actors for readers, by side and then name; stand-ins are left out. */
export function actorList(graph: Graph): ActorSummary[] {
  return [...graph.actors.values()]
    .filter((actor) => !actor.standIn)
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((actor) => actorSummary(graph, actor));
}

const relationView = (
  other: Actor,
  { kind, note, since, until }: Actor['relations'][number],
  theirs: boolean,
): RelationView => ({
  ...actorLink(other),
  kind: unhyphenate(kind),
  theirs,
  note,
  span: since || until ? spanText(since, until) : '',
});

/** One actor's page. */
export function actorView(graph: Graph, actor: Actor): ActorView {
  const sources = (ids: readonly string[]) => ids.map((id) => sourceView(get(graph.sources, id)));
  const own = actor.relations.map((r) => relationView(get(graph.actors, r.with), r, false));
  const named = new Set(own.map((r) => r.id));
  const inverse = usersOf(graph, actor.id, 'actor')
    .filter((other) => !named.has(other.id))
    .flatMap((other) =>
      other.relations.filter((r) => r.with === actor.id).map((r) => relationView(other, r, true)),
    );
  return {
    ...actorSummary(graph, actor),
    posts: actor.posts.map((post) => ({
      title: post.title,
      span: spanText(post.from, post.to, post.asOf),
      sources: sources(post.source ?? []),
    })),
    relations: [...own, ...inverse],
    members: actor.members,
    notes: actor.notes,
    quotes: quotesOf(graph, actor).map((quote) => quoteSummary(graph, quote)),
    incidents: incidentsOf(graph, actor).map(incidentLink),
    mentions: mentionsOf(graph, actor.id),
    sources: sources(actor.sources),
    standIn: actor.standIn,
  };
}
