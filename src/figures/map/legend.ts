/** What the marks, lines and rings of a map mean, who holds what of the boundary, and whom to thank. */
import type { Graph } from '../../content/graph.ts';
import { type CrossingState, stateLabels } from '../closures/layout.ts';
import { formatMoment } from '../../lib/dates.ts';
import { get } from '../../records/link.ts';
import { type SourceView, sourceView } from '../../records/source/view.ts';
import type { CrossingMark, Marker } from './markers.ts';

export interface Legend {
  boundary:
    | {
        name: string;
        native: { text: string; lang: string; dir: string }[];
        disputed: boolean;
        positions: { holder: string; says: string; sources: SourceView[] }[];
        note: string;
      }
    | undefined;
  sides: { id: string; label: string }[];
  solid: string;
  open: string;
  crossings: { state: CrossingState; text: string }[];
  asOf: string;
  credits: string[];
}

/** Prepares the legend for the marks on a map. */
export function legendOf(
  graph: Graph,
  markers: readonly Marker[],
  crossings: readonly CrossingMark[],
): Legend {
  const { map, sides, lanes, asOf } = graph.dossier;
  const { boundary } = map;
  const used = new Set(markers.map((m) => m.side));
  const list = (solid: boolean): string =>
    lanes
      .filter((l) => l.solid === solid)
      .map((l) => l.label.toLowerCase())
      .join(', ');
  return {
    boundary: boundary && {
      name: boundary.name,
      native: boundary.native,
      disputed: boundary.disputed,
      positions: boundary.positions.map((p) => ({
        holder: p.holder,
        says: p.says,
        sources: p.sources.map((id) => sourceView(get(graph.sources, id))),
      })),
      note: boundary.note,
    },
    sides: sides.filter((s) => used.has(s.id)).map((s) => ({ id: s.id, label: s.short })),
    solid: list(true),
    open: list(false),
    crossings: (['open', 'cargo', 'closed', 'unknown'] as const)
      .filter((state) => crossings.some((c) => c.state === state))
      .map((state) => ({ state, text: stateLabels[state] })),
    asOf: formatMoment(asOf),
    credits: [...(boundary ? [boundary.attribution] : []), ...map.credits],
  };
}
