/** The graph as records of the index: one for each paragraph, quotation, actor, incident, place, judgement and source, so that nothing appears twice. */
import type { Graph } from '../content/graph.ts';
import { bounds } from '../records/when.ts';
import { address } from '../records/address.ts';
import { formatWhen } from '../lib/dates.ts';
import { incidentSummary } from '../records/incident/view.ts';
import { actorKindLabels, placeKindLabels, verdictLabels } from '../records/labels.ts';
import { get } from '../records/link.ts';
import { placeSummary } from '../records/place/view.ts';
import { sourceView } from '../records/source/view.ts';
import { passages, titledPassages } from './passages.ts';
import { namesOf, namesOfAll, placesUp, unique, years } from './terms.ts';
import { tollsText } from './tolls.ts';
import type { SearchRecord } from './types.ts';

/** All records of a dossier. */
export function searchRecords(graph: Graph): SearchRecord[] {
  // The vocabulary lists the first five in the same order.
  return [
    ...actors(graph),
    ...places(graph),
    ...incidents(graph),
    ...quotes(graph),
    ...titled(graph),
    ...passages(graph),
    ...judgements(graph),
    ...sources(graph, false),
  ];
}

/** Sections, tables of figures and signed works, under their titles. */
export const titled = (graph: Graph): SearchRecord[] => [
  ...titledPassages(graph),
  ...sources(graph, true),
];

function actors(graph: Graph): SearchRecord[] {
  const shown = [...graph.actors.values()].filter((a) => !a.standIn);
  return shown.map((actor) => {
    const [, ...others] = namesOf(actor);
    const related = actor.relations.map((r) => get(graph.actors, r.with).name);
    return {
      type: 'actor',
      href: address.actor(actor.id),
      card: {
        title: actor.name,
        by: actorKindLabels[actor.kind],
        post: actor.posts.at(-1)?.title,
        names: others.slice(0, 6).join(' · ') || undefined,
      },
      shown: actor.summary,
      also: unique([
        ...namesOf(actor),
        ...actor.posts.map((p) => p.title),
        ...actor.members,
        ...actor.notes,
        ...related,
      ]),
      filters: { type: ['actor'], actor: [actor.id], side: [actor.side], kind: [actor.kind] },
      date: '',
    };
  });
}

function places(graph: Graph): SearchRecord[] {
  return [...graph.places.values()].map((place) => {
    const view = placeSummary(graph, place);
    const [, ...others] = namesOf(place);
    return {
      type: 'place',
      href: address.place(place.id),
      card: {
        title: place.name,
        by: placeKindLabels[place.kind].one,
        place: view.within || undefined,
        names: others.slice(0, 6).join(' · ') || undefined,
      },
      shown: place.summary ?? '',
      also: unique([
        ...namesOf(place),
        placeKindLabels[place.kind].one,
        view.within,
        ...place.sides.flatMap((s) => [s.name, s.district, s.province]),
        ...place.notes,
      ]),
      filters: {
        type: ['place'],
        kind: [place.kind],
        place: placesUp(graph, [place.id]).map((p) => p.id),
      },
      date: '',
    };
  });
}

function incidents(graph: Graph): SearchRecord[] {
  return [...graph.incidents.values()].map((incident) => {
    const view = incidentSummary(graph, incident);
    const at = placesUp(graph, incident.places);
    const actors = incident.actors.map((id) => get(graph.actors, id));
    const tellers = incident.accounts.flatMap((a) => (a.actor === undefined ? [] : [a.actor]));
    return {
      type: 'incident',
      href: address.incident(incident.id),
      card: {
        title: incident.title,
        date: view.date,
        place: incident.location.name,
        tolls: tollsText(view) || undefined,
      },
      shown: incident.summary,
      also: unique([
        spoken(incident.id),
        view.date,
        view.kindLabel,
        incident.location.name,
        incident.location.admin,
        ...namesOfAll(at),
        ...namesOfAll(actors),
        ...incident.accounts.flatMap((a) => [a.says, a.by]),
        incident.contested,
        ...incident.notes,
      ]),
      filters: {
        type: ['incident'],
        actor: unique([...incident.actors, ...tellers]).filter(
          (id) => !graph.actors.get(id)?.standIn,
        ),
        side: view.sides,
        kind: [incident.kind],
        place: at.map((p) => p.id),
        year: years(incident.when),
        status: [incident.status],
      },
      date: bounds(incident.when).first,
    };
  });
}

function quotes(graph: Graph): SearchRecord[] {
  return [...graph.quotes.values()].map((quote) => {
    const speaker = get(graph.actors, quote.speaker);
    const incident =
      quote.incident === undefined ? undefined : get(graph.incidents, quote.incident);
    const topics = graph.dossier.topics.filter((t) => quote.topics.includes(t.id));
    return {
      type: 'quote',
      href: address.quote(quote.id),
      card: { title: quote.text, by: speaker.name, post: quote.post, date: formatWhen(quote.when) },
      shown: quote.text,
      also: unique([
        spoken(quote.id),
        ...namesOf(speaker),
        quote.post,
        formatWhen(quote.when),
        quote.occasion,
        quote.variants,
        incident?.title,
        ...topics.map((t) => t.label),
      ]),
      filters: {
        type: ['quote'],
        speaker: [quote.speaker],
        actor: [quote.speaker],
        side: [speaker.side],
        place: placesUp(graph, incident?.places ?? []).map((p) => p.id),
        year: years(quote.when),
        topic: quote.topics,
      },
      date: bounds(quote.when).first,
    };
  });
}

function judgements(graph: Graph): SearchRecord[] {
  const titles = new Map(graph.sections.map((s) => [s.id, s.title]));
  return [...graph.judgements.values()].map((j) => ({
    type: 'judgement',
    href: address.judgement(j.id),
    card: {
      title: j.claim,
      by: titles.get(j.section),
      post: j.verdict && verdictLabels[j.verdict.is],
    },
    shown: j.claim,
    also: unique([j.note, j.verdict?.later, j.verdict?.note, j.kind]),
    filters: { type: ['judgement'], status: j.verdict ? [j.verdict.is] : [] },
    date: '',
  }));
}

/** @param signed whether those that are known by their authors, or the others */
function sources(graph: Graph, signed: boolean): SearchRecord[] {
  return [...graph.sources.values()]
    .filter((source) => (source.author !== undefined) === signed)
    .map((source) => {
      const view = sourceView(source);
      return {
        type: 'source',
        href: address.source(source.id),
        card: {
          title: view.title ?? view.label,
          by: view.title ? [view.authors, view.outlet].filter(Boolean).join(', ') : view.authors,
          date: view.date,
        },
        shown: '',
        also: unique([view.label, view.title, view.authors, view.genre]),
        filters: {
          type: ['source'],
          year: view.issued ? [view.issued.slice(0, 4)] : [],
          kind: view.genre ? [view.genre.replace(/ /g, '-')] : [],
        },
        date: view.issued ?? '',
      };
    });
}

/** An id is made of words that its author thought apt. */
const spoken = (id: string): string => id.replace(/-/g, ' ');
