/** The companion's plate and strip of years as drawings. */
import type { Geodata } from '../../content/geodata.ts';
import type { Graph } from '../../content/graph.ts';
import { bounds } from '../../lib/calendar.ts';
import { around } from '../../lib/labels.ts';
import { addDays } from '../../lib/moment.ts';
import { tenth } from '../../lib/numbers.ts';
import { baseOf, type Base } from '../map/base-layer.ts';
import { stretchesOf, type MapFrame } from '../map/draw-frame.ts';
import { extentAround, frameOf, type Point, type Spot } from '../map/frame.ts';
import { labelPoints, type Label, type Target } from '../map/labels.ts';
import { markersOf } from '../map/markers.ts';
import { cornersOf } from '../../records/incident/geometry.ts';
import { isSolid, leadingSide } from '../marks/side.ts';
import { packRows } from '../timeline/rows.ts';
import { recentByWeight, timelineScale } from '../timeline/scale.ts';
import { ticksOf, type Tick } from '../timeline/ticks.ts';
import type { Companion, Item, NamedIncident, NamedPlace } from './companion.ts';

interface Drawn extends Point {
  /** What the mark is called: its number, date and title, or its name. */
  name: string;
  side: string;
  shape: string;
  solid: boolean;
}

/** `point` is where it happened, where other marks push the mark aside. */
export type PlacedIncident = Drawn & { item: NamedIncident; point?: Point };
export type PlacedPlace = Point & { item: NamedPlace };

export interface Plate {
  width: number;
  height: number;
  /** Without geodata there is nothing under the marks. */
  base: Base | undefined;
  incidents: PlacedIncident[];
  stretches: MapFrame['stretches'];
  /** Half the width of its marks, and how much larger they are when lit. */
  mark: number;
  growth: number;
  places: PlacedPlace[];
  labels: Label[];
}

export interface Strip {
  width: number;
  height: number;
  /** Height of the axis. */
  floor: number;
  ticks: Tick[];
  /** `end` is where the bar of a long incident ends. */
  incidents: (PlacedIncident & { end: number | undefined })[];
}

const plateSize = { width: 240, height: 280 };
/** Half the width of a lit mark on the plate, and of a mark on the strip. */
const plateMark = 6.5;
export const stripMark = 4;
/** So many marks have the full width; more are smaller, so that each stays near its point. */
const fullWidth = 10;
const leastMark = 2.8;
const row = 10;
/** A longer time on the strip is drawn as a bar. */
const barFrom = 6;
/** Degrees of longitude that a plate shows at least. */
const leastWidth = 3.6;

/** The points of an item that lies on the map; of a stretch its ends as well. */
function spotsOf(item: Item): Spot[] {
  const where = item.type === 'incident' ? item.incident.location : item.place;
  return where.beyond ? [] : cornersOf(where);
}

function drawnOf(graph: Graph, item: NamedIncident): Omit<Drawn, 'x' | 'y'> {
  const { id, shape } = leadingSide(graph, item.incident);
  return {
    name: `${item.number}. ${item.date}: ${item.label}`,
    side: id,
    shape,
    solid: isSolid(graph, item.incident),
  };
}

const isIncident = (item: Item): item is NamedIncident => item.type === 'incident';

