/** A name with its address: the smallest thing that a page shows of a record. */
import {
  recordOf,
  type Actor,
  type Graph,
  type Incident,
  type Judgement,
  type Place,
  type Quote,
  type RecordOf,
} from '../content/graph.ts';
import type { When } from '../lib/calendar.ts';
import { address } from './address.ts';
import { nameOf } from './schemas.ts';
import { pathOf, type RecordType } from './types.ts';
import { datetime, formatWhen } from '../lib/dates.ts';

export interface Link {
  id: string;
  href: string;
  label: string;
}

export interface DatedLink extends Link {
  date: string;
  datetime: string;
}

/** A map's entry, which the graph's checks have shown to exist. */
export function get<T>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id);
  if (value === undefined) throw new Error(`There is no record "${id}".`);
  return value;
}

/** Records by id. */
export const recordsIn = <T extends { id: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** A side's colour on paper. */
export const colourOf = (graph: Graph, side: string): string =>
  get(recordsIn(graph.dossier.sides), side).light;

/** A record by its name. */
export const linkTo = <T extends RecordType>(type: T, record: RecordOf<T>): Link => ({
  id: record.id,
  href: pathOf(type, record.id),
  label: nameOf(type, record),
});

export const datedLink = <T extends RecordType>(
  type: T,
  record: RecordOf<T> & { when: When },
): DatedLink => ({
  ...linkTo(type, record),
  date: formatWhen(record.when),
  datetime: datetime(record.when),
});

export const actorLink = (actor: Actor): Link => linkTo('actor', actor);
export const placeLink = (place: Place): Link => linkTo('place', place);
export const judgementLink = (judgement: Judgement): Link => linkTo('judgement', judgement);
export const incidentLink = (incident: Incident): DatedLink => datedLink('incident', incident);

export const quoteLink = (graph: Graph, quote: Quote): DatedLink & { speaker: string } => ({
  ...datedLink('quote', quote),
  speaker: get(graph.actors, quote.speaker).name,
});

/** The records of a type that refer to a record, each once. */
export const usersOf = <T extends RecordType>(graph: Graph, id: string, type: T): RecordOf<T>[] => {
  const ids = new Set(
    graph.usedBy(id).flatMap(({ from }) => (from.type === type ? [from.id] : [])),
  );
  return [...ids].flatMap((user) => recordOf(graph, type, user) ?? []);
};

/** A passage of a section in which a record is mentioned. */
export interface Mention extends Link {
  section: string;
}

/** Passages that mention a record, in reading order, each once. */
export function mentionsOf(graph: Graph, id: string): Mention[] {
  const seen = new Set<string>();
  const order = new Map(graph.sections.map((s, i) => [s.id, i]));
  return (
    graph
      .usedBy(id)
      // A map is no passage: it only shows the place. Front matter is none either: what it says in brief the text says in full.
      .filter(
        (edge) =>
          edge.from.type === 'section' && edge.field.startsWith('<') && edge.field !== '<Map>',
      )
      .sort(
        (a, b) =>
          (order.get(a.from.id) ?? 0) - (order.get(b.from.id) ?? 0) ||
          (a.line ?? 0) - (b.line ?? 0),
      )
      .flatMap((edge) => {
        const section = graph.sections.find((s) => s.id === edge.from.id);
        const href = `${address.section(edge.from.id)}${edge.block ? `#${edge.block}` : `#${id}`}`;
        if (!section || seen.has(href)) return [];
        seen.add(href);
        const block = section.prose.blocks.find((b) => b.id === edge.block);
        return [
          {
            id: edge.block ?? id,
            href,
            section: section.title,
            label: block ? excerpt(block.text, wordsOf(block, id)) : 'Set as a figure',
          },
        ];
      })
  );
}

const wordsOf = (
  block: { references: readonly { ids: readonly string[]; words: string }[] },
  id: string,
): string => block.references.find((r) => r.ids.includes(id))?.words ?? '';

/** About 110 characters of a text, around some words of it. */
export function excerpt(text: string, words: string, length = 110): string {
  const at = Math.max(0, text.indexOf(words));
  if (text.length <= length) return text;
  let start = Math.max(
    0,
    Math.min(at - Math.max(0, Math.floor((length - words.length) / 3)), text.length - length),
  );
  if (start > 0) start = text.indexOf(' ', start - 1) + 1;
  let end = Math.min(text.length, start + length);
  if (end < text.length) end = text.lastIndexOf(' ', end);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}
