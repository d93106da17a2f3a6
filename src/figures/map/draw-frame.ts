/** One drawing of the map at one size: its marks, rings, labels and scale. */
import type { Geodata } from '../../content/geodata.ts';
import type { Graph, Incident } from '../../content/graph.ts';
import type { Extent } from '../../records/dossier/map.ts';
import { leadingSide } from '../marks/side.ts';
import { frameLabels } from './frame-labels.ts';
import type { Frame } from './frame.ts';
import { globeOf, type Globe } from './globe.ts';
import type { Label } from './labels.ts';
import { pathOf, strokesOf } from './lines.ts';
import { graticule, scaleBar, type Graticule, type ScaleBar } from './measure.ts';
import {
  crossingMarks,
  markersOf,
  ringsOf,
  type CrossingMark,
  type Marker,
  type Ring,
} from './markers.ts';
import { alongLine } from './stretch.ts';

/** One drawing of the map at one size. */
export interface MapFrame {
  name: 'wide' | 'narrow' | 'small';
  width: number;
  height: number;
  extent: Extent;
  markers: Marker[];
  /** Half the width of a mark. */
  mark: number;
  rings: Ring[];
  /** Incidents along a stretch of the line. */
  stretches: { id: string; side: string; path: string }[];
  crossings: CrossingMark[];
  labels: Label[];
  towns: { x: number; y: number }[];
  scale: ScaleBar;
  graticule: Graticule | undefined;
  globe: (Globe & { x: number; y: number }) | undefined;
  /** Where the geometry of the first frame falls in this one. */
  fit: { x: number; y: number; scale: number };
}

/** Where the geometry of one frame falls in another. */
export const fitOf = (from: Frame, to: MapFrame): MapFrame['fit'] => {
  const scale = to.width / (to.extent[2] - to.extent[0]) / from.perDegree;
  const corner = from.at(to.extent[0], to.extent[3]);
  return { x: -corner.x * scale, y: -corner.y * scale, scale };
};

/** Draws a frame with its marks and labels. */
export function drawFrame(
  graph: Graph,
  geo: Geodata,
  frame: Frame,
  name: MapFrame['name'],
  incidents: readonly Incident[],
  focus: readonly string[],
  asOf: string,
): MapFrame {
  const small = name === 'small';
  const mark = !small ? 3.6 : incidents.length === 1 ? 5 : 4;
  const crossings = crossingMarks(graph, frame, asOf);
  const markers = markersOf(graph, incidents, frame, mark, crossings);
  const rings = ringsOf(markers, frame, mark + 1.5);
  const corner = small || !geo.world ? undefined : globeCorner(frame, markers, 44);
  const globe =
    corner && geo.world
      ? { ...globeOf(geo.world, graph.dossier.map.extent, 40), ...corner }
      : undefined;
  const scale = scaleBar(frame);
  const { labels, towns } = frameLabels({
    graph,
    geo,
    frame,
    markers,
    mark,
    crossings,
    globe,
    scale,
    focus,
    small,
  });
  return {
    name,
    width: frame.width,
    height: frame.height,
    extent: frame.extent,
    markers,
    mark,
    rings,
    stretches: stretchesOf(graph, geo, incidents, frame),
    crossings,
    labels,
    towns,
    scale,
    graticule: small ? undefined : graticule(frame, 2),
    globe,
    fit: { x: 0, y: 0, scale: 1 },
  };
}

/** The stretches of the line along which incidents happened. */
export function stretchesOf(
  graph: Graph,
  geo: Geodata,
  incidents: readonly Incident[],
  frame: Frame,
): MapFrame['stretches'] {
  return incidents.flatMap((incident) => {
    const { stretch } = incident.location;
    if (!stretch) return [];
    const line = alongLine(geo.boundary?.coarse ?? [], stretch);
    const path = pathOf(strokesOf(frame, [line]));
    return path ? [{ id: incident.id, side: leadingSide(graph, incident).id, path }] : [];
  });
}

/** The corner in which an inset hides fewest marks. */
function globeCorner(
  frame: Frame,
  markers: readonly Marker[],
  r: number,
): { x: number; y: number } {
  const [near, x, y] = [r + 10, frame.width - r - 10, frame.height - r - 10];
  const corners = [
    { x, y },
    { x: near, y },
    { x, y: near },
    { x: near, y: near },
  ];
  const hidden = (c: { x: number; y: number }): number =>
    markers.filter((m) => Math.hypot(m.x - c.x, m.y - c.y) < r + 8).length;
  return corners.reduce((best, c) => (hidden(c) < hidden(best) ? c : best));
}