/** Draws the map; nothing where there is neither geodata nor a point. */
export function plateOf(
  graph: Graph,
  geo: Geodata | undefined,
  { items }: Companion,
): Plate | undefined {
  const { map } = graph.dossier;
  const pointed = items.flatMap((item) => spotsOf(item).map((spot) => ({ item, spot })));
  if (!geo && pointed.length === 0) return undefined;
  const edges =
    pointed.length > 0
      ? extentAround(
          pointed.map((p) => p.spot),
          leastWidth,
        )
      : (map.narrow ?? map.plate ?? map.extent);
  const frame = frameOf(edges, plateSize.width, plateSize.height, map.extent);
  const places = pointed.flatMap(({ item, spot }) => {
    const { x, y } = frame.at(spot.lon, spot.lat);
    return isIncident(item) ? [] : [{ item, x: tenth(x), y: tenth(y) }];
  });
  const numbered = new Map(
    pointed.flatMap(({ item }) => (isIncident(item) ? [[item.id, item] as const] : [])),
  );
  const named = [...numbered.values()].map((item) => item.incident);
  const mark = tenth(
    Math.max(leastMark, plateMark * Math.min(1, Math.sqrt(fullWidth / numbered.size))),
  );
  const incidents = markersOf(graph, named, frame, mark, places).flatMap(
    ({ id, lat, lon, x, y }) => {
      const item = numbered.get(id);
      const at = frame.at(lon, lat);
      const point = { x: tenth(at.x), y: tenth(at.y) };
      return item ? [{ ...drawnOf(graph, item), item, x, y, point }] : [];
    },
  );
  const targets = new Map<string, Target>();
  for (const { item, x, y } of [...places, ...incidents]) {
    const text = isIncident(item) ? item.incident.location.name : item.label;
    if (!targets.has(text))
      targets.set(text, { x, y, text, style: 'town', clear: isIncident(item) ? mark : 3 });
  }
  const area = { left: 4, top: 4, right: frame.width - 4, bottom: frame.height - 4 };
  return {
    width: frame.width,
    height: frame.height,
    base:
      geo &&
      baseOf(geo, frame, {
        full: false,
        disputed: map.boundary?.disputed ?? false,
        extent: map.extent,
      }),
    incidents,
    stretches: geo ? stretchesOf(graph, geo, named, frame) : [],
    mark,
    growth: tenth(plateMark / mark),
    places,
    labels: labelPoints(
      [...targets.values()],
      area,
      [...incidents, ...places].map((p) => around(p, mark)),
    ),
  };
}

/** Draws the years; nothing where the section names no incident. */
export function stripOf(graph: Graph, { items }: Companion): Strip | undefined {
  const incidents = items.filter(isIncident);
  const times = incidents.map(({ incident }) => {
    const { first, last = graph.dossier.asOf } = bounds(incident.when);
    return { first, last };
  });
  const firsts = times.map((t) => t.first).sort();
  const latest = times.map((t) => t.last).sort();
  const [start, stop] = [firsts[0], latest.at(-1)];
  if (start === undefined || stop === undefined) return undefined;
  const from = `${start.slice(0, 4)}-01-01`;
  const end = addDays(`${stop.slice(0, 4)}-12-31`, 1);
  const scale = timelineScale(from, end, recentByWeight(firsts, from, end), plateSize.width);
  const ticks = ticksOf(scale);
  const extents = times.map(({ first, last }) => {
    const [a, b] = [scale.at(first), scale.at(addDays(last, 1))];
    const x = Math.max(stripMark, a);
    return { x, end: b - a > barFrom ? b : undefined };
  });
  const rows = packRows(
    extents.map(({ x, end: to }) => ({
      start: x - stripMark,
      end: Math.max(x + stripMark, to ?? 0),
    })),
  );
  // Hundreds of marks in a month lie closer rather than fill the rail.
  const deep = Math.max(0, ...rows);
  const step = Math.min(row, 90 / Math.max(1, deep));
  const floor = tenth(deep * step + 2 * stripMark + 4);
  return {
    width: plateSize.width,
    height: floor + 16,
    floor,
    ticks: ticks.length > 1 ? ticks : [...ticks, { x: plateSize.width, label: end.slice(0, 4) }],
    incidents: incidents.map((item, i) => ({
      ...drawnOf(graph, item),
      item,
      x: tenth(extents[i]?.x ?? 0),
      y: tenth(floor - stripMark - 2 - (rows[i] ?? 0) * step),
      end: extents[i]?.end,
    })),
  };
}
