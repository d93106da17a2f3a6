/** Where marks stand on the timeline. Pure: the build lays out the whole, and the browser a part of it when it zooms. */
import { groupBy } from '../../lib/group-by.ts';
import { addDays } from '../../lib/moment.ts';
import { clamp, tenth } from '../../lib/numbers.ts';
import type { TimeScale } from '../../lib/time-scale.ts';
import { firstDay, lastDay } from '../../lib/calendar.ts';
import { packRows } from './rows.ts';

/** Half the width of a mark, and the height of a row of marks. */
export const radius = 4;
const cell = 10;
/**
 * Rows of lanes. In a strip they overlap, as coins in a pile do, and no names stand above them.
 * `around` is what a lane is higher than its rows, `spared` what of it stays free when more rows must fit.
 */
const lanesOf = {
  lanes: { cell, around: 44, spared: 30 },
  strip: { cell: 4.4, around: 14, spared: 12 },
};
export type LaneForm = keyof typeof lanesOf;
/** Height of the strip of months below the lanes, and of the axis below that. */
const stripHeight = 30;
const axisHeight = 22;

/** What is known of a mark before it has a place. */
export interface Entry {
  id: string;
  lane: string;
  /** First and last ISO day that the date can mean. */
  first: string;
  last: string;
  /** No end is known: the bar is drawn open. */
  endless?: boolean;
  /** Whether a date of several days means that it lasted so long, and not that it fell within them. */
  sure: boolean;
  /** Weight with which it competes for a label, and the label. */
  weight: number;
  label: string;
}

export interface Positioned {
  /** Middle of the mark along time. */
  x: number;
  /** A bar where the date is a span. */
  bar: { from: number; to: number } | undefined;
  /** Edges of mark and bar along time. */
  start: number;
  end: number;
  row: number;
}

export interface Placed extends Positioned {
  y: number;
}

export interface Lane {
  id: string;
  label: string;
  /** Its base line, on which row 0 stands, and its opposite edge. */
  base: number;
  top: number;
}

export interface Layout<T extends Entry> {
  marks: (T & Placed)[];
  lanes: Lane[];
  /** Where the strip of months begins. */
  strip: number;
  height: number;
}

/** The mark's place along time, kept within the scale's ends. */
function along({ first, last, sure }: Entry, scale: TimeScale): Omit<Positioned, 'row'> {
  const [low, high] = [scale.range[0] ?? 0, scale.range.at(-1) ?? 0];
  const within = (x: number): number => tenth(clamp(x, low, high));
  const [from, to] = [within(scale.at(first)), within(scale.at(addDays(last, 1)))];
  const x = within(sure && first !== last ? from + radius : (from + to) / 2);
  const isLong = first !== last && (to - x > radius + 1 || from < x - radius - 1);
  const bar = isLong ? { from, to } : undefined;
  return {
    x,
    bar,
    start: Math.min(x - radius, bar?.from ?? x),
    end: Math.max(x + radius, bar?.to ?? x),
  };
}

/** Marks of one lane with their places along time and their rows. */
export function inRows<T extends Entry>(
  entries: readonly T[],
  scale: TimeScale,
): (T & Positioned)[] {
  const placed = entries.map((entry) => ({ ...entry, ...along(entry, scale) }));
  const rows = packRows(placed);
  return placed.map((mark, i) => ({ ...mark, row: rows[i] ?? 0 }));
}

const rowCount = (marks: readonly Positioned[]): number =>
  Math.max(0, ...marks.map((mark) => mark.row + 1));

/** Stacks the rows upon the lane's base line, closer where the lane has no room for them. */
export function stacked<T extends Positioned>(
  marks: readonly T[],
  { base, top }: Pick<Lane, 'base' | 'top'>,
  form: LaneForm,
): (T & Placed)[] {
  const room = base - top - lanesOf[form].spared;
  const step = Math.min(cell, room / Math.max(1, rowCount(marks)));
  return marks.map((mark) => ({
    ...mark,
    y: tenth(base - (form === 'strip' ? 6 : 9) - mark.row * step),
  }));
}

