/** Incidents as marks on a line of time: where each begins and ends, how sure that is, how much it weighs. */
import type { Graph, Incident } from '../../content/graph.ts';
import { bounds, type When } from '../../records/when.ts';
import { formatWhen, precisionOf } from '../../lib/dates.ts';
import { incidentLink } from '../../records/link.ts';
import { leadingSide } from '../side.ts';
import { dayAfter, type TimeScale } from './scale.ts';

/** Half the width of a mark. */
export const radius = 4;

export interface Mark {
  id: string;
  href: string;
  title: string;
  /** What is read out and shown on hover. */
  name: string;
  kind: string;
  lane: string;
  side: string;
  shape: string;
  /** Drawn solid or open, by its lane. */
  solid: boolean;
  contested: boolean;
  /** First and last ISO day that the date can mean. */
  first: string;
  last: string;
  /** Middle of the mark along time. */
  x: number;
  /** A bar where the date is a span: of something that lasted, or within which it fell. */
  bar: { from: number; to: number; sure: boolean } | undefined;
  weight: number;
}

/** How the bar of a date is to be read: it lasted so long, or it fell somewhere within. */
const isSure = (when: When): boolean => 'on' in when || 'from' in when;

/** What a reader is most likely to look for: what the prose and the ledger turn to, what is much told of, what cost most. */
function weightOf(graph: Graph, incident: Incident): number {
  const mentions = graph
    .usedBy(incident.id)
    .filter((e) => e.from.type === 'section' || e.from.type === 'judgement').length;
  const killed = Math.max(0, ...incident.accounts.map((a) => a.killed ?? 0));
  return 2 * mentions + incident.accounts.length + Math.log2(1 + killed);
}

/** The mark of an incident on a scale. */
export function markOf(graph: Graph, incident: Incident, scale: TimeScale): Mark {
  const { dossier } = graph;
  const kind = dossier.kinds.find((k) => k.id === incident.kind);
  const side = leadingSide(graph, incident);
  const { first, last = dossier.asOf } = bounds(incident.when);
  const from = scale.at(first);
  const to = scale.at(dayAfter(last));
  const sure = isSure(incident.when);
  const x = sure ? (first === last ? (from + to) / 2 : from + radius) : (from + to) / 2;
  const link = incidentLink(incident);
  return {
    id: incident.id,
    href: link.href,
    title: incident.title,
    name: [
      `${formatWhen(incident.when)}: ${incident.title}`,
      precisionOf(incident.when),
      incident.status === 'contested' ? 'contested' : '',
    ]
      .filter(Boolean)
      .join(', '),
    kind: incident.kind,
    lane: kind?.lane ?? dossier.lanes[0]?.id ?? '',
    side: side.id,
    shape: side.shape,
    solid: dossier.lanes.find((l) => l.id === kind?.lane)?.solid ?? false,
    contested: incident.status === 'contested',
    first,
    last,
    x,
    bar:
      first !== last && (to - x > radius + 1 || from < x - radius - 1)
        ? { from, to, sure }
        : undefined,
    weight: weightOf(graph, incident),
  };
}
