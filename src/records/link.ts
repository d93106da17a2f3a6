/** A name with its address: the smallest thing that a page shows of a record. */
import type { Actor, Graph, Incident, Judgement, Place, Quote } from '../content/graph.ts';
import { address } from './address.ts';
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

export const actorLink = (actor: Actor): Link => ({
  id: actor.id,
  href: address.actor(actor.id),
  label: actor.name,
});
export const placeLink = (place: Place): Link => ({
  id: place.id,
  href: address.place(place.id),
  label: place.name,
});
export const judgementLink = (j: Judgement): Link => ({
  id: j.id,
  href: address.judgement(j.id),
  label: j.claim,
});

export const incidentLink = (incident: Incident): DatedLink => ({
  id: incident.id,
  href: address.incident(incident.id),
  label: incident.title,
  date: formatWhen(incident.when),
  datetime: datetime(incident.when),
});

export const quoteLink = (graph: Graph, quote: Quote): DatedLink & { speaker: string } => ({
  id: quote.id,
  href: address.quote(quote.id),
  label: quote.text,
  date: formatWhen(quote.when),
  datetime: datetime(quote.when),
  speaker: get(graph.actors, quote.speaker).name,
});

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
