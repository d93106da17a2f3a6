/** What a section names, in reading order: its incidents and places, and which paragraph names which. */
import type { Graph, Incident, Place, Section } from '../../content/graph.ts';
import { bounds } from '../../lib/calendar.ts';
import { formatMoment, formatWhen } from '../../lib/dates.ts';
import { address } from '../../records/address.ts';
import { get, incidentLink, placeLink } from '../../records/link.ts';

interface Named {
  /** Place in the section's list of all that it names, from 0. */
  index: number;
  id: string;
  label: string;
  href: string;
  /** Id of the passage that names it first. */
  at: string;
}

export interface NamedIncident extends Named {
  type: 'incident';
  /** Place among the section's incidents, from 1. */
  number: number;
  date: string;
  datetime: string;
  incident: Incident;
}

export interface NamedPlace extends Named {
  type: 'place';
  place: Place;
}

export type Item = NamedIncident | NamedPlace;

export interface Passage {
  id: string;
  items: Item[];
  /** Place and date in words. */
  words: string;
}

/** A `##` block: what it names, told at its end. */
export interface Whereabouts {
  /** What is written out; the rest is counted. */
  items: Item[];
  more: number;
  /** Explore with the incidents of the block; nothing where it names none. */
  explore: string | undefined;
}

export interface Companion {
  id: string;
  title: string;
  items: Item[];
  passages: Passage[];
  /** Blocks in reading order; `before` is the heading that follows, none for the last. */
  blocks: { before: string | undefined; whereabouts: Whereabouts }[];
  explore: string | undefined;
  /** Ids of the actors and places to which the text links. */
  linked: ReadonlySet<string>;
}

/** How many names a line takes. */
const most = 12;

/** Explore with exactly these incidents. */
function exploreOf(items: readonly Item[]): string | undefined {
  const ids = items.flatMap((item) => (item.type === 'incident' ? [item.id] : []));
  return ids.length > 0 ? `${address.explore}?ids=${ids.join(',')}` : undefined;
}

const whereabouts = (items: Item[]): Whereabouts => ({
  items: items.slice(0, most),
  more: Math.max(0, items.length - most),
  explore: exploreOf(items),
});

/** Some dates as one span, no more exact than they are. */
function spanOf(incidents: readonly Incident[], asOf: string): string {
  const [first] = incidents;
  if (!first) return '';
  const days = incidents.map(({ when }) => bounds(when));
  const from = days.map((d) => d.first).reduce((a, b) => (a < b ? a : b));
  const to = days.map((d) => d.last ?? asOf).reduce((a, b) => (a > b ? a : b));
  if (incidents.length === 1) return formatWhen(first.when);
  if (from.slice(0, 4) !== to.slice(0, 4))
    return formatWhen({ from: from.slice(0, 4), to: to.slice(0, 4) });
  const [start, end] = [from.slice(0, 7), to.slice(0, 7)];
  return start === end ? formatMoment(start) : formatWhen({ from: start, to: end });
}

/** Place and date of a passage in one line. */
function wordsOf(items: readonly Item[], asOf: string): string {
  const incidents = items.flatMap((item) => (item.type === 'incident' ? [item.incident] : []));
  const names = [
    ...new Set(
      items.map((item) =>
        item.type === 'incident' ? item.incident.location.name : item.place.name,
      ),
    ),
  ];
  const [first = '', second = ''] = names;
  const where =
    names.length > 2
      ? `${first} and ${names.length - 1} more places`
      : [first, second].filter(Boolean).join(' and ');
  return [where, spanOf(incidents, asOf)].filter(Boolean).join(', ');
}

/** Prepares what accompanies a section. */
export function companionOf(graph: Graph, section: Section): Companion {
  const found = new Map<string, Item>();
  let incidents = 0;
  const itemOf = (id: string, at: string): Item | undefined => {
    const known = found.get(id);
    if (known) return known;
    const [incident, place] = [graph.incidents.get(id), graph.places.get(id)];
    const base = { index: found.size, id, at };
    const item: Item | undefined = incident
      ? { ...base, ...incidentLink(incident), type: 'incident', incident, number: ++incidents }
      : place && { ...base, ...placeLink(place), type: 'place', place };
    if (item) found.set(id, item);
    return item;
  };
  const { blocks: written, figures } = section.prose;
  const units = [
    ...written.map((b) => ({
      id: b.id,
      line: b.line,
      references: b.references,
      heading: b.kind === 'heading' && b.depth === 2,
    })),
    ...figures.map((f) => ({
      id: f.anchor ?? '',
      line: f.line,
      references: [f],
      heading: false,
    })),
  ].sort((a, b) => a.line - b.line);

  const passages: Passage[] = [];
  const blocks: Companion['blocks'] = [];
  let inBlock = new Set<Item>();
  const close = (before: string | undefined): void => {
    blocks.push({ before, whereabouts: whereabouts([...inBlock]) });
    inBlock = new Set();
  };
  for (const { id, references, heading } of units) {
    if (heading) close(id);
    const ids = references
      .filter((r) => r.element === 'Incident' || r.element === 'Place' || r.element === 'Map')
      .flatMap((r) => r.ids);
    const items = [...new Set(ids)].flatMap((name) => itemOf(name, id) ?? []);
    if (items.length === 0) continue;
    for (const item of items) inBlock.add(item);
    passages.push({ id, items, words: wordsOf(items, graph.dossier.asOf) });
  }
  close(undefined);
  const items = [...found.values()];
  return {
    id: section.id,
    title: section.title,
    items,
    passages,
    blocks,
    explore: exploreOf(items),
    linked: new Set(
      written
        .flatMap((b) => b.references)
        .filter((r) => r.element === 'Actor' || r.element === 'Place')
        .flatMap((r) => r.ids),
    ),
  };
}

const kept = new WeakMap<Graph, Map<string, Whereabouts>>();

/** What the block before a heading names. */
export function whereaboutsBefore(graph: Graph, heading: string): Whereabouts | undefined {
  let lines = kept.get(graph);
  if (!lines) {
    lines = new Map(
      graph.sections.flatMap((section) =>
        companionOf(graph, section).blocks.flatMap((b) =>
          b.before === undefined ? [] : [[b.before, b.whereabouts] as const],
        ),
      ),
    );
    kept.set(graph, lines);
  }
  return lines.get(heading);
}

/** The companion of a section that exists. */
export const companionOfId = (graph: Graph, id: string): Companion =>
  companionOf(graph, get(new Map(graph.sections.map((s) => [s.id, s])), id));
