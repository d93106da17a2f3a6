/** The static map of the build: large, with frames for wide and narrow screens, or small. */
import type { Geodata } from '../../content/geodata.ts';
import type { Graph, Incident, Place } from '../../content/graph.ts';
import type { Extent } from '../../records/dossier/map.ts';
import { cornersOf } from '../../records/incident/geometry.ts';
import { baseOf, type Base } from './base-layer.ts';
import { drawFrame, fitOf, type MapFrame } from './draw-frame.ts';
import { extentAround, frameOf, type Frame, type Spot } from './frame.ts';
import { legendOf, type Legend } from './legend.ts';
import { kmOff } from './markers.ts';

export type MapSize = 'full' | 'margin' | 'record';

export interface MapOptions {
  size: MapSize;
  /** Ids of places or incidents that the map is centred on, or its edges; without it, the whole map. */
  focus?: readonly string[] | Extent;
  /** Ids of the incidents that are marked; without it, all. */
  incidents?: readonly string[];
  caption?: string;
  /** ISO day of which the state of the crossings is shown; without it, the dossier's last. */
  asOf?: string;
}

export interface StaticMap {
  size: MapSize;
  title: string;
  caption: string | undefined;
  base: Base;
  frames: MapFrame[];
  legend: Legend;
  /** Number of incidents that are not on the map: beyond its edges, or without a point. */
  beyond: number;
}

const smallSize = { width: 320, height: 256 };
const whole = { wide: 680, narrow: 360 };

/** Points of the records that a focus names. */
function focusSpots(
  graph: Graph,
  ids: readonly string[],
): (Spot & { precision: Place['precision'] })[] {
  return ids.flatMap((id) => {
    const where = graph.places.get(id) ?? graph.incidents.get(id)?.location;
    if (!where || where.beyond) return [];
    const { precision } = where;
    return cornersOf(where).map(({ lat, lon }) => ({ lat, lon, precision }));
  });
}

/** The least width in degrees of a window around a place known so exactly. */
const leastWidth = (precision: Place['precision']): number =>
  kmOff[precision] > 50 ? 6.5 : kmOff[precision] > 10 ? 4.4 : 3.6;

const isExtent = (focus: MapOptions['focus']): focus is Extent => typeof focus?.[0] === 'number';

/**
 * Prepares a map.
 * @returns undefined if the dossier has no geodata, or nothing of what is asked for lies on the map
 */
export function staticMap(
  graph: Graph,
  geo: Geodata | undefined,
  options: MapOptions,
): StaticMap | undefined {
  const { map } = graph.dossier;
  if (!geo) return undefined;
  const { asOf = graph.dossier.asOf } = options;
  const wanted = options.incidents;
  const incidents = wanted
    ? wanted.flatMap((id) => graph.incidents.get(id) ?? [])
    : [...graph.incidents.values()];
  if (options.size === 'full') {
    const wide = frameOf(map.plate ?? map.extent, whole.wide);
    const frames = [drawFrame(graph, geo, wide, 'wide', incidents, [], asOf)];
    if (map.narrow)
      frames.push(
        drawFrame(graph, geo, frameOf(map.narrow, whole.narrow), 'narrow', incidents, [], asOf),
      );
    const [first] = frames;
    for (const frame of frames) if (first && frame !== first) frame.fit = fitOf(wide, frame);
    return finished(graph, geo, options, wide, frames, incidents, true);
  }
  const focus = options.focus ?? [];
  const spots = isExtent(focus) ? [] : focusSpots(graph, focus);
  if (!isExtent(focus) && focus.length > 0 && spots.length === 0) return undefined;
  const edges = isExtent(focus)
    ? focus
    : spots.length > 0
      ? extentAround(spots, Math.max(...spots.map((s) => leastWidth(s.precision))))
      : (map.narrow ?? map.plate ?? map.extent);
  const frame = frameOf(edges, smallSize.width, smallSize.height, map.extent);
  const named = isExtent(focus) ? [] : focus;
  return finished(
    graph,
    geo,
    options,
    frame,
    [drawFrame(graph, geo, frame, 'small', incidents, named, asOf)],
    incidents,
    false,
  );
}

function finished(
  graph: Graph,
  geo: Geodata,
  options: MapOptions,
  frame: Frame,
  frames: MapFrame[],
  incidents: readonly Incident[],
  full: boolean,
): StaticMap {
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
    beyond: incidents.length - new Set(frames[0]?.markers.map((m) => m.id)).size,
  };
}
