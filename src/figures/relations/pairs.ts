/** Pairs of actors with everything that they are to each other. */
import { linkHorizontal } from 'd3';
import type { Actor, Graph } from '../../content/graph.ts';
import { formatMoment } from '../../lib/moment.ts';
import { lastDay } from '../../records/when.ts';
import { unhyphenate } from '../../records/labels.ts';
import { get } from '../../records/link.ts';

/** A curve that starts and ends level. */
export const curve = linkHorizontal<
  { source: [number, number]; target: [number, number] },
  [number, number]
>();

export interface Tie {
  kind: string;
  /** Whether the first of the two names it. */
  byFirst: boolean;
  /** "truce, 9 November 2021 – 9 December 2021". */
  text: string;
  note: string | undefined;
  ended: boolean;
}

/** Everything that two actors are to each other, told from the first. */
export interface Pair {
  from: Actor;
  to: Actor;
  ties: Tie[];
  ended: boolean;
  /** Years of the dated ties, short. */
  years: string;
}

const yearsOf = (since: string | undefined, until: string | undefined): string => {
  const [a, b] = [since?.slice(0, 4), until?.slice(0, 4)];
  if (a === b) return a ?? '';
  return `${a ?? ''}–${b === undefined ? '' : a?.slice(0, 2) === b.slice(0, 2) ? b.slice(2) : b}`;
};

const span = (since: string | undefined, until: string | undefined): string => {
  if (since && until) return `${formatMoment(since)} – ${formatMoment(until)}`;
  return since ? `since ${formatMoment(since)}` : until ? `until ${formatMoment(until)}` : '';
};

/** Pairs of actors that readers can look up, each pair once, in the order of ids. */
export function pairs(graph: Graph): Pair[] {
  const found = new Map<string, Pair>();
  const actors = [...graph.actors.values()]
    .filter((actor) => !actor.standIn)
    .sort((a, b) => a.id.localeCompare(b.id));
  for (const from of actors) {
    for (const relation of from.relations) {
      const to = get(graph.actors, relation.with);
      if (to.standIn) continue;
      const { since, until } = relation;
      const key = [from.id, to.id].sort().join(' ');
      const pair = found.get(key) ?? { from, to, ties: [], ended: true, years: '' };
      found.set(key, pair);
      const ended = until !== undefined && lastDay(until) < graph.dossier.asOf;
      const word = unhyphenate(relation.kind);
      const told = pair.from === from ? word : `${word} (of ${to.name}, by ${from.name})`;
      const text = [told, span(since, until)].filter(Boolean).join(', ');
      // What both say of each other in the same words is one tie.
      if (
        pair.from !== from &&
        pair.ties.some((tie) => tie.text === [word, span(since, until)].filter(Boolean).join(', '))
      )
        continue;
      pair.ties.push({ kind: word, byFirst: pair.from === from, text, note: relation.note, ended });
      pair.ended &&= ended;
      const years = since || until ? yearsOf(since, until) : '';
      if (years && !pair.years.split(', ').includes(years))
        pair.years = [pair.years, years].filter(Boolean).join(', ');
    }
  }
  return [...found.values()];
}

/** Years of many ties: from the earliest to the latest. */
export function shortened(years: string): string {
  const all = years.split(', ');
  if (all.length < 3) return years;
  const known = [...years.matchAll(/\b\d{4}\b/g)].map(([year]) => year).sort();
  return `${known[0]}–${known.at(-1)}`;
}
