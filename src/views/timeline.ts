/** The timeline: every incident from the dossier's first year to its last day, laid out once, for any width of screen. */
import type { Graph } from '../content/graph.ts';
import { bounds, firstDay, lastDay } from '../records/when.ts';
import { byDate, formatMoment } from '../lib/dates.ts';
import { placeLabels, type Box, type Label, type Wish } from './timeline/labels.ts';
import { markOf, radius, type Mark } from './timeline/marks.ts';
import { packRows } from './timeline/pack.ts';
import {
  dayAfter,
  recentByWeight,
  recentShare,
  timeScale,
  type TimeScale,
} from './timeline/scale.ts';
import { monthsOf, ticksOf, type Month, type Tick } from './timeline/ticks.ts';

/** Height of one row of marks. */
const cell = 10;
/** Sizes of the labels' type: small, and that which survives when the whole is drawn at half the width. */
const small = 11;
const large = 17;

export interface PlacedMark extends Mark {
  y: number;
  row: number;
}

export interface Lane {
  id: string;
  label: string;
  /** Edge at the lane's base line, where row 0 lies, and opposite edge. */
  base: number;
  top: number;
}

export interface TimelineOptions {
  /** ISO day, month or year; the whole time without. */
  from?: string | undefined;
  to?: string | undefined;
  /** Lanes with exact days, or one pile of marks a month. */
  form: 'lanes' | 'months';
  length: number;
}

export interface TimelineView {
  form: 'lanes' | 'months';
  length: number;
  height: number;
  from: string;
  to: string;
  /** Anchors of the scale: ISO days and positions. */
  domain: string[];
  range: number[];
  lanes: Lane[];
  marks: PlacedMark[];
  /** Labels that stay legible when the drawing is scaled to half, those added where it is not, and those for time running down. */
  labels: { large: Label[]; small: Label[]; down: Label[] };
  ticks: Tick[];
  months: Month[];
  /** Where the strip of months begins. */
  strip: number;
  /** Where the roomy part begins. */
  seam: number | undefined;
  note: string | undefined;
  summary: string;
  sides: { id: string; label: string; shape: string }[];
  /** Names of the lanes whose marks are solid, where others are open. */
  solid: string | undefined;
  contested: boolean;
  unsure: boolean;
}

/**
 * Width of the drawing where time runs down. Piles of months are drawn as they are and must fit a phone; lanes are scaled
 * to the screen as a whole, their type set larger in return.
 */
const downWidth = (form: TimelineOptions['form'], height: number): number =>
  form === 'months' ? 284 : height;
const downSize = { months: small, lanes: 14 };

/** Lays out the timeline. */
export function timelineView(graph: Graph, options: TimelineOptions): TimelineView {
  const { dossier } = graph;
  const from = firstDay(options.from ?? dossier.since);
  const to = options.to === undefined ? dossier.asOf : lastDay(options.to);
  const end = options.to === undefined ? dayAfter(lastDay(dossier.asOf.slice(0, 7))) : dayAfter(to);
  const inWindow = [...graph.incidents.values()].sort(byDate).filter(({ when }) => {
    const { first, last = dossier.asOf } = bounds(when);
    return first < end && last >= from;
  });
  const recent =
    dossier.timeline.recent ??
    recentByWeight(
      inWindow.map((i) => bounds(i.when).first),
      from,
      end,
    );
  const scale = timeScale(from, end, recent, options.length);
  const marks = inWindow.map((incident) => clipped(markOf(graph, incident, scale), scale));
  const laid =
    options.form === 'lanes'
      ? inLanes(graph, marks)
      : inMonths(graph, marks, scale, options.length);
  const months = monthsOf(marks, scale);
  const wishes = wishesOf(laid.marks, laid.lanes, options.length);
  const obstacles = wishes.map((w) => w.box);
  const shortEnough = wishes.filter((w) => w.text.length <= 44);
  const largeLabels = placeLabels(shortEnough, obstacles, [], {
    size: large,
    most: Math.round(options.length / 150),
    above: true,
  });
  const smallLabels = placeLabels(shortEnough, obstacles, largeLabels, {
    size: small,
    most: Math.round(options.length / 48),
    above: true,
  });
  const seam = scale.domain.length > 2 ? scale.range[1] : undefined;
  return {
    form: options.form,
    length: options.length,
    height: laid.height,
    from,
    to,
    domain: scale.domain,
    range: scale.range.map(round),
    lanes: laid.lanes,
    marks: laid.marks,
    labels: {
      large: largeLabels,
      small: smallLabels,
      down: labelsDown(laid.marks, laid.height, options.form),
    },
    ticks: ticksOf(scale),
    months,
    strip: laid.strip,
    seam,
    note: seam === undefined ? undefined : noteOf(scale),
    summary: `${marks.length} incidents from ${formatMoment(options.from ?? dossier.since)} to ${formatMoment(options.to ?? dossier.asOf.slice(0, 7))}`,
    sides: dossier.sides.filter((s) => marks.some((m) => m.side === s.id)),
    solid: solidLanes(graph, marks),
    contested: marks.some((m) => m.contested),
    unsure: marks.some((m) => m.bar && !m.bar.sure),
  };
}

