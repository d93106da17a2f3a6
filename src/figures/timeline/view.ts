/** The timeline: every incident from the dossier's first year to its last day, for any width of screen. */
import type { Graph } from '../../content/graph.ts';
import { addDays, formatMoment } from '../../lib/moment.ts';
import { tenth } from '../../lib/numbers.ts';
import type { TimeScale } from '../../lib/time-scale.ts';
import { bounds, firstDay, lastDay } from '../../records/when.ts';
import { byDate } from '../../lib/dates.ts';
import { labelsAcross, labelsDown } from './labels.ts';
import { inLanes, inMonths, type Lane, type Placed } from './layout.ts';
import { markOf, type Mark } from './marks.ts';
import { recentByWeight, recentShare, timelineScale } from './scale.ts';
import type { Drawing } from './shapes.ts';
import { monthsOf } from './months.ts';
import { ticksOf } from './ticks.ts';

export interface TimelineOptions {
  /** ISO day, month or year; the whole time without. */
  from?: string | undefined;
  to?: string | undefined;
  /** Lanes with exact days, high ones with names or a low strip; or one pile of marks a month. */
  form: 'lanes' | 'strip' | 'months';
  length: number;
}

export interface TimelineView extends Drawing {
  from: string;
  to: string;
  /** Anchors of the scale: ISO days and positions. */
  domain: readonly string[];
  range: readonly number[];
  lanes: Lane[];
  marks: (Mark & Placed)[];
  /** Where the recent part begins. */
  note: string | undefined;
  summary: string;
  sides: { id: string; label: string; shape: string }[];
  /** Names of the lanes whose marks are solid, where others are open. */
  solid: string | undefined;
  contested: boolean;
  unsure: boolean;
  /** Whether a bar has no known end. */
  endless: boolean;
}

/** Size of labels: small, and legible when the whole is drawn at half the width. */
const small = 11;
const large = 17;
/** The same where time runs down: months and strips are drawn as they are and must fit a phone; lanes are scaled to the screen. */
const down = {
  months: { size: small, width: 284 },
  strip: { size: 9, width: 250 },
  lanes: { size: 14, width: undefined },
};

/** Prepares the timeline. */
export function timelineView(
  graph: Graph,
  { from: wantedFrom, to: wantedTo, form, length }: TimelineOptions,
): TimelineView {
  const { dossier } = graph;
  const from = firstDay(wantedFrom ?? dossier.since);
  const to = wantedTo === undefined ? dossier.asOf : lastDay(wantedTo);
  const end = addDays(wantedTo === undefined ? lastDay(dossier.asOf.slice(0, 7)) : to, 1);
  const shown = [...graph.incidents.values()].sort(byDate).filter(({ when }) => {
    const { first, last = dossier.asOf } = bounds(when);
    return first < end && last >= from;
  });
  const recent =
    dossier.timeline.recent ??
    recentByWeight(
      shown.map((i) => bounds(i.when).first),
      from,
      end,
    );
  const scale = timelineScale(from, end, recent, length);
  const entries = shown.map((incident) => markOf(graph, incident));
  const sideIds = dossier.sides.map((s) => s.id);
  const { marks, lanes, height } =
    form === 'months'
      ? inMonths(entries, sideIds, scale, length)
      : inLanes(entries, dossier.lanes, scale, form);
  const across = (size: number, most: number, placed = [] as TimelineView['labels']['large']) =>
    labelsAcross(marks, lanes, length, { size, most: Math.round(most), placed, letters: 44 });
  const named = form !== 'strip';
  const largeLabels = named ? across(large, length / 150) : [];
  const seam = scale.domain.length > 2 ? scale.range[1] : undefined;
  return {
    form,
    length,
    height,
    from,
    to,
    domain: scale.domain,
    range: scale.range.map(tenth),
    lanes,
    marks,
    labels: {
      large: largeLabels,
      small: named ? across(small, length / 48, largeLabels) : [],
      down: labelsDown(marks, height, down[form].width ?? height, {
        size: down[form].size,
        most: 30,
      }),
    },
    ticks: ticksOf(scale),
    months: monthsOf(entries, scale),
    seam,
    note: seam === undefined ? undefined : noteOf(scale),
    summary: `${marks.length} incidents from ${formatMoment(wantedFrom ?? dossier.since)} to ${formatMoment(wantedTo ?? dossier.asOf.slice(0, 7))}`,
    sides: dossier.sides.filter((s) => marks.some((m) => m.side === s.id)),
    solid: solidLanes(graph, entries),
    contested: marks.some((m) => m.contested),
    unsure: marks.some((m) => m.bar && !m.sure),
    endless: marks.some((m) => m.bar && m.endless),
  };
}

/** Which marks are solid, in words; nothing where all are drawn alike. */
function solidLanes({ dossier }: Graph, marks: readonly Mark[]): string | undefined {
  if (new Set(marks.map((m) => m.solid)).size < 2) return undefined;
  return dossier.lanes
    .filter((l) => l.solid)
    .map((l) => l.label)
    .join(', ');
}

/** Says that the scale has two parts. */
function noteOf({ domain: [first = '', second = ''] }: TimeScale): string {
  const share = Math.round((1 - recentShare) * 100);
  return `Two scales: the years from ${first.slice(0, 4)} to ${formatMoment(second.slice(0, 7))} take the first ${share} % of the length, the time since then the rest.`;
}
