/** Which labels a frame has, and where they stand. */
import type { Geodata } from '../../content/geodata.ts';
import type { Graph } from '../../content/graph.ts';
import type { Frame, Point } from './frame.ts';
import { type Box, around } from '../../lib/labels.ts';
import { type Label, type Target, labelPoints } from './labels.ts';
import { strokesOf } from './lines.ts';
import type { CrossingMark, Marker } from './markers.ts';
import type { ScaleBar } from './measure.ts';
import { tenth } from '../../lib/numbers.ts';
import { countryLabels } from './country-labels.ts';
import { boxesAlong, labelAlong } from './line-labels.ts';

interface Input {
  graph: Graph;
  geo: Geodata;
  frame: Frame;
  markers: readonly Marker[];
  /** Half the width of a mark. */
  mark: number;
  crossings: readonly CrossingMark[];
  globe: { x: number; y: number; r: number } | undefined;
  scale: ScaleBar;
  /** Ids of places that must be labelled. */
  focus: readonly string[];
  small: boolean;
}

/** Half the width of a crossing's diamond. */
export const diamond = 5;

const inside = (frame: Frame, p: Point): boolean =>
  p.x > 4 && p.y > 4 && p.x < frame.width - 4 && p.y < frame.height - 4;

/** Places the labels of a frame; the dots of the towns that got one are returned with them. */
export function frameLabels({
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
}: Input): {
  labels: Label[];
  towns: Point[];
} {
  const { names, boundary, layers } = graph.dossier.map;
  const edge = small ? 4 : 16;
  const area: Box = { left: edge, top: edge, right: frame.width - 4, bottom: frame.height - 4 };
  const line = strokesOf(
    frame,
    frame.perDegree < 45 ? (geo.boundary?.coarse ?? []) : (geo.boundary?.fine ?? []),
    1,
  );
  const alongLine = boxesAlong(line, 4, 1.5);
  const bar: Box = {
    left: 0,
    right: scale.length + 30,
    top: frame.height - 34,
    bottom: frame.height,
  };
  const taken: Box[] = [
    ...markers.map((m) => around(m, mark)),
    ...crossings.map((c) => around(c, diamond + 0.5)),
    ...(globe ? [around(globe, globe.r + 4)] : []),
    bar,
    // The button that opens the live map stands here.
    ...(small ? [] : [{ left: frame.width - 134, right: frame.width, top: 0, bottom: 40 }]),
  ];

  const crossingNames = crossings
    .filter((c) => !c.vague || focus.includes(c.id) || frame.perDegree > 75)
    .sort((a, b) => weight(b, focus) - weight(a, focus))
    .map((c): Target => ({ ...c, text: c.name, style: 'crossing', clear: diamond }));
  const sizes = [
    ...(names?.large ?? []),
    ...(frame.perDegree > 38 || small ? (names?.middle ?? []) : []),
    ...(frame.perDegree > 95 ? (names?.small ?? []) : []),
  ];
  const found = sizes.flatMap((name): Target[] => {
    const town = geo.towns.find((t) => t.name === name);
    const at = town && frame.at(town.lon, town.lat);
    if (!at || !inside(frame, at)) return [];
    // The label of a crossing with the town's name is enough.
    if (crossings.some((c) => c.name.includes(name) && Math.hypot(c.x - at.x, c.y - at.y) < 14))
      return [];
    // Where marks stand close around the town, its label stands outside them.
    const crowd = markers
      .map((m) => ({
        off: Math.hypot(m.x - at.x, m.y - at.y),
        near: Math.hypot(m.lat - town.lat, m.lon - town.lon) < 0.25,
      }))
      .filter((m) => m.near);
    const buried = crowd.filter((m) => m.off < 12).length > 2;
    return [
      {
        ...at,
        text: name,
        style: 'town',
        clear: buried ? Math.max(2, ...crowd.map((m) => m.off)) : 2,
      },
    ];
  });
  const townNames = small ? found.slice(0, 8) : found;
  // Places in focus that are neither crossings nor towns on the list.
  const focused = focus.flatMap((id): Target[] => {
    const place = graph.places.get(id);
    if (
      !place ||
      place.kind === 'crossing' ||
      place.lat === undefined ||
      place.lon === undefined ||
      townNames.some((t) => t.text === place.name)
    )
      return [];
    const at = frame.at(place.lon, place.lat);
    const area = /^(province|region|district)$/.test(place.kind);
    return inside(frame, at)
      ? [{ ...at, text: place.name, style: area ? 'province' : 'town', clear: 2 }]
      : [];
  });
  const dots = [...townNames, ...focused]
    .filter((w) => w.style === 'town')
    .map((w) => around(w, 3.5));
  const set = labelPoints(
    [...focused, ...crossingNames, ...townNames],
    area,
    [...taken, ...dots],
    alongLine,
  );
  const isTown = (l: Label): boolean => l.style === 'town';
  const towns = [...townNames, ...focused]
    .filter((w) => w.style === 'town' && set.some((l) => isTown(l) && l.text === w.text))
    .map(({ x, y }) => ({ x: tenth(x), y: tenth(y) }));
  taken.push(...set.map((l) => l.box), ...towns.map((t) => around(t, 2)));

  const along: Label[] = [];
  const follow = (
    text: string,
    style: 'boundary' | 'water',
    strokes: typeof line,
    off: number,
  ): void => {
    const label = labelAlong(
      text,
      style,
      strokes,
      area,
      [...taken, ...(style === 'water' ? alongLine : [])],
      off,
    );
    if (!label) return;
    along.push(label);
    taken.push(label.box);
  };
  if (boundary) follow(boundary.name, 'boundary', line, 5);
  taken.push(...alongLine);
  const countries = countryLabels(frame, geo.countries, layers?.subject ?? [], taken);
  taken.push(...countries.map((l) => l.box));
  for (const name of names?.rivers ?? []) {
    follow(
      name,
      'water',
      strokesOf(
        frame,
        geo.rivers.filter((r) => r.name === name).flatMap((r) => r.lines),
        1,
      ),
      3,
    );
  }
  const provinces =
    frame.perDegree < 60
      ? []
      : geo.provinces.names.flatMap(({ name, lon, lat }): Target[] => {
          const at = frame.at(lon, lat);
          return inside(frame, at) && !focused.some((f) => f.text === name)
            ? [{ ...at, text: name, style: 'province', clear: 0 }]
            : [];
        });
  const provinceLabels = labelPoints(provinces, area, taken).slice(0, small ? 5 : undefined);
  return { labels: [...provinceLabels, ...countries, ...along, ...set], towns };
}

const weight = (c: CrossingMark, focus: readonly string[]): number =>
  (focus.includes(c.id) ? 10 : 0) + (c.vague ? 0 : 2) + (c.state === 'unknown' ? 0 : 1);
