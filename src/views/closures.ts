/** When each crossing was shut and when it was open, as far as the incidents tell. */
import type { Graph, Incident, Place } from '../graph/graph.ts';
import { bounds } from '../schema/when.ts';
import { byDate } from './dates.ts';
import { incidentLink, placeLink, type DatedLink, type Link } from './link.ts';

export type CrossingState = 'closed' | 'open' | 'unknown';

/** A stretch of time in one state, from one ISO day to another; the incident is that with which it begins. */
export interface Spell {
  state: CrossingState;
  from: string;
  to: string;
  incident: DatedLink | undefined;
  /** A closure whose end is not known: it is drawn as far as the dossier reaches. */
  endless: boolean;
}

/** An opening to some only, within a closure. */
export interface PartOpening extends DatedLink {
  on: string;
  to: string;
}

export interface CrossingTime {
  place: Link;
  spells: Spell[];
  part: PartOpening[];
  /** How matters stand on the dossier's last day. */
  now: CrossingState;
}

const dayBefore = (iso: string): string => new Date(Date.parse(`${iso}T00:00:00Z`) - 864e5).toISOString().slice(0, 10);

/** Incidents of the kinds that open or close crossings, at a crossing, oldest first. */
function turns(graph: Graph, place: Place, until: string): { incident: Incident; closes: boolean }[] {
  const { kinds } = graph.dossier;
  return [...graph.incidents.values()]
    .filter((incident) => incident.places.includes(place.id) && bounds(incident.when).first <= until)
    .sort(byDate)
    .flatMap((incident) => {
      const kind = kinds.find((k) => k.id === incident.kind);
      return kind?.closes || kind?.opens ? [{ incident, closes: kind.closes }] : [];
    });
}

/**
 * The spells of a crossing. It counts as open from the end of a closure, or from an opening, to the next closure;
 * before the first of these nothing is known. A closure without an end lasts until an opening, else to the last day.
 * @param asOf ISO day up to which the incidents are told
 */
export function crossingTime(graph: Graph, place: Place, asOf: string = graph.dossier.asOf): CrossingTime {
  const spells: Spell[] = [];
  const part: PartOpening[] = [];
  const end = (day: string): void => {
    const last = spells.at(-1);
    if (last && last.to > day) last.to = day < last.from ? last.from : day;
  };
  for (const { incident, closes } of turns(graph, place, asOf)) {
    const { first, last } = bounds(incident.when);
    const link = incidentLink(incident);
    if (closes) {
      end(dayBefore(first));
      const endless = last === undefined;
      const to = last === undefined || last > asOf ? asOf : last;
      spells.push({ state: 'closed', from: first, to, incident: link, endless });
      if (last !== undefined && last < asOf) spells.push({ state: 'open', from: last, to: asOf, incident: undefined, endless: false });
    } else if (incident.opensTo) {
      part.push({ ...link, on: first, to: incident.opensTo });
    } else {
      end(first);
      const shut = spells.at(-1);
      if (shut?.state === 'closed') shut.endless = false;
      spells.push({ state: 'open', from: first, to: asOf, incident: link, endless: false });
    }
  }
  const state = spells.at(-1)?.state ?? (place.openTo === 'none' ? 'closed' : 'unknown');
  return { place: placeLink(place), spells: spells.filter((s) => s.from < s.to || s.state === 'closed'), part, now: state };
}

/** Every crossing of which an opening or a closing is known, those with most of them first. * @param asOf ISO day up to which the incidents are told
 */
export function crossingTimes(graph: Graph): CrossingTime[] {
  return [...graph.places.values()]
    .filter((place) => place.kind === 'crossing')
    .map((place) => crossingTime(graph, place))
    .filter((time) => time.spells.length > 0)
    .sort((a, b) => b.spells.length - a.spells.length || a.place.label.localeCompare(b.place.label, 'en'));
}
