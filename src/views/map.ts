/** A plate: the map as it is drawn at build time, large with two frames for wide and narrow screens, or small. */
import type { Geodata } from '../content/geodata.ts';
import type { Graph, Incident, Place } from '../content/graph.ts';
import type { Extent } from '../records/dossier/map.ts';
import { baseOf, type Base } from './map/base.ts';
import { extentAround, frameOf, type Frame, type Spot } from './map/frame.ts';
import { globeOf, type Globe } from './map/globe.ts';
import { legendOf, type Legend } from './map/legend.ts';
import type { Label } from './map/labels.ts';
import { graticule, scaleBar, type Graticule, type ScaleBar } from './map/measure.ts';
import {
  crossingMarks,
  kmOff,
  markersOf,
  ringsOf,
  type CrossingMark,
  type Marker,
  type Ring,
} from './map/markers.ts';
import { namesOf } from './map/names.ts';

export type PlateSize = 'full' | 'margin' | 'record';

export interface PlateOptions {
  size: PlateSize;
  /** Ids of places, incidents or actors that the window is laid around, or its edges; without it, the whole map. */
  focus?: readonly string[] | Extent;
  /** Ids of the incidents that are marked; without it, all. */
  incidents?: readonly string[];
  caption?: string;
  /** ISO day of which the state of the crossings is shown; without it, the dossier's last. */
  asOf?: string;
}

/** One drawing of the map at one size. */
export interface PlateFrame {
  name: 'wide' | 'narrow' | 'small';
  width: number;
  height: number;
  extent: Extent;
  markers: Marker[];
  /** Half the width of a mark. */
  mark: number;
  rings: Ring[];
  crossings: CrossingMark[];
  labels: Label[];
  towns: { x: number; y: number }[];
  scale: ScaleBar;
  graticule: Graticule | undefined;
  globe: (Globe & { x: number; y: number }) | undefined;
  /** Where the geometry of the first frame falls in this one. */
  fit: { x: number; y: number; scale: number };
}

export interface Plate {
  size: PlateSize;
  title: string;
  caption: string | undefined;
  base: Base;
  frames: PlateFrame[];
  legend: Legend;
  /** Incidents that are not on the plate: beyond its edges, or without a point. */
  beyond: number;
}

const smallPaper = { width: 320, height: 256 };
const whole = { wide: 680, narrow: 360 };

/** Points of the records that a focus names. */
function spotsOf(
  graph: Graph,
  ids: readonly string[],
): (Spot & { precision: Place['precision'] })[] {
  const spot = (
    r:
      | {
          lat?: number | undefined;
          lon?: number | undefined;
          precision: Place['precision'];
          beyond: boolean;
        }
      | undefined,
  ) =>
    r?.lat === undefined || r.lon === undefined || r.beyond
      ? []
      : [{ lat: r.lat, lon: r.lon, precision: r.precision }];
  return ids.flatMap((id) => [
    ...spot(graph.places.get(id)),
    ...spot(graph.incidents.get(id)?.location),
  ]);
}

/** The least width in degrees of a window around a place known so exactly. */
const leastWidth = (precision: Place['precision']): number =>
  kmOff[precision] > 50 ? 6.5 : kmOff[precision] > 10 ? 4.4 : 3.6;

const isExtent = (focus: PlateOptions['focus']): focus is Extent => typeof focus?.[0] === 'number';

/**
 * Prepares a plate.
 * @returns nothing when the dossier has no geodata, or nothing of what is asked for lies on the map
 */
export function plate(
  graph: Graph,
  geo: Geodata | undefined,
  options: PlateOptions,
): Plate | undefined {
  const { map } = graph.dossier;
  if (!geo) return undefined;
  const { asOf = graph.dossier.asOf } = options;
  const wanted = options.incidents;
  const incidents = wanted
    ? wanted.flatMap((id) => graph.incidents.get(id) ?? [])
    : [...graph.incidents.values()];
  if (options.size === 'full') {
    const wide = frameOf(map.plate ?? map.extent, whole.wide);
    const frames = [drawn(graph, geo, wide, 'wide', incidents, [], asOf)];
    if (map.narrow)
      frames.push(
        drawn(graph, geo, frameOf(map.narrow, whole.narrow), 'narrow', incidents, [], asOf),
      );
    const [first] = frames;
    for (const frame of frames) if (first && frame !== first) frame.fit = fitOf(wide, frame);
    return finished(graph, geo, options, wide, frames, incidents, true);
  }
  const focus = options.focus ?? [];
  const spots = isExtent(focus) ? [] : spotsOf(graph, focus);
  if (!isExtent(focus) && focus.length > 0 && spots.length === 0) return undefined;
  const edges = isExtent(focus)
    ? focus
    : spots.length > 0
      ? extentAround(spots, Math.max(...spots.map((s) => leastWidth(s.precision))))
      : (map.narrow ?? map.plate ?? map.extent);
  const frame = frameOf(edges, smallPaper.width, smallPaper.height, map.extent);
  const named = isExtent(focus) ? [] : focus;
  return finished(
    graph,
    geo,
    options,
    frame,
    [drawn(graph, geo, frame, 'small', incidents, named, asOf)],
    incidents,
    false,
  );
}

function finished(
  graph: Graph,
  geo: Geodata,
  options: PlateOptions,
  frame: Frame,
  frames: PlateFrame[],
  incidents: readonly Incident[],
  full: boolean,
): Plate {
  const { map } = graph.dossier;
  return {
    size: options.size,
    title: map.boundary?.name ?? graph.dossier.title,
    caption: options.caption ?? (full ? map.caption : undefined),
    base: baseOf(geo, frame, {
      full,
      disputed: map.boundary?.disputed ?? false,
      extent: map.extent,
    }),
    frames,
    legend: legendOf(
      graph,
      frames.flatMap((f) => f.markers),
      frames.flatMap((f) => f.crossings),
    ),
    beyond: incidents.length - (frames[0]?.markers.length ?? 0),
  };
}

const fitOf = (from: Frame, to: PlateFrame): PlateFrame['fit'] => {
  const scale = to.width / (to.extent[2] - to.extent[0]) / from.perDegree;
  const corner = from.at(to.extent[0], to.extent[3]);
  return { x: -corner.x * scale, y: -corner.y * scale, scale };
};

function drawn(
  graph: Graph,
  geo: Geodata,
  frame: Frame,
  name: PlateFrame['name'],
  incidents: readonly Incident[],
  focus: readonly string[],
  asOf: string,
): PlateFrame {
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
  const { labels, towns } = namesOf({
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
    crossings,
    labels,
    towns,
    scale,
    graticule: small ? undefined : graticule(frame, 2),
    globe,
    fit: { x: 0, y: 0, scale: 1 },
  };
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
