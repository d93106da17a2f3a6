/** Tolls: the numbers that the accounts of an incident give, on one scale. Nothing is added up or averaged. */
import { scaleSymlog } from 'd3';
import type { Graph, Incident } from '../../content/graph.ts';
import {
  type Headcount,
  type Qualifier,
  countOf,
  countText,
  qualifierOf,
} from '../../records/incident/count.ts';
import { byDate } from '../../lib/dates.ts';
import { type DatedLink, get, incidentLink } from '../../records/link.ts';
import { type SourceView, sourceView } from '../../records/source/view.ts';
import { groupBy } from '../../lib/group-by.ts';
import { tenth } from '../../lib/numbers.ts';
import { sideSymbol } from '../marks/side.ts';

export interface TollDot {
  by: string;
  side: string | undefined;
  value: number;
  /** The count with what qualifies it: "at least 58". */
  text: string;
  source: SourceView;
  /** Place on the scale, per cent of its width; of a range its upper end. */
  x: number;
  /** What qualifies it, drawn as a whisker: to its lower end, or open to one side or to both. */
  qualifier: Qualifier;
  /** From where to where mark and whisker reach, per cent of the width. */
  reach: [number, number];
  /** Which row of marks it stands on, where several would lie on one another. */
  lane: number;
  path: string;
}

/** One count of one group of people, by everybody who gives it. */
export interface TollRow {
  measure: 'killed' | 'injured';
  label: string;
  whose: string;
  dots: TollDot[];
  lanes: number;
  /** From the least to the greatest, per cent of the width. */
  span: [number, number] | undefined;
}

export interface IncidentTolls extends DatedLink {
  place: string;
  rows: TollRow[];
}

export interface Scale {
  x(value: number): number;
  ticks: { value: number; x: number }[];
}

export interface TwoAccountsView {
  scale: Scale;
  incidents: IncidentTolls[];
  /** Contested incidents for which nobody gives a number of the dead. */
  unnumbered: DatedLink[];
}

const measures = { killed: 'Killed', injured: 'Hurt' } as const;
const unsaid = 'not said whose';
const steps = [0, 1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000];

/** A symlog scale from zero: even steps up to one, then each step multiplies. */
export function tollScale(greatest: number): Scale {
  const end = steps.find((step) => step >= greatest) ?? greatest;
  const scale = scaleSymlog().constant(1).domain([0, end]).range([2, 96]);
  const x = (value: number): number => tenth(scale(value));
  return { x, ticks: steps.filter((step) => step <= end).map((value) => ({ value, x: x(value) })) };
}

const counted = (incident: Incident, measure: 'killed' | 'injured') =>
  incident.accounts.filter((account) => account[measure] !== undefined);

/** How many numbers the accounts of an incident give. */
export const numbersIn = (incident: Incident): number =>
  counted(incident, 'killed').length + counted(incident, 'injured').length;

/** How long an open whisker is, per cent of the width. */
const whisker = 4;

/** The place of a count on the scale, with that of its whisker. */
function placed(count: Headcount, scale: Scale): Pick<TollDot, 'x' | 'qualifier' | 'reach'> {
  const qualifier = qualifierOf(count);
  const x = scale.x(countOf(count));
  const down = qualifier === 'about' || qualifier === 'up-to' ? whisker : 0;
  const up = ['about', 'at-least', 'more-than'].includes(qualifier) ? whisker : 0;
  const from = typeof count !== 'number' && 'low' in count ? scale.x(count.low) : x - down;
  return { x, qualifier, reach: [from, x + up] };
}

/** Puts marks that would cover one another into lanes. */
function inLanes(dots: Omit<TollDot, 'lane'>[], apart = 2.4): TollDot[] {
  const last: number[] = [];
  return [...dots]
    .sort((a, b) => a.reach[0] - b.reach[0])
    .map((dot) => {
      const free = last.findIndex((x) => dot.reach[0] - x >= apart);
      const lane = free === -1 ? last.length : free;
      last[lane] = dot.reach[1];
      return { ...dot, lane };
    });
}

/** The rows of one incident: one for each measure and each group of people. */
export function tollRows(
  graph: Graph,
  incident: Incident,
  scale: Scale,
  kinds: readonly ('killed' | 'injured')[] = ['killed', 'injured'],
): TollRow[] {
  return kinds.flatMap((measure) =>
    [
      ...groupBy(
        counted(incident, measure),
        (account) => account.whose?.replace(/-/g, ' ') ?? unsaid,
      ),
    ].map(([whose, accounts]) => {
      const dots = inLanes(
        accounts.map((account) => ({
          by: account.by,
          side: account.side,
          value: countOf(account[measure] ?? 0),
          text: countText(account[measure] ?? 0),
          source: sourceView(get(graph.sources, account.source)),
          ...placed(account[measure] ?? 0, scale),
          path: sideSymbol(graph, account.side),
        })),
      );
      const xs = dots.flatMap((dot) => (dot.qualifier === 'range' ? dot.reach : [dot.x]));
      const span: [number, number] = [Math.min(...xs), Math.max(...xs)];
      return {
        measure,
        label: measures[measure],
        whose,
        dots,
        lanes: Math.max(...dots.map((dot) => dot.lane)) + 1,
        span: span[0] < span[1] ? span : undefined,
      };
    }),
  );
}

const greatest = (incidents: readonly Incident[]): number =>
  Math.max(
    1,
    ...incidents.flatMap((incident) =>
      incident.accounts.flatMap((account) => [
        countOf(account.killed ?? 0),
        countOf(account.injured ?? 0),
      ]),
    ),
  );

/** The tolls of one incident, if its accounts give at least two numbers. */
export function incidentTolls(
  graph: Graph,
  incident: Incident,
): { scale: Scale; rows: TollRow[] } | undefined {
  if (counted(incident, 'killed').length < 2 && counted(incident, 'injured').length < 2)
    return undefined;
  const scale = tollScale(greatest([incident]));
  return { scale, rows: tollRows(graph, incident, scale) };
}

/** Every contested incident with the numbers of the dead that its tellers give, on one scale. */
export function twoAccounts(graph: Graph): TwoAccountsView {
  const contested = [...graph.incidents.values()]
    .filter((incident) => incident.status === 'contested')
    .sort(byDate);
  const numbered = contested.filter((incident) => counted(incident, 'killed').length > 0);
  const scale = tollScale(
    Math.max(
      1,
      ...numbered.flatMap((incident) =>
        incident.accounts.map((account) => countOf(account.killed ?? 0)),
      ),
    ),
  );
  return {
    scale,
    incidents: numbered.map((incident) => ({
      ...incidentLink(incident),
      place: incident.location.name,
      rows: tollRows(graph, incident, scale, ['killed']),
    })),
    unnumbered: contested.filter((incident) => !numbered.includes(incident)).map(incidentLink),
  };
}
