/** Terms under which records of several types are found: names, the places around a place, years. */
import type { Actor, Graph, Place } from '../content/graph.ts';
import { bounds, type When } from '../records/when.ts';

/** Every name of an actor or place. */
export const namesOf = (
  record: Pick<Actor | Place, 'name' | 'aliases' | 'sharedAliases' | 'native' | 'spellings'>,
): string[] => [
  ...new Set([
    record.name,
    ...record.aliases,
    ...record.sharedAliases,
    ...record.native.map((n) => n.text),
    ...record.spellings,
  ]),
];

/** Every name of several. */
export const namesOfAll = (records: readonly (Actor | Place)[]): string[] =>
  records.flatMap(namesOf);

/** A place and all that it lies in. */
export function placesUp(graph: Graph, ids: readonly string[]): Place[] {
  const all = new Map<string, Place>();
  for (const id of ids)
    for (
      let here = graph.places.get(id);
      here && !all.has(here.id);
      here = graph.places.get(here.in ?? '')
    )
      all.set(here.id, here);
  return [...all.values()];
}

/** Every year that a date touches; of a long span the first thirty. */
export const years = (when: When): string[] => {
  const { first, last } = bounds(when);
  const [from, to] = [Number(first.slice(0, 4)), Number((last ?? first).slice(0, 4))];
  return Array.from({ length: Math.min(to - from + 1, 30) }, (_, i) => String(from + i));
};

/** Each value once, without those that are missing. */
export const unique = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((v) => v !== undefined)),
];
