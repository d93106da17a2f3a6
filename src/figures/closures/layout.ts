/** When each crossing was shut and when it was open, as far as the incidents tell. */
import type { Graph, Incident, Place } from '../../content/graph.ts';
import { bounds } from '../../records/when.ts';
import { byDate } from '../../lib/dates.ts';
import { type DatedLink, type Link, incidentLink, placeLink } from '../../records/link.ts';
import { addDays } from '../../lib/moment.ts';
import { timeScale } from '../../lib/time-scale.ts';

export type CrossingState = 'closed' | 'cargo' | 'open' | 'unknown';

/** What a crossing is, in a word or two. */
export const stateLabels: Record<CrossingState, string> = {
  open: 'open',
  closed: 'closed',
  cargo: 'shut to cargo',
  unknown: 'not known',
};

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

/** Incidents of the kinds that open or close crossings, at a crossing, oldest first. */
function turns(
  graph: Graph,
  place: Place,
  until: string,
): { incident: Incident; closes: boolean }[] {
  const { kinds } = graph.dossier;
  return [...graph.incidents.values()]
    .filter(
      (incident) => incident.places.includes(place.id) && bounds(incident.when).first <= until,
    )
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
export function crossingTime(
  graph: Graph,
  place: Place,
  asOf: string = graph.dossier.asOf,
): CrossingTime {
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
      end(addDays(first, -1));
      const endless = last === undefined;
      const to = last === undefined || last > asOf ? asOf : last;
      const state = incident.closes === 'cargo' ? 'cargo' : 'closed';
      spells.push({ state, from: first, to, incident: link, endless });
      if (last !== undefined && last < asOf)
        spells.push({ state: 'open', from: last, to: asOf, incident: undefined, endless: false });
    } else if (incident.opensTo) {
      part.push({ ...link, on: first, to: incident.opensTo });
    } else {
      end(first);
      const shut = spells.at(-1);
      if (shut && shut.state !== 'open') shut.endless = false;
      spells.push({ state: 'open', from: first, to: asOf, incident: link, endless: false });
    }
  }
  // The record of a place says how it is on the dossier's last day, and not since when.
  const today = place.openTo === 'none' && asOf >= graph.dossier.asOf;
  const state = spells.at(-1)?.state ?? (today ? 'closed' : 'unknown');
  return {
    place: placeLink(place),
    spells: spells.filter((s) => s.from < s.to || s.state !== 'open'),
    part,
    now: state,
  };
}

/** Every crossing of which an opening or a closing is known, those with most of them first. */
export function crossingTimes(graph: Graph): CrossingTime[] {
  return [...graph.places.values()]
    .filter((place) => place.kind === 'crossing')
    .map((place) => crossingTime(graph, place))
    .filter((time) => time.spells.length > 0)
    .sort(
      (a, b) =>
        b.spells.length - a.spells.length || a.place.label.localeCompare(b.place.label, 'en'),
    );
}

/** A bar of a crossing's row, in per cent of the chart's width. */
export interface Bar {
  state: CrossingState;
  x: number;
  width: number;
  endless: boolean;
  label: string;
  incident: DatedLink | undefined;
}

export interface ClosureChart {
  rows: { place: Link; now: CrossingState; bars: Bar[]; part: (PartOpening & { x: number })[] }[];
  years: { year: string; x: number }[];
  /** Closures before the chart begins. */
  earlier: number;
  from: string;
  to: string;
}

/**
 * The crossings' spells as bars in time; nothing when no incident opens or closes any.
 * @param from ISO day on which the chart begins
 * @param only id of the one crossing that is wanted
 */
export function closureChart(graph: Graph, from?: string, only?: string): ClosureChart | undefined {
  const { asOf } = graph.dossier;
  const times = crossingTimes(graph).filter((t) => only === undefined || t.place.id === only);
  const first = times.flatMap((t) => t.spells.map((s) => s.from)).sort()[0];
  if (first === undefined) return undefined;
  const start = from ?? `${first.slice(0, 4)}-01-01`;
  const scale = timeScale([start, asOf], [0, 100]);
  const at = (day: string): number => Math.round(Math.max(0, scale.at(day)) * 100) / 100;
  const bar = (s: Spell): Bar => {
    const x = at(s.from);
    // A day is a sliver on a chart of years: nothing is drawn narrower than can be seen.
    const least = { open: 0, unknown: 0, closed: 0.5, cargo: 1.2 }[s.state];
    const width = Math.max(least, Math.round((at(s.to) - x) * 100) / 100);
    const how = `${s.state === 'cargo' ? ' (cargo alone)' : ''}${s.endless ? '; no end is known' : ''}`;
    const label = s.incident
      ? `${s.incident.date}: ${s.incident.label}${s.state === 'open' ? '' : how}`
      : 'Open, as far as is known';
    return {
      state: s.state,
      x,
      width,
      endless: s.endless,
      label,
      incident: s.incident,
    };
  };
  return {
    rows: times.map((t) => ({
      place: t.place,
      now: t.now,
      bars: t.spells.filter((s) => s.to > start).map(bar),
      part: t.part.filter((p) => p.on >= start).map((p) => ({ ...p, x: at(p.on) })),
    })),
    years: Array.from(
      { length: Number(asOf.slice(0, 4)) - Number(start.slice(0, 4)) + 1 },
      (_, i) => String(Number(start.slice(0, 4)) + i),
    )
      .filter((year) => `${year}-01-01` >= start)
      .map((year) => ({ year, x: at(`${year}-01-01`) })),
    earlier: times.reduce(
      (n, t) => n + t.spells.filter((s) => s.state !== 'open' && s.to <= start).length,
      0,
    ),
    from: start,
    to: asOf,
  };
}
