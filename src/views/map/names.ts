/** Which names a frame bears, and where they stand. */
import type { Geodata } from '../../content/geodata.ts';
import type { Graph } from '../../content/graph.ts';
import { beads, nameAlong } from './along.ts';
import { countryNames } from './country-names.ts';
import type { Frame, Point } from './frame.ts';
import { around, setLabels, type Box, type Label, type Wanted } from './labels.ts';
import { strokesOf } from './lines.ts';
import type { CrossingMark, Marker } from './markers.ts';
import type { ScaleBar } from './measure.ts';

export interface Named {
  graph: Graph;
  geo: Geodata;
  frame: Frame;
  markers: readonly Marker[];
  /** Half the width of a mark. */
  mark: number;
  crossings: readonly CrossingMark[];
  globe: { x: number; y: number; r: number } | undefined;
  scale: ScaleBar;
  /** Ids of places that must be named. */
  focus: readonly string[];
  small: boolean;
}

/** Half the width of a crossing's diamond. */
export const diamond = 5;

const inside = (frame: Frame, p: Point): boolean =>
  p.x > 4 && p.y > 4 && p.x < frame.width - 4 && p.y < frame.height - 4;

/** Sets the names of a frame; the dots of the towns that got one are given with them. */
export function namesOf({
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
}: Named): {
  labels: Label[];
  towns: Point[];
} {
  const { names, boundary, layers } = graph.dossier.map;
  const edge = small ? 4 : 16;
  const sheet: Box = { left: edge, top: edge, right: frame.width - 4, bottom: frame.height - 4 };
  const line = strokesOf(
    frame,
    frame.perDegree < 45 ? (geo.boundary?.coarse ?? []) : (geo.boundary?.fine ?? []),
    1,
  );
  const strung = beads(line, 4, 1.5);
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
    // The button that sets the map moving stands here.
    ...(small ? [] : [{ left: frame.width - 134, right: frame.width, top: 0, bottom: 40 }]),
  ];

  const crossingNames = crossings
    .filter((c) => !c.vague || focus.includes(c.id) || frame.perDegree > 75)
    .sort((a, b) => weight(b, focus) - weight(a, focus))
    .map((c): Wanted => ({ ...c, text: c.name, voice: 'crossing', clear: diamond, id: c.id }));
  const sizes = [
    ...(names?.large ?? []),
    ...(frame.perDegree > 38 || small ? (names?.middle ?? []) : []),
    ...(frame.perDegree > 95 ? (names?.small ?? []) : []),
  ];
  const found = sizes.flatMap((name): Wanted[] => {
    const town = geo.towns.find((t) => t.name === name);
    const at = town && frame.at(town.lon, town.lat);
    if (!at || !inside(frame, at)) return [];
    // A crossing that bears the town's name names it too.
    if (crossings.some((c) => c.name.includes(name) && Math.hypot(c.x - at.x, c.y - at.y) < 14))
      return [];
    // Where marks crowd about the town, its name stands outside the crowd.
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
        voice: 'town',
        clear: buried ? Math.max(2, ...crowd.map((m) => m.off)) : 2,
      },
    ];
  });
  const townNames = small ? found.slice(0, 8) : found;
  // Places in focus that are neither crossings nor towns on the list.
  const focused = focus.flatMap((id): Wanted[] => {
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
      ? [{ ...at, text: place.name, voice: area ? 'province' : 'town', clear: 2, id: place.id }]
      : [];
  });
  const dots = [...townNames, ...focused]
    .filter((w) => w.voice === 'town')
    .map((w) => around(w, 3.5));
  const set = setLabels(
    [...focused, ...crossingNames, ...townNames],
    sheet,
    [...taken, ...dots],
    strung,
  );
  const isTown = (l: Label): boolean => l.voice === 'town';
  const towns = [...townNames, ...focused]
    .filter((w) => w.voice === 'town' && set.some((l) => isTown(l) && l.text === w.text))
    .map(({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }));
  taken.push(...set.map((l) => l.box), ...towns.map((t) => around(t, 2)));

  const along: Label[] = [];
  const follow = (
    text: string,
    voice: 'boundary' | 'water',
    strokes: typeof line,
    off: number,
  ): void => {
    const label = nameAlong(
      text,
      voice,
      strokes,
      sheet,
      [...taken, ...(voice === 'water' ? strung : [])],
      off,
    );
    if (!label) return;
    along.push(label);
    taken.push(label.box);
  };
  if (boundary) follow(boundary.name, 'boundary', line, 5);
  taken.push(...strung);
  const countries = countryNames(frame, geo.countries, layers?.subject ?? [], taken);
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
      : geo.provinces.names.flatMap(({ name, lon, lat }): Wanted[] => {
          const at = frame.at(lon, lat);
          return inside(frame, at) && !focused.some((f) => f.text === name)
            ? [{ ...at, text: name, voice: 'province', clear: 0 }]
            : [];
        });
  const set2 = setLabels(provinces, sheet, taken).slice(0, small ? 5 : undefined);
  return { labels: [...set2, ...countries, ...along, ...set], towns };
}

const weight = (c: CrossingMark, focus: readonly string[]): number =>
  (focus.includes(c.id) ? 10 : 0) + (c.vague ? 0 : 2) + (c.state === 'unknown' ? 0 : 1);
