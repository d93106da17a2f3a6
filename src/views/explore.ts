/** The page that shows map, timeline and list together: every incident as a row that can be found, narrowed and taken away. */
import type { Graph, Incident, Place } from '../content/graph.ts';
import { leastOf, spanOf } from '../records/incident/count.ts';
import { bounds } from '../records/when.ts';
import { byDate } from '../lib/dates.ts';
import { actorLink, get, placeLink } from '../records/link.ts';
import { type IncidentSummary, incidentSummary } from '../records/incident/view.ts';
import { isSolid, leadingSide } from '../figures/marks/side.ts';
import { groupBy } from '../lib/group-by.ts';

export interface ExploreRow extends IncidentSummary {
  side: string;
  shape: string;
  solid: boolean;
  first: string;
  last: string;
  actors: string[];
  places: string[];
  /** The greatest number of dead that any one account says to be the least. */
  killed: number | undefined;
  /** Qualifier, least and greatest number, as in the table of incidents. */
  spans: { killed: string; injured: string };
  lat: number | undefined;
  lon: number | undefined;
  /** Where it is marked, if not at its one point: "34.12,71.09 33.83,69.95". */
  points: string | undefined;
}

export interface Choice {
  /** The name of the field, in the form and in the address. */
  name: string;
  label: string;
  options: { value: string; label: string }[];
}

export interface ExploreView {
  title: string;
  description: string;
  /** The older years as one, then year by year. */
  years: { label: string; rows: ExploreRow[] }[];
  choices: Choice[];
  count: number;
  since: string;
  /** The last month that is covered. */
  until: string;
}

/** A place and those in which it lies. */
function withEnclosing(graph: Graph, id: string): Place[] {
  const chain: Place[] = [];
  for (
    let here: string | undefined = id;
    here !== undefined && chain.length < 6;
    here = chain.at(-1)?.in
  )
    chain.push(get(graph.places, here));
  return chain;
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

function spanText({ accounts }: Incident, what: 'killed' | 'injured'): string {
  const { qualifier, low, high } = spanOf(accounts.flatMap((a) => a[what] ?? []));
  return qualifier ? [qualifier, low, high].join() : '';
}

/** An incident as a row of the list, with all by which it can be found. */
export function rowOf(graph: Graph, incident: Incident): ExploreRow {
  const { first, last = graph.dossier.asOf } = bounds(incident.when);
  const side = leadingSide(graph, incident);
  const tellers = incident.accounts.flatMap((a) => (a.actor === undefined ? [] : [a.actor]));
  const dead = incident.accounts.flatMap((a) =>
    a.killed === undefined ? [] : [leastOf(a.killed)],
  );
  return {
    ...incidentSummary(graph, incident),
    side: side.id,
    shape: side.shape,
    solid: isSolid(graph, incident),
    first,
    last,
    actors: unique([...incident.actors, ...tellers]),
    places: unique(incident.places.flatMap((id) => withEnclosing(graph, id).map((p) => p.id))),
    killed: dead.length > 0 ? Math.max(...dead) : undefined,
    spans: { killed: spanText(incident, 'killed'), injured: spanText(incident, 'injured') },
    lat: incident.location.lat,
    lon: incident.location.lon,
    points: incident.location.points?.map(({ lat, lon }) => `${lat},${lon}`).join(' '),
  };
}

const byLabel = (a: { label: string }, b: { label: string }): number =>
  a.label.localeCompare(b.label, 'en');

/**
 * Prepares the page.
 * @param seam the day from which the timeline gives time the room, if it does
 */
export function exploreView(graph: Graph, seam: string | undefined): ExploreView {
  const roomy = seam?.slice(0, 4) ?? '';
  const { dossier } = graph;
  const rows = [...graph.incidents.values()].sort(byDate).map((incident) => rowOf(graph, incident));
  const used = {
    kinds: new Set(rows.map((r) => r.kind)),
    sides: new Set(rows.flatMap((r) => r.sides)),
    actors: unique(rows.flatMap((r) => r.actors)).map((id) => get(graph.actors, id)),
    places: unique(rows.flatMap((r) => r.places)).map((id) => get(graph.places, id)),
  };
  const option = ({ id, label }: { id: string; label: string }) => ({ value: id, label });
  return {
    title: 'Explore',
    description: `${rows.length} incidents on the map, in time and as a list, narrowed together.`,
    years: [...groupBy(rows, (r) => (r.first.slice(0, 4) < roomy ? '' : r.first.slice(0, 4)))].map(
      ([year, own]) => ({
        label: year || `${dossier.since} to ${Number(roomy) - 1}`,
        rows: own,
      }),
    ),
    choices: [
      {
        name: 'kind',
        label: 'Kind',
        options: dossier.kinds
          .filter((k) => used.kinds.has(k.id))
          .map((k) => ({ value: k.id, label: k.plural })),
      },
      {
        name: 'side',
        label: 'Side',
        options: dossier.sides.filter((s) => used.sides.has(s.id)).map(option),
      },
      {
        name: 'actor',
        label: 'Actor',
        options: used.actors
          .filter((a) => !a.standIn)
          .map(actorLink)
          .sort(byLabel)
          .map(option),
      },
      {
        name: 'place',
        label: 'Place',
        options: used.places.map(placeLink).sort(byLabel).map(option),
      },
    ],
    count: rows.length,
    since: dossier.since,
    until: dossier.asOf.slice(0, 7),
  };
}
