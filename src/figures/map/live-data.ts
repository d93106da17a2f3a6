/** What the live map needs: geometry in degrees, and what its popups say. */
import type { Position } from 'geojson';
import type { Geodata, Line } from '../../content/geodata.ts';
import type { Graph, Incident, Place } from '../../content/graph.ts';
import type { Extent } from '../../records/dossier/map.ts';
import { type CrossingState, crossingTime } from '../closures/layout.ts';
import { byDate, formatMoment, formatWhen } from '../../lib/dates.ts';
import { openToLabels, placePrecisionLabels, statusLabels } from '../../records/labels.ts';
import { placeLink } from '../../records/link.ts';
import { spotsOf } from '../../records/incident/geometry.ts';
import { tollsText } from '../../records/incident/tolls-text.ts';
import { incidentSummary } from '../../records/incident/view.ts';
import { alongLine } from './stretch.ts';
import { frameOf } from './frame.ts';
import { kmOff, markerOf } from './markers.ts';
import { countryLabels } from './country-labels.ts';
import type { LabelStyle } from './labels.ts';

/** A line in whole steps of a fraction of a degree, each from the point before: lon, lat, then differences. */
export type Packed = number[];

export interface LiveIncident {
  id: string;
  lat: number;
  lon: number;
  km: number;
  side: string;
  shape: string;
  solid: boolean;
  title: string;
  when: string;
  place: string;
  precision: string;
  kind: string;
  status: string;
  /** What each side counts, in words. */
  tolls: string;
  /** The stretch of the line along which it happened, in fine steps. */
  stretch?: Packed;
  href: string;
}

export interface LiveCrossing {
  id: string;
  lat: number;
  lon: number;
  name: string;
  state: CrossingState;
  stateText: string;
  sides: { country: string; name: string }[];
  serves: string;
  /** The point is known to the district only. */
  vague: boolean;
  closures: { when: string; title: string; href: string }[];
  href: string;
}

export interface LiveMap {
  extent: Extent;
  /** Steps to the degree: of the boundary, and of everything else. */
  grain: { fine: number; coarse: number };
  land: Packed[];
  subject: Packed[];
  borders: Packed[];
  claims: Packed[];
  provinces: Packed[];
  rivers: Packed[];
  boundary: Packed[];
  disputed: boolean;
  /** Names with their rank: 0 on every map, 2 on close ones only. */
  names: { text: string; lat: number; lon: number; rank: number; style: LabelStyle }[];
  incidents: LiveIncident[];
  crossings: LiveCrossing[];
  credits: string[];
  tiles: { address: string; attribution: string; host: string } | undefined;
}

const grain = { fine: 5000, coarse: 1000 };

function packed(line: readonly Position[], steps: number): Packed {
  let [x, y] = [0, 0];
  return line.flatMap(([lon = 0, lat = 0], i) => {
    const [nx, ny] = [Math.round(lon * steps), Math.round(lat * steps)];
    const step = [nx - x, ny - y];
    [x, y] = [nx, ny];
    return i > 0 && step[0] === 0 && step[1] === 0 ? [] : step;
  });
}

const stateText: Record<CrossingState, string> = {
  open: 'Open',
  closed: 'Closed',
  cargo: 'Shut to cargo',
  unknown: 'Not known to be open or closed',
};

/** An incident at each of its points. */
function incident(graph: Graph, geo: Geodata, record: Incident): LiveIncident[] {
  const { precision, beyond, stretch } = record.location;
  if (beyond) return [];
  const { id, side, shape, solid, href } = markerOf(graph, record);
  const kind = graph.dossier.kinds.find((k) => k.id === record.kind)?.label ?? record.kind;
  const line = stretch && packed(alongLine(geo.boundary?.coarse ?? [], stretch), grain.coarse);
  return spotsOf(record.location).map(({ lat, lon, name }) => ({
    id,
    lat,
    lon,
    km: stretch ? 0 : kmOff[precision],
    side,
    shape,
    solid,
    title: record.title,
    when: formatWhen(record.when),
    place: name,
    precision: placePrecisionLabels[precision],
    kind,
    status: statusLabels[record.status],
    tolls: tollsText(incidentSummary(graph, record)),
    ...(line && { stretch: line }),
    href,
  }));
}

function crossing(graph: Graph, place: Place): LiveCrossing[] {
  if (place.kind !== 'crossing' || place.lat === undefined || place.lon === undefined) return [];
  const time = crossingTime(graph, place);
  return [
    {
      id: place.id,
      lat: place.lat,
      lon: place.lon,
      name: place.name,
      state: time.now,
      stateText: `${stateText[time.now]}, as of ${formatMoment(graph.dossier.asOf)}`,
      sides: place.sides.map((s) => ({
        country: s.country,
        name: [s.name, s.district].filter(Boolean).join(', ') || 'no name recorded',
      })),
      vague: place.precision === 'district' || place.precision === 'province',
      serves: openToLabels[place.openTo ?? 'unknown'],
      closures: time.spells.flatMap((s) =>
        s.state !== 'open' && s.incident
          ? [{ when: s.incident.date, title: s.incident.label, href: s.incident.href }]
          : [],
      ),
      href: placeLink(place).href,
    },
  ];
}

/** Prepares the data of the live map; addresses are paths under the site's base. */
export function liveMap(graph: Graph, geo: Geodata): LiveMap {
  const { map } = graph.dossier;
  const pack = (lines: readonly Line[]): Packed[] =>
    lines.map((line) => packed(line, grain.coarse));
  const rings = (area: Geodata['land']): Packed[] =>
    pack(area.coordinates.flatMap((polygon) => polygon.slice(0, 1)));
  const { large = [], middle = [], small = [] } = map.names ?? {};
  const ranked = [large, middle, small].flatMap((list, rank) =>
    list.flatMap((name) => {
      const town = geo.towns.find((t) => t.name === name);
      return town
        ? [{ text: name, lat: town.lat, lon: town.lon, rank, style: 'town' as const }]
        : [];
    }),
  );
  const frame = frameOf(map.plate ?? map.extent, 680);
  const countries = countryLabels(frame, geo.countries, map.layers?.subject ?? [], []).map(
    (label) => {
      const [lon, lat] = frame.from(label.x, label.y);
      return { text: label.text, lat, lon, rank: 0, style: 'country' as const };
    },
  );
  return {
    extent: map.extent,
    grain,
    land: rings(geo.land),
    subject: rings(geo.subject),
    borders: pack(geo.borders),
    claims: pack(geo.disputed.flatMap((d) => d.lines)),
    provinces: pack(geo.provinces.lines),
    rivers: pack(geo.rivers.flatMap((r) => r.lines)),
    boundary: (geo.boundary?.fine ?? []).map((line) => packed(line, grain.fine)),
    disputed: map.boundary?.disputed ?? false,
    names: [
      ...countries,
      ...ranked,
      ...geo.provinces.names.map((p) => ({
        text: p.name,
        lat: p.lat,
        lon: p.lon,
        rank: 1.5,
        style: 'province' as const,
      })),
    ],
    incidents: [...graph.incidents.values()].sort(byDate).flatMap((i) => incident(graph, geo, i)),
    crossings: [...graph.places.values()].flatMap((p) => crossing(graph, p)),
    credits: [...(map.boundary ? [map.boundary.attribution] : []), ...map.credits],
    tiles: map.tiles && {
      ...map.tiles,
      host: /^https?:\/\/([^/]+)/.exec(map.tiles.address)?.[1] ?? '',
    },
  };
}
