/** The incidents as the page's list holds them, and which of them a state lets through. */
import { firstDay, lastDay } from '../../lib/calendar.ts';
import type { ExploreState, Vocabulary } from './state.ts';
import { fold } from '../../lib/text.ts';

export interface Item {
  id: string;
  row: HTMLElement;
  link: HTMLAnchorElement;
  first: string;
  last: string;
  kind: string;
  sides: string[];
  actors: string[];
  places: string[];
  contested: boolean;
  killed: number;
  /** Longitude and latitude of each of its points. */
  points: [number, number][];
  text: string;
}

/** Reads the rows of the list. */
export function readItems(list: ParentNode): Item[] {
  return [...list.querySelectorAll<HTMLElement>('li[data-incident]')].flatMap((row) => {
    const link = row.querySelector('a');
    const {
      incident: id,
      first = '',
      last = first,
      kind = '',
      sides = '',
      actors = '',
      places = '',
      killed = '-1',
      lat,
      lon,
      points = lat === undefined ? '' : `${lat},${lon}`,
    } = row.dataset;
    if (!link || id === undefined) return [];
    return {
      id,
      row,
      link,
      first,
      last,
      kind,
      sides: sides.split(' '),
      actors: actors.split(' '),
      places: places.split(' '),
      contested: row.dataset.status === 'contested',
      killed: Number(killed),
      points: pointsIn(points),
      text: fold(
        `${row.querySelector('.what')?.textContent ?? ''} ${actors} ${places}`.replaceAll('-', ' '),
      ),
    };
  });
}

/** Longitude and latitude of each point, from "lat,lon lat,lon". */
export const pointsIn = (text: string): [number, number][] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((point): [number, number] => {
      const [lat = 0, lon = 0] = point.split(',').map(Number);
      return [lon, lat];
    });

/** What occurs in the items: the values that an address may name. */
export function vocabularyOf(items: readonly Item[]): Vocabulary {
  return {
    kind: new Set(items.map((i) => i.kind)),
    side: new Set(items.flatMap((i) => i.sides)),
    actor: new Set(items.flatMap((i) => i.actors)),
    place: new Set(items.flatMap((i) => i.places)),
    id: new Set(items.map((i) => i.id)),
  };
}

/** A test for items; what does not depend on the item is worked out once. */
export function matcher(state: ExploreState): (item: Omit<Item, 'row' | 'link'>) => boolean {
  const from = state.from && firstDay(state.from);
  const to = state.to && lastDay(state.to);
  const words = fold(state.words).split(' ').filter(Boolean);
  const only = state.ids && new Set(state.ids);
  const { kind, side, actor, place, contested, killed, box } = state;
  return (item) => {
    if (from && item.last < from) return false;
    if (to && item.first > to) return false;
    if (only && !only.has(item.id)) return false;
    if (kind !== undefined && item.kind !== kind) return false;
    if (side !== undefined && !item.sides.includes(side)) return false;
    if (actor !== undefined && !item.actors.includes(actor)) return false;
    if (place !== undefined && !item.places.includes(place)) return false;
    if (contested && !item.contested) return false;
    if (killed !== undefined && item.killed < killed) return false;
    if (box) {
      const inside = ([lon, lat]: [number, number]): boolean =>
        lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3];
      if (!item.points.some(inside)) return false;
    }
    return words.every((word) => item.text.includes(word));
  };
}
