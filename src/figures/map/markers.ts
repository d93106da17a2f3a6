/** Incidents as marks: each at its point, or beside it where others stand, with a ring where the place is vague. */
import { forceCollide, forceSimulation, forceX, forceY } from 'd3';
import type { Graph, Incident, Place } from '../../content/graph.ts';
import { type CrossingState, crossingTime } from '../closures/layout.ts';
import { byDate, formatWhen } from '../../lib/dates.ts';
import { incidentLink, placeLink } from '../../records/link.ts';
import { spotsOf } from '../../records/incident/geometry.ts';
import { isSolid, leadingSide } from '../marks/side.ts';
import type { Frame, Point } from './frame.ts';
import { tenth } from '../../lib/numbers.ts';

/** How far off a point may be, in kilometres, by how exactly the place is known. */
export const kmOff: Record<Place['precision'], number> = {
  exact: 0.5,
  town: 5,
  district: 25,
  province: 80,
  none: 0,
};

export interface Marker extends Point {
  id: string;
  lat: number;
  lon: number;
  side: string;
  shape: string;
  /** Drawn solid or open, by the lane of its kind. */
  solid: boolean;
  kind: string;
  precision: Place['precision'];
  label: string;
  href: string;
}

/** A circle within which the place of an incident lies. */
export interface Ring extends Point {
  radius: number;
}

export interface CrossingMark extends Point {
  id: string;
  lat: number;
  lon: number;
  name: string;
  href: string;
  state: CrossingState;
  /** The point is known to the district only. */
  vague: boolean;
}

const shown = (frame: Frame, p: Point, air: number): boolean =>
  p.x >= air && p.y >= air && p.x <= frame.width - air && p.y <= frame.height - air;

/** The crossings that the frame shows. */
export function crossingMarks(graph: Graph, frame: Frame, asOf: string): CrossingMark[] {
  return [...graph.places.values()].flatMap((place) => {
    if (place.kind !== 'crossing' || place.lat === undefined || place.lon === undefined) return [];
    const at = frame.at(place.lon, place.lat);
    if (!shown(frame, at, 6)) return [];
    const { id, label, href } = placeLink(place);
    return [
      {
        ...at,
        id,
        lat: place.lat,
        lon: place.lon,
        name: label,
        href,
        state: crossingTime(graph, place, asOf).now,
        vague: place.precision === 'district' || place.precision === 'province',
      },
    ];
  });
}

/** What a mark says of an incident, without its place on paper. */
export function markerOf(
  graph: Graph,
  incident: Incident,
): Omit<Marker, 'x' | 'y' | 'lat' | 'lon'> {
  const side = leadingSide(graph, incident);
  return {
    id: incident.id,
    side: side.id,
    shape: side.shape,
    solid: isSolid(graph, incident),
    kind: incident.kind,
    precision: incident.location.stretch ? 'none' : incident.location.precision,
    label: `${formatWhen(incident.when)}: ${incident.title}`,
    href: incidentLink(incident).href,
  };
}

/**
 * Marks of incidents within a frame, one at each of their points. Where several fall on one point they stand around it, the oldest innermost.
 * @param r half the width of a mark
 * @param fixed points that marks keep clear of
 */
export function markersOf(
  graph: Graph,
  incidents: readonly Incident[],
  frame: Frame,
  r: number,
  fixed: readonly Point[] = [],
): Marker[] {
  const found = [...incidents].sort(byDate).flatMap((incident) =>
    spotsOf(incident.location).flatMap(({ lat, lon }) => {
      const at = frame.at(lon, lat);
      return shown(frame, at, r) ? [{ incident, lat, lon, at }] : [];
    }),
  );
  const heads = new Map<string, number>();
  type Node = Point & {
    tx: number;
    ty: number;
    fx?: number;
    fy?: number;
    marker?: Omit<Marker, 'x' | 'y'>;
  };
  const nodes: Node[] = found.map(({ incident, lat, lon, at }) => {
    const key = `${lat} ${lon}`;
    const n = heads.get(key) ?? 0;
    heads.set(key, n + 1);
    // The golden angle spreads marks about their point evenly, however many they are.
    const [angle, out] = [n * 2.39996, r * 1.05 * Math.sqrt(n) * 1.1];
    return {
      x: at.x + out * Math.cos(angle),
      y: at.y + out * Math.sin(angle),
      tx: at.x,
      ty: at.y,
      marker: { ...markerOf(graph, incident), lat, lon },
    };
  });
  const fixedNodes: Node[] = fixed.map(({ x, y }) => ({ x, y, tx: x, ty: y, fx: x, fy: y }));
  forceSimulation([...nodes, ...fixedNodes])
    .force('x', forceX<Node>((d) => d.tx).strength(0.12))
    .force('y', forceY<Node>((d) => d.ty).strength(0.12))
    .force('apart', forceCollide<Node>((d) => (d.marker ? r + 0.55 : r + 2.6)).iterations(4))
    .stop()
    .tick(220);
  const half = (n: number): number => Math.round(n * 2) / 2;
  return nodes.flatMap(({ x, y, marker }) =>
    marker
      ? [
          {
            ...marker,
            x: half(Math.min(frame.width - r, Math.max(r, x))),
            y: half(Math.min(frame.height - r, Math.max(r, y))),
          },
        ]
      : [],
  );
}

/** One ring for each vague point that marks stand for, if it is large enough to see. */
export function ringsOf(
  markers: readonly Pick<Marker, 'lat' | 'lon' | 'precision'>[],
  frame: Frame,
  least: number,
): Ring[] {
  const rings = new Map<string, Ring>();
  for (const { lat, lon, precision } of markers) {
    const radius = tenth(kmOff[precision] * frame.perKm(lat));
    const { x, y } = frame.at(lon, lat);
    if (radius >= least)
      rings.set(`${lat} ${lon} ${precision}`, {
        x: tenth(x),
        y: tenth(y),
        radius,
      });
  }
  return [...rings.values()];
}
