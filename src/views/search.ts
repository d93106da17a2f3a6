/** The search page: its facets, and the complete indexes that stand there for those without the script. */
import type { Graph } from '../content/graph.ts';
import { groupLabels } from '../search/labels.ts';
import { actorList } from '../records/actor/view.ts';
import { incidentList } from '../records/incident/view.ts';
import {
  actorKindLabels,
  placeKindLabels,
  statusLabels,
  verdictLabels,
} from '../records/labels.ts';
import type { Link } from '../records/link.ts';
import { get } from '../records/link.ts';
import { quoteList } from '../records/quote/view.ts';

export interface SearchFacet {
  name: string;
  label: string;
  options: { value: string; label: string }[];
}

/** Entries under a letter or a year. */
export interface IndexGroup {
  id: string;
  label: string;
  entries: (Link & { more: string })[];
}

export interface Index {
  id: string;
  label: string;
  href: string;
  count: number;
  groups: IndexGroup[];
}

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const byLabel = (a: { label: string }, b: { label: string }): number =>
  a.label.localeCompare(b.label, 'en');

/** Facets with every value that a record can have; the script counts them. */
export function searchFacets(graph: Graph): SearchFacet[] {
  const { dossier } = graph;
  const listed = (items: readonly { id: string; label: string }[]) =>
    items.map((i) => ({ value: i.id, label: i.label }));
  const speakers = [...new Set([...graph.quotes.values()].map((q) => q.speaker))].map((id) => ({
    value: id,
    label: get(graph.actors, id).name,
  }));
  const actors = [...graph.actors.values()]
    .filter((a) => !a.standIn)
    .map((a) => ({ value: a.id, label: a.name }));
  const places = [...graph.places.values()].map((p) => ({ value: p.id, label: p.name }));
  const kinds = [
    ...listed(dossier.kinds),
    ...options(actorKindLabels),
    ...Object.entries(placeKindLabels).map(([value, l]) => ({ value, label: l.one })),
  ];
  const genres = [...new Set([...graph.sources.values()].flatMap((s) => s.genre ?? []))].map(
    (g) => ({
      value: g.replace(/ /g, '-'),
      label: g,
    }),
  );
  const once = [...new Map([...kinds, ...genres].map((o) => [o.value, o])).values()];
  return [
    { name: 'type', label: 'Type', options: options(groupLabels) },
    { name: 'speaker', label: 'Speaker', options: speakers.sort(byLabel) },
    { name: 'actor', label: 'Actor', options: actors.sort(byLabel) },
    { name: 'side', label: 'Side', options: listed(dossier.sides) },
    { name: 'kind', label: 'Kind', options: once },
    { name: 'place', label: 'Place', options: places.sort(byLabel) },
    {
      name: 'year',
      label: 'Year',
      options: yearsOf(graph).map((value) => ({ value, label: value })),
    },
    {
      name: 'status',
      label: 'Status',
      options: [...options(statusLabels), ...options(verdictLabels)],
    },
    { name: 'topic', label: 'Topic', options: listed(dossier.topics) },
  ];
}

function yearsOf(graph: Graph): string[] {
  const { since, asOf } = graph.dossier;
  const [first, last] = [Number(since.slice(0, 4)), Number(asOf.slice(0, 4))];
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => String(last - i));
}

/** The indexes: actors and places by letter, quotations and incidents by year. */
export function indexes(graph: Graph): Index[] {
  const letter = (name: string): string =>
    name
      .normalize('NFKD')
      .replace(/^(the|al-)\s*/i, '')
      .match(/[a-z]/i)?.[0]
      ?.toUpperCase() ?? '#';
  const place = [...graph.places.values()].map((p) => ({
    id: p.id,
    href: `/places/${p.id}/`,
    label: p.name,
    more: placeKindLabels[p.kind].one,
  }));
  return [
    index(
      'actors',
      'Actors',
      actorList(graph).map((a) => ({ ...a, more: a.post ?? '' })),
      (a) => letter(a.label),
    ),
    index(
      'quotes',
      'Quotes',
      quoteList(graph).map((q) => ({
        ...q,
        label: `“${q.text.length > 90 ? `${q.text.slice(0, q.text.lastIndexOf(' ', 90))} …` : q.text}”`,
        more: q.speaker,
      })),
      (q) => q.datetime.slice(0, 4),
    ),
    index(
      'incidents',
      'Incidents',
      incidentList(graph).map((i) => ({ ...i, more: i.date })),
      (i) => i.datetime.slice(0, 4),
    ),
    index('places', 'Places', place.sort(byLabel), (p) => letter(p.label)),
  ];
}

function index<T extends Link & { more: string }>(
  id: string,
  label: string,
  entries: readonly T[],
  keyOf: (entry: T) => string,
): Index {
  const groups = [...Map.groupBy(entries, keyOf)].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return {
    id,
    label,
    href: `/${id}/`,
    count: entries.length,
    groups: groups.map(([key, list]) => ({
      id: `${id}-${key.toLowerCase()}`,
      label: key,
      entries: list.map(({ id: entry, href, label: text, more }) => ({
        id: entry,
        href,
        label: text,
        more,
      })),
    })),
  };
}
