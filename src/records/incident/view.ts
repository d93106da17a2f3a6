/** An incident with every account of it, side by side and never added up. */
import type { Graph, Incident } from '../../content/graph.ts';
import type { Headcount } from './count.ts';
import { pointLines } from './geometry.ts';
import type { Account } from './schema.ts';
import { byDate, precisionOf } from '../../lib/dates.ts';
import { placePrecisionLabels, statusLabels, statusMeanings } from '../labels.ts';
import {
  type DatedLink,
  type Link,
  type Mention,
  actorLink,
  get,
  incidentLink,
  judgementLink,
  mentionsOf,
  placeLink,
  quoteLink,
  usersOf,
} from '../link.ts';
import { type SourceView, sourceView } from '../source/view.ts';

export interface AccountView {
  by: string;
  byHref: string | undefined;
  says: string;
  whose: string | undefined;
  killed: Headcount | undefined;
  injured: Headcount | undefined;
  source: SourceView;
}

/** The accounts of one side, or of those who speak for none. */
export interface AccountColumn {
  side: string | undefined;
  label: string;
  accounts: AccountView[];
}

export interface IncidentSummary extends DatedLink {
  kind: string;
  kindLabel: string;
  precision: string;
  place: string;
  status: Incident['status'];
  statusLabel: string;
  summary: string;
  contested: string | undefined;
  /** Columns of the sides' accounts, then those of everybody else. */
  columns: AccountColumn[];
  others: AccountView[];
  /** Sides whose actors took part or tell of it, in the dossier's order. */
  sides: string[];
}

export interface IncidentView extends IncidentSummary {
  statusMeaning: string;
  location: { name: string; within: string; precision: string; points: string[] };
  /** What a closure stops, where that is not everything. */
  stops: string | undefined;
  places: Link[];
  actors: Link[];
  quotes: (DatedLink & { speaker: string })[];
  judgements: Link[];
  mentions: Mention[];
  sources: SourceView[];
  notes: string[];
  earlier: DatedLink | undefined;
  later: DatedLink | undefined;
}

const neutral = 'Other accounts';

function accountView(graph: Graph, account: Account): AccountView {
  return {
    by: account.by,
    byHref: account.actor && actorLink(get(graph.actors, account.actor)).href,
    says: account.says,
    whose: account.whose?.replace(/-/g, ' '),
    killed: account.killed,
    injured: account.injured,
    source: sourceView(get(graph.sources, account.source)),
  };
}

/** Sides whose actors took part or tell of it, in the dossier's order. */
export function sidesOf({ dossier, actors }: Graph, incident: Incident): string[] {
  const involved = new Set([
    ...incident.actors.map((id) => get(actors, id).side),
    ...incident.accounts.map((a) => a.side),
  ]);
  return dossier.sides.map((s) => s.id).filter((id) => involved.has(id));
}

/** What a list or a figure shows of an incident. */
export function incidentSummary(graph: Graph, incident: Incident): IncidentSummary {
  const { dossier } = graph;
  const kind = dossier.kinds.find((k) => k.id === incident.kind);
  const view = (accounts: readonly Account[]) =>
    accounts.map((account) => accountView(graph, account));
  const columns = dossier.sides.flatMap((side) => {
    const accounts = incident.accounts.filter((a) => a.side === side.id);
    return accounts.length > 0
      ? [{ side: side.id, label: side.accounts, accounts: view(accounts) }]
      : [];
  });
  return {
    ...incidentLink(incident),
    kind: incident.kind,
    kindLabel: kind?.label ?? incident.kind,
    precision: precisionOf(incident.when),
    place: incident.location.name,
    status: incident.status,
    statusLabel: statusLabels[incident.status],
    summary: incident.summary,
    contested: incident.contested,
    columns,
    others: view(incident.accounts.filter((a) => a.side === undefined)),
    sides: sidesOf(graph, incident),
  };
}

const orders = new WeakMap<Graph, Incident[]>();

/** Oldest first; kept, since every incident's page asks for its neighbours. */
function inOrder(graph: Graph): readonly Incident[] {
  const order = orders.get(graph) ?? [...graph.incidents.values()].sort(byDate);
  orders.set(graph, order);
  return order;
}

/** All incidents, oldest first. */
export function incidentList(graph: Graph): IncidentSummary[] {
  return inOrder(graph).map((incident) => incidentSummary(graph, incident));
}

/** One incident's page. */
export function incidentView(graph: Graph, incident: Incident): IncidentView {
  const order = inOrder(graph);
  const at = order.indexOf(incident);
  const { location } = incident;
  const link = (other: Incident | undefined) => other && incidentLink(other);
  return {
    ...incidentSummary(graph, incident),
    statusMeaning: statusMeanings[incident.status],
    location: {
      name: location.name,
      within: [location.admin, location.country].filter(Boolean).join(', '),
      precision: placePrecisionLabels[location.precision],
      points: pointLines(location),
    },
    stops: incident.closes === 'cargo' ? 'Cargo alone' : undefined,
    places: incident.places.map((id) => placeLink(get(graph.places, id))),
    actors: incident.actors
      .map((id) => get(graph.actors, id))
      .filter((a) => !a.standIn)
      .map(actorLink),
    quotes: usersOf(graph, incident.id, 'quote')
      .sort(byDate)
      .map((quote) => quoteLink(graph, quote)),
    judgements: usersOf(graph, incident.id, 'judgement').map(judgementLink),
    mentions: mentionsOf(graph, incident.id),
    sources: [...new Set([...incident.sources, ...incident.seeAlso])].map((id) =>
      sourceView(get(graph.sources, id)),
    ),
    notes: incident.notes,
    earlier: link(order[at - 1]),
    later: link(order[at + 1]),
  };
}

/** The heading of the accounts that speak for no side; the only heading where no side speaks. */
export const neutralLabel = (columns: readonly AccountColumn[]): string =>
  columns.length > 0 ? neutral : 'Accounts';