const byTime = (a: Entry, b: Entry): number =>
  a.first.localeCompare(b.first) || a.id.localeCompare(b.id);

/** Lanes from the axis outwards, the first nearest to it; each as high as its rows need. */
export function inLanes<T extends Entry>(
  entries: readonly T[],
  lanes: readonly { id: string; label: string }[],
  scale: TimeScale,
  form: LaneForm,
): Layout<T> {
  const { cell, around } = lanesOf[form];
  const filled = lanes
    .map((lane) => ({
      lane,
      marks: inRows(
        entries.filter((e) => e.lane === lane.id),
        scale,
      ),
    }))
    .filter(({ marks }) => marks.length > 0)
    .map((one) => ({ ...one, depth: Math.max(2, rowCount(one.marks)) * cell + around }));
  const strip = filled.reduce((sum, { depth }) => sum + depth, 6);
  let top = strip - 6;
  const placed = filled.map(({ lane, marks, depth }) => {
    const band = { id: lane.id, label: lane.label, base: top, top: top - depth };
    top = band.top;
    return { band, marks: stacked(marks, band, form) };
  });
  return {
    lanes: placed.map(({ band }) => band),
    marks: placed.flatMap(({ marks }) => marks).sort(byTime),
    strip,
    height: strip + stripHeight + axisHeight,
  };
}

/**
 * One pile a month; where months are narrower than a mark, one pile for each stretch as wide as a mark.
 * The weightiest mark lies on top, the others by side.
 */
export function inMonths<T extends Entry & { side: string }>(
  entries: readonly T[],
  sides: readonly string[],
  scale: TimeScale,
  length: number,
): Layout<T> {
  const [least, most] = [(scale.range[0] ?? 0) + radius, length - radius];
  const piles = groupBy(entries, (entry) => tenth(clamp(pileOf(entry, scale), least, most)));
  const tallest = Math.max(3, ...[...piles.values()].map((pile) => pile.length));
  const base = tallest * cell + 62;
  const marks = [...piles].flatMap(([x, pile]) => {
    const heaviest = pile.reduce((a, b) => (b.weight > a.weight ? b : a));
    const others = pile
      .filter((entry) => entry !== heaviest)
      .sort(
        (a, b) => sides.indexOf(a.side) - sides.indexOf(b.side) || a.first.localeCompare(b.first),
      );
    return [...others, heaviest].map((entry, row) => ({
      ...entry,
      x,
      bar: undefined,
      start: x - radius,
      end: x + radius,
      row,
      y: base - 7 - row * cell,
    }));
  });
  return {
    lanes: [{ id: 'all', label: '', base, top: 0 }],
    marks: marks.sort(byTime),
    strip: base,
    height: base + axisHeight,
  };
}

/** Middle of the pile on which a mark belongs. */
function pileOf(entry: Entry, scale: TimeScale): number {
  const { at, domain, range } = scale;
  const month = entry.first.slice(0, 7);
  const [start, end] = [at(firstDay(month)), at(addDays(lastDay(month), 1))];
  if (end - start >= cell) return (start + end) / 2;
  const part = entry.first < (domain.length > 2 ? (domain[1] ?? '') : '') ? 0 : domain.length - 2;
  const [low = 0, high = 0] = [range[part], range[part + 1]];
  const pile = Math.max(0, Math.floor((along(entry, scale).x - low) / cell));
  return low + (Math.min(Math.floor((high - low) / cell) - 1, pile) + 0.5) * cell;
}

/** The path of a mark's bar, seen from the mark; an arrow ends it where no end is known. */
export const barPath = (x: number, bar: Placed['bar'], endless = false): string | undefined =>
  bar && `M${tenth(bar.from - x)} 0H${tenth(bar.to - x)}${endless ? 'm-4-4l4 4l-4 4' : ''}`;
