/** What a reader of /explore/ has chosen, as a short readable query and back. The only module that knows the query. */
import { existsInCalendar, firstDay, lastDay } from '../../lib/calendar.ts';

/** West, south, east, north. */
export type Extent = readonly [number, number, number, number];

export interface ExploreState {
  /** First and last day, month or year of the window, each as the reader would write it. */
  from: string | undefined;
  to: string | undefined;
  kind: string | undefined;
  side: string | undefined;
  actor: string | undefined;
  place: string | undefined;
  /** Only these incidents, as a section's companion hands them over. */
  ids: readonly string[] | undefined;
  contested: boolean;
  /** Some account counts at least so many dead. */
  killed: number | undefined;
  /** First and last day, month or year to which the axis of the years is zoomed. */
  zoom: readonly [string, string] | undefined;
  words: string;
  box: Extent | undefined;
  /** The incident that is open. */
  id: string | undefined;
}

export const nothing: ExploreState = {
  from: undefined,
  to: undefined,
  kind: undefined,
  side: undefined,
  actor: undefined,
  place: undefined,
  ids: undefined,
  contested: false,
  killed: undefined,
  zoom: undefined,
  words: '',
  box: undefined,
  id: undefined,
};

/** Fields whose values are ids, and what there is of each. */
export type Vocabulary = Record<
  'kind' | 'side' | 'actor' | 'place' | 'id',
  { has(id: string): boolean }
>;

export interface Parsed {
  state: ExploreState;
  /** Names of the fields that were not understood and are left out. */
  dropped: string[];
}

const moment = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const most = 80;

/** Words as they are kept: one space between them, no control characters, not too long. */
export function cleanWords(words: string): string {
  const plain = words.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
  return [...plain].slice(0, most).join('').trim();
}

/** An extent as it is kept: two decimals, which is about a kilometre. */
export const roundExtent = (box: readonly number[]): Extent => {
  const [west = 0, south = 0, east = 0, north = 0] = box.map((n) => Math.round(n * 100) / 100 + 0);
  return [west, south, east, north];
};

function readBox(text: string): Extent | undefined {
  const parts = text.split(',');
  if (parts.length !== 4 || parts.some((part) => !/^-?\d{1,3}(\.\d{1,6})?$/.test(part)))
    return undefined;
  const box = roundExtent(parts.map(Number));
  const [west, south, east, north] = box;
  return west < east &&
    south < north &&
    Math.abs(west) <= 180 &&
    Math.abs(east) <= 180 &&
    Math.abs(south) <= 90 &&
    Math.abs(north) <= 90
    ? box
    : undefined;
}

const readMoment = (text: string): string | undefined =>
  moment.test(text) && existsInCalendar(text) ? text : undefined;
const readSpan = (text: string): [string, string] | undefined => {
  const [from, to, ...rest] = text.split(',').map(readMoment);
  return from !== undefined &&
    to !== undefined &&
    rest.length === 0 &&
    firstDay(from) <= lastDay(to)
    ? [from, to]
    : undefined;
};
const readCount = (text: string): number | undefined =>
  /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;

/** Reads a query. What is bad, or names what is not there (any more), is left out and reported; names it does not know are passed over. */
export function parse(query: string, vocabulary: Vocabulary): Parsed {
  const given = new URLSearchParams(query);
  const dropped: string[] = [];
  const read = <T>(name: string, how: (text: string) => T | undefined): T | undefined => {
    const text = given.get(name);
    if (text === null || text === '') return undefined;
    const value = how(text);
    if (value === undefined) dropped.push(name);
    return value;
  };
  const one = (name: keyof Vocabulary): string | undefined =>
    read(name, (text) => (vocabulary[name].has(text) ? text : undefined));
  const known = (text: string): string[] | undefined => {
    const ids = text.split(',').filter((id) => vocabulary.id.has(id));
    return ids.length > 0 ? [...new Set(ids)] : undefined;
  };
  let from = read('from', readMoment);
  let to = read('to', readMoment);
  if (from !== undefined && to !== undefined && firstDay(from) > lastDay(to)) {
    dropped.push('from', 'to');
    from = to = undefined;
  }
  const state: ExploreState = {
    from,
    to,
    kind: one('kind'),
    side: one('side'),
    actor: one('actor'),
    place: one('place'),
    ids: read('ids', known),
    contested: read('status', (text) => (text === 'contested' ? true : undefined)) ?? false,
    killed: read('killed', readCount),
    zoom: read('zoom', readSpan),
    words: cleanWords(given.get('q') ?? ''),
    box: read('box', readBox),
    id: one('id'),
  };
  return { state, dropped };
}

const any = { has: () => true };

/** Reads a query that an author wrote; whether its ids exist is checked with all other references. */
export const viewOf = (query: string): Parsed =>
  parse(query, { kind: any, side: any, actor: any, place: any, id: any });

/** How many of the filters are set; the window counts as one. */
export const filtersOf = (state: ExploreState): number =>
  [
    state.from ?? state.to,
    state.kind,
    state.side,
    state.actor,
    state.place,
    state.ids,
    state.contested || undefined,
    state.killed,
    state.words || undefined,
    state.box,
  ].filter((value) => value !== undefined).length;

/** The query for a state, without the question mark; empty for the whole. */
export function format(state: ExploreState): string {
  const pairs: [string, string | undefined][] = [
    ['from', state.from],
    ['to', state.to],
    ['kind', state.kind],
    ['side', state.side],
    ['actor', state.actor],
    ['place', state.place],
    ['ids', state.ids?.join(',')],
    ['status', state.contested ? 'contested' : undefined],
    ['killed', state.killed?.toString()],
    ['zoom', state.zoom?.join(',')],
    ['q', state.words],
    ['box', state.box?.join(',')],
    ['id', state.id],
  ];
  const said = pairs.filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  );
  // A comma needs no escape in a query and reads better without one.
  return new URLSearchParams(said).toString().replaceAll('%2C', ',');
}
