/** What each step of a tour shows: a map of what its view lets through, and the tour's time with the window of the step. */
import type { Geodata } from '../../content/geodata.ts';
import type { Graph, Incident, Tour } from '../../content/graph.ts';
import { firstDay, lastDay } from '../../lib/calendar.ts';
import { formatMoment } from '../../lib/dates.ts';
import { addDays } from '../../lib/moment.ts';
import { tenth } from '../../lib/numbers.ts';
import { fold } from '../../lib/text.ts';
import { timeScale } from '../../lib/time-scale.ts';
import { address } from '../../records/address.ts';
import { get, incidentLink, type DatedLink } from '../../records/link.ts';
import { tourSummary, type TourStep, type TourSummary } from '../../records/tour/view.ts';
import { rowOf } from '../../views/explore.ts';
import { matcher, pointsIn } from '../explore/items.ts';
import { format, viewOf, type ExploreState } from '../explore/state.ts';
import { staticMap, type MapOptions, type StaticMap } from '../map/static-map.ts';
import { inRows } from '../timeline/layout.ts';
import { markOf, type Mark } from '../timeline/marks.ts';
import { ticksOf, type Tick } from '../timeline/ticks.ts';

/** The time of a whole tour, with one step's window on it. */
export interface Strip {
  width: number;
  height: number;
  /** Ordinate of the axis. */
  axis: number;
  title: string;
  window: { x: number; width: number };
  marks: (Mark & { x: number; y: number; lit: boolean })[];
  ticks: Tick[];
}

export interface StepPicture extends TourStep {
  map: StaticMap | undefined;
  strip: Strip;
  /** The incident that is chosen, and why its mark is not on the map, if it is not. */
  chosen: (DatedLink & { missing: string | undefined }) | undefined;
  /** The other incidents that the view lets through. */
  others: DatedLink[];
  /** The same view on the page for exploring. */
  explore: string;
}

export interface TourPictures extends TourSummary {
  steps: StepPicture[];
}

const width = 320;
const inset = 10;
const row = 9;
/** The least width of a window that can be seen. */
const least = 7;

interface Seen {
  step: TourStep;
  state: ExploreState;
  from: string;
  to: string;
  incidents: Incident[];
}

/** Prepares a tour's page. */
export function tourPictures(graph: Graph, geo: Geodata | undefined, tour: Tour): TourPictures {
  const summary = tourSummary(tour);
  const seen = summary.steps.map((step) => seenIn(graph, step));
  const strips = stripsOf(graph, seen);
  return {
    ...summary,
    steps: seen.map(({ step, state, to, incidents }, i) => {
      const incident = state.id === undefined ? undefined : get(graph.incidents, state.id);
      const map = mapOf(graph, geo, state, incidents, to);
      const shown = new Set(map?.frames[0]?.markers.map((marker) => marker.id));
      return {
        ...step,
        map,
        strip: strips[i] ?? neverEmpty(),
        chosen: incident && {
          ...incidentLink(incident),
          missing: map && !shown.has(incident.id) ? missing(incident) : undefined,
        },
        others: incidents.filter((other) => other !== incident).map(incidentLink),
        explore: `${address.explore}?${format(state)}`,
      };
    }),
  };
}

const missing = ({ location: { name, lat } }: Incident): string =>
  lat === undefined ? 'it has no one point on a map' : `${name} is not on this map`;

function neverEmpty(): never {
  throw new Error('Every step has a strip.');
}

/** The incidents that a step's view lets through, the chosen one among them. */
function seenIn(graph: Graph, step: TourStep): Seen {
  const { state } = viewOf(step.view);
  const fits = matcher(state);
  const incidents = [...graph.incidents.values()].filter((incident) => {
    if (incident.id === state.id) return true;
    const { killed, lat, lon, points, ...facts } = rowOf(graph, incident);
    return fits({
      ...facts,
      contested: facts.status === 'contested',
      killed: killed ?? -1,
      points: pointsIn(points ?? (lat === undefined ? '' : `${lat},${lon}`)),
      text: fold(`${facts.label} ${facts.actors.join(' ')} ${facts.places.join(' ')}`),
    });
  });
  return {
    step,
    state,
    from: firstDay(state.from ?? graph.dossier.since),
    to: lastDay(state.to ?? graph.dossier.asOf),
    incidents,
  };
}

/** The extent of the view, else the surroundings of what is chosen, else of all that it shows, else the whole map. */
function mapOf(
  graph: Graph,
  geo: Geodata | undefined,
  state: ExploreState,
  incidents: readonly Incident[],
  asOf: string,
): StaticMap | undefined {
  const ids = incidents.map(({ id }) => id);
  const { box } = state;
  const focuses: MapOptions['focus'][] = [
    box && [...box],
    state.id === undefined ? undefined : [state.id],
    ids,
    [],
  ];
  for (const focus of focuses) {
    const map = focus && staticMap(graph, geo, { size: 'record', focus, incidents: ids, asOf });
    if (map) return map;
  }
  return undefined;
}

/** A strip for each step; time and marks are the same on all. */
function stripsOf(graph: Graph, seen: readonly Seen[]): Strip[] {
  const days = seen.flatMap(({ from, to }) => [from, to]).sort();
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const scale = timeScale([from, addDays(to, 1)], [inset, width - inset]);
  const incidents = [...new Set(seen.flatMap((one) => one.incidents))];
  const marks = inRows(
    incidents
      .map((incident) => markOf(graph, incident))
      .sort((a, b) => a.first.localeCompare(b.first) || a.id.localeCompare(b.id)),
    scale,
  );
  const axis = (Math.max(0, ...marks.map((mark) => mark.row)) + 1) * row + 4;
  return seen.map(({ from: start, to: end, incidents: own }) => {
    const [left, right] = [scale.at(start), scale.at(addDays(end, 1))];
    const wide = Math.max(least, right - left);
    const lit = new Set(own.map(({ id }) => id));
    const span = [start, end].map(formatMoment);
    return {
      width,
      height: axis + 18,
      axis,
      title: `In time: ${start === end ? span[0] : span.join(' to ')}, within ${formatMoment(from)} to ${formatMoment(to)}`,
      window: { x: tenth((left + right - wide) / 2), width: tenth(wide) },
      marks: marks.map((mark) => ({
        ...mark,
        y: tenth(axis - 7 - mark.row * row),
        lit: lit.has(mark.id),
      })),
      ticks: ticksOf(scale),
    };
  });
}