/** Which marks are solid, in words; nothing where all are drawn alike. */
function solidLanes({ dossier }: Graph, marks: readonly Mark[]): string | undefined {
  if (marks.every((m) => m.solid) || marks.every((m) => !m.solid)) return undefined;
  return dossier.lanes
    .filter((l) => l.solid)
    .map((l) => l.label)
    .join(', ');
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** Keeps what began before the window, or outlasts it, within its edges. */
function clipped(mark: Mark, scale: TimeScale): Mark {
  const [low = 0] = scale.range;
  const high = scale.range.at(-1) ?? 0;
  const within = (x: number): number => round(Math.min(high, Math.max(low, x)));
  return {
    ...mark,
    x: within(mark.x),
    bar: mark.bar && { ...mark.bar, from: within(mark.bar.from), to: within(mark.bar.to) },
  };
}

const extentOf = (mark: Mark) => ({
  start: Math.min(mark.x - radius, mark.bar?.from ?? Infinity),
  end: Math.max(mark.x + radius, mark.bar?.to ?? 0),
});

interface Laid {
  marks: PlacedMark[];
  lanes: Lane[];
  strip: number;
  height: number;
}

/** Height of the strip of months below the lanes, and of the years' names below that. */
const stripHeight = 30;
const axisHeight = 22;

/** Lanes from the axis outwards, the dossier's first lane nearest to it; in each, as many rows as the marks need. */
function inLanes(graph: Graph, marks: readonly Mark[]): Laid {
  const lanes = graph.dossier.lanes
    .map((lane) => {
      const own = marks.filter((m) => m.lane === lane.id);
      const rows = packRows(own.map(extentOf));
      return { lane, own, rows, depth: Math.max(2, Math.max(0, ...rows) + 1) * cell + 44 };
    })
    .filter(({ own }) => own.length > 0);
  const strip = lanes.reduce((sum, l) => sum + l.depth, 0) + 6;
  let base = strip - 6;
  const placed = lanes.map(({ lane, own, rows, depth }) => {
    const at = base;
    base -= depth;
    return {
      lane: { id: lane.id, label: lane.label, base: at, top: base },
      marks: own.map((mark, i) => ({
        ...mark,
        row: rows[i] ?? 0,
        y: at - 9 - (rows[i] ?? 0) * cell,
      })),
    };
  });
  return {
    lanes: placed.map((p) => p.lane),
    marks: placed
      .flatMap((p) => p.marks)
      .sort((a, b) => a.first.localeCompare(b.first) || a.id.localeCompare(b.id)),
    strip,
    height: strip + stripHeight + axisHeight,
  };
}

/** One pile a month; where months are narrower than a mark, one pile for each stretch as wide as a mark. The weightiest lies on top, the rest by side. */
function inMonths(graph: Graph, marks: readonly Mark[], scale: TimeScale, length: number): Laid {
  const order = new Map(graph.dossier.sides.map((s, i) => [s.id, i]));
  const centre = (mark: Mark): number => {
    const part =
      mark.first < (scale.domain.length > 2 ? (scale.domain[1] ?? '') : '')
        ? 0
        : scale.domain.length - 2;
    const first = firstDay(mark.first.slice(0, 7));
    const [start, end] = [scale.at(first), scale.at(dayAfter(lastDay(first.slice(0, 7))))];
    if (end - start >= cell) return (start + end) / 2;
    const [low = 0, high = 0] = [scale.range[part], scale.range[part + 1]];
    return (
      low +
      Math.min(
        Math.floor((high - low) / cell) - 1,
        Math.max(0, Math.floor((mark.x - low) / cell)),
      ) *
        cell +
      cell / 2
    );
  };
  const low = (scale.range[0] ?? 0) + radius;
  const piles = Map.groupBy(marks, (mark) =>
    round(Math.min(length - radius, Math.max(low, centre(mark)))),
  );
  const tallest = Math.max(3, ...[...piles.values()].map((pile) => pile.length));
  const base = tallest * cell + 62;
  const placed = [...piles].flatMap(([x, pile]) => {
    const heaviest = pile.reduce((a, b) => (b.weight > a.weight ? b : a));
    const sorted = pile
      .filter((m) => m !== heaviest)
      .sort(
        (a, b) =>
          (order.get(a.side) ?? 0) - (order.get(b.side) ?? 0) || a.first.localeCompare(b.first),
      );
    return [...sorted, heaviest].map((mark, row) => ({
      ...mark,
      x,
      bar: undefined,
      row,
      y: base - 7 - row * cell,
    }));
  });
  return {
    lanes: [{ id: 'all', label: '', base, top: 0 }],
    marks: placed.sort((a, b) => a.first.localeCompare(b.first) || a.id.localeCompare(b.id)),
    strip: base,
    height: base + axisHeight,
  };
}

/** A title short enough for a label: up to the semicolon, if there is one. */
const shortTitle = (title: string): string => title.split(';')[0] ?? title;

function wishesOf(marks: readonly PlacedMark[], lanes: readonly Lane[], length: number): Wish[] {
  return marks.map((mark) => {
    const lane = lanes.find((l) => l.id === mark.lane) ?? lanes[0];
    const { start, end } = extentOf(mark);
    return {
      id: mark.id,
      text: shortTitle(mark.title),
      weight: mark.weight,
      x: mark.x,
      y: mark.y,
      box: { left: start, right: end, top: mark.y - radius - 0.5, bottom: mark.y + radius + 0.5 },
      room: { left: 0, right: length, top: (lane?.top ?? 0) + 2, bottom: lane?.base ?? 0 },
    };
  });
}

/** Labels for time running down: the drawing turned by a quarter, base lines to the left, each label after its mark. */
function labelsDown(
  marks: readonly PlacedMark[],
  height: number,
  form: TimelineOptions['form'],
): Label[] {
  const width = downWidth(form, height);
  const wishes = marks.map((mark): Wish => {
    const { start, end } = extentOf(mark);
    const x = height - mark.y;
    const box: Box = { left: x - radius - 0.5, right: x + radius + 0.5, top: start, bottom: end };
    return {
      id: mark.id,
      text: shortTitle(mark.title),
      weight: mark.weight,
      x,
      y: mark.x,
      box,
      room: { left: 0, right: width, top: 0, bottom: Infinity },
    };
  });
  return placeLabels(
    wishes,
    wishes.map((w) => w.box),
    [],
    { size: downSize[form], most: 30, above: false, before: false },
  );
}

/** Says that the scale is not one scale. */
function noteOf({ domain }: TimeScale): string {
  const [first = '', second = ''] = domain;
  const share = Math.round((1 - recentShare) * 100);
  return `Two scales: the years from ${first.slice(0, 4)} to ${formatMoment(second.slice(0, 7))} take the first ${share} hundredths of the length, the time since then the rest.`;
}
