/** A place and what happened there. */
import type { Graph, Place } from '../../content/graph.ts';
import { byDate } from '../../lib/dates.ts';
import { pointText } from '../incident/geometry.ts';
import { openToLabels, placeKindLabels, placePrecisionLabels } from '../labels.ts';
import {
  get,
  incidentLink,
  mentionsOf,
  usersOf,
  placeLink,
  type DatedLink,
  type Link,
  type Mention,
} from '../link.ts';
import { sourceView, type SourceView } from '../source/view.ts';

export interface PlaceSummary extends Link {
  kind: Place['kind'];
  kindLabel: string;
  within: string;
  native: Place['native'];
  aliases: string[];
  incidentCount: number;
}

export interface PlaceView extends PlaceSummary {
  summary: string | undefined;
  point: string | undefined;
  precision: string;
  confidence: string | undefined;
  sides: { country: string; text: string }[];
  openTo: string | undefined;
  notes: string[];
  up: Link[];
  inside: Link[];
  incidents: DatedLink[];
  mentions: Mention[];
  sources: SourceView[];
}

function chain(graph: Graph, place: Place): Place[] {
  const up: Place[] = [];
  for (let here = place.in; here !== undefined && up.length < 5; here = up.at(-1)?.in)
    up.push(get(graph.places, here));
  return up;
}

const insideOf = (graph: Graph, place: Place): Place[] => usersOf(graph, place.id, 'place');

function incidentsAt(graph: Graph, place: Place) {
  const ids = new Set<string>();
  const visit = (here: Place, depth: number): void => {
    for (const edge of graph.usedBy(here.id))
      if (edge.from.type === 'incident') ids.add(edge.from.id);
    if (depth < 4) for (const inner of insideOf(graph, here)) visit(inner, depth + 1);
  };
  visit(place, 0);
  return [...ids].map((id) => get(graph.incidents, id)).sort(byDate);
}

/** What a list shows of a place. */
export function placeSummary(graph: Graph, place: Place): PlaceSummary {
  const names = [...chain(graph, place).map((p) => p.name), place.country].filter(
    (n): n is string => n !== undefined,
  );
  return {
    ...placeLink(place),
    kind: place.kind,
    kindLabel: placeKindLabels[place.kind].one,
    within: [...new Set(names)].join(', '),
    native: place.native,
    aliases: place.aliases,
    incidentCount: incidentsAt(graph, place).length,
  };
}

/** All places by kind, crossings first, each kind by name. */
export function placeList(
  graph: Graph,
): { kind: Place['kind']; label: string; places: PlaceSummary[] }[] {
  const kinds = Object.keys(placeKindLabels) as Place['kind'][];
  const all = [...graph.places.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return kinds
    .map((kind) => ({
      kind,
      label: placeKindLabels[kind].many,
      places: all.filter((p) => p.kind === kind).map((p) => placeSummary(graph, p)),
    }))
    .filter((group) => group.places.length > 0);
}

/** One place's page. */
export function placeView(graph: Graph, place: Place): PlaceView {
  return {
    ...placeSummary(graph, place),
    summary: place.summary,
    point: place.lat === undefined ? undefined : pointText(place.lat, place.lon ?? 0),
    precision: placePrecisionLabels[place.precision],
    confidence: place.confidence,
    sides: place.sides.map((side) => ({
      country: side.country,
      text: [side.name, side.district, side.province].filter(Boolean).join(', '),
    })),
    openTo: place.openTo && openToLabels[place.openTo],
    notes: place.notes,
    up: chain(graph, place).map(placeLink),
    inside: insideOf(graph, place).map(placeLink),
    incidents: incidentsAt(graph, place).map(incidentLink),
    mentions: mentionsOf(graph, place.id),
    sources: place.sources.map((id) => sourceView(get(graph.sources, id))),
  };
}
