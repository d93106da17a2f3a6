/** Incidents as marks of the timeline: when each was, how sure that is, how much it weighs, and what it looks like. */
import type { Graph, Incident } from '../../content/graph.ts';
import { bounds } from '../../records/when.ts';
import { countOf } from '../../records/incident/count.ts';
import { formatWhen, precisionOf } from '../../lib/dates.ts';
import { incidentLink } from '../../records/link.ts';
import { isSolid, leadingSide } from '../marks/side.ts';
import type { Entry } from './layout.ts';

export interface Mark extends Entry {
  href: string;
  /** What is read out and shown on hover. */
  name: string;
  side: string;
  shape: string;
  /** Drawn solid or open, by its lane. */
  solid: boolean;
  contested: boolean;
}

/** What readers are most likely to look for: what the prose turns to, what has many accounts, what cost most lives. */
function weightOf(graph: Graph, incident: Incident): number {
  const mentions = graph
    .usedBy(incident.id)
    .filter((e) => e.from.type === 'section' || e.from.type === 'judgement').length;
  const killed = Math.max(0, ...incident.accounts.map((a) => countOf(a.killed ?? 0)));
  return 2 * mentions + incident.accounts.length + Math.log2(1 + killed);
}

/** The mark of an incident. */
export function markOf(graph: Graph, incident: Incident): Mark {
  const { kinds, lanes, asOf } = graph.dossier;
  const { id, title, when } = incident;
  const lane = kinds.find((k) => k.id === incident.kind)?.lane ?? lanes[0]?.id ?? '';
  const side = leadingSide(graph, incident);
  const { first, last } = bounds(when);
  const contested = incident.status === 'contested';
  return {
    id,
    lane,
    first,
    last: last ?? asOf,
    endless: last === undefined,
    sure: 'on' in when || 'from' in when,
    weight: weightOf(graph, incident),
    label: title.split(';')[0] ?? title,
    href: incidentLink(incident).href,
    name: [`${formatWhen(when)}: ${title}`, precisionOf(when), contested ? 'contested' : '']
      .filter(Boolean)
      .join(', '),
    side: side.id,
    shape: side.shape,
    solid: isSolid(graph, incident),
    contested,
  };
}
