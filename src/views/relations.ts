/** Who stands where: actors in columns by side, their relations as lines between them. The drawing depends on the records alone. */
import { linkHorizontal, mean } from 'd3';
import type { Actor, Graph } from '../content/graph.ts';
import { lastDay } from '../records/when.ts';
import { formatMoment } from '../lib/dates.ts';
import { actorKindLabels, unhyphenate } from '../records/labels.ts';
import { actorLink, get, type Link } from '../records/link.ts';
import { markPath, round } from './marks.ts';

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

export interface PlateNode extends Link {
  x: number;
  y: number;
  side: string;
  kind: Actor['kind'];
  kindLabel: string;
  path: string;
  /** Years of a tie with somebody of the same column. */
  years: string;
}

export interface PlateView {
  width: number;
  height: number;
  nodes: PlateNode[];
  heads: { side: string; label: string; x: number; y: number; path: string }[];
  lines: { d: string; ended: boolean; years: string; x: number; y: number; text: string }[];
  /** The same, for reading: by side, each actor with what it is to others. */
  list: {
    side: string;
    label: string;
    actors: (Link & {
      kindLabel: string;
      ties: (Link & { text: string; note: string | undefined })[];
    })[];
  }[];
}

const row = 22;
const columnWidth = 300;
const margin = 46;

/** Sides in columns: neighbours share one where together they are no longer than the longest. */
function columnsOf<T>(groups: readonly T[][]): T[][][] {
  const longest = Math.max(0, ...groups.map((group) => group.length));
  const columns: T[][][] = [];
  for (const group of groups) {
    const last = columns.at(-1);
    if (last && last.flat().length + group.length + 3 <= longest) last.push(group);
    else columns.push([group]);
  }
  return columns;
}

/** Orders each group so that ties run as level as can be: by the mean height of each actor's counterparts, a few times over. */
function settled(columns: Actor[][][], ties: readonly Pair[]): Actor[][][] {
  const neighbours = new Map<Actor, Actor[]>();
  for (const { from, to } of ties) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  let current = columns;
  for (let sweep = 0; sweep < 12; sweep++) {
    const height = new Map(
      current.flatMap((column) =>
        column.flat().map((actor, i, all) => [actor, (i + 0.5) / all.length] as const),
      ),
    );
    const wish = (actor: Actor): number =>
      mean(neighbours.get(actor) ?? [], (other) => height.get(other)) ?? 0;
    current = current.map((column) =>
      column.map((group) =>
        [...group].sort((a, b) => wish(a) - wish(b) || a.id.localeCompare(b.id)),
      ),
    );
  }
  return current;
}

/** The whole plate: every actor that stands in some relation. */
export function relationsPlate(graph: Graph): PlateView {
  const ties = pairs(graph);
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const { sides } = graph.dossier;
  const bySide = sides
    .map((side) =>
      [...tied].filter((actor) => actor.side === side.id).sort((a, b) => a.id.localeCompare(b.id)),
    )
    .filter((group) => group.length > 0);
  const columns = settled(columnsOf(bySide), ties);
  const tallest = Math.max(1, ...columns.map((column) => column.flat().length + column.length * 2));
  const nodes = new Map<Actor, PlateNode>();
  const heads: PlateView['heads'] = [];
  columns.forEach((column, c) => {
    const x = margin + c * columnWidth;
    const rows = column.flat().length + column.length * 2;
    let y = row + ((tallest - rows) * row) / 2;
    for (const group of column) {
      const side = sides.find((s) => s.id === group[0]?.side);
      heads.push({
        side: side?.id ?? '',
        label: side?.label ?? '',
        x,
        y,
        path: markPath(graph, side?.id, 60),
      });
      y += row;
      for (const actor of group) {
        const size = actor.kind === 'person' ? 34 : 70;
        nodes.set(actor, {
          ...actorLink(actor),
          x,
          y,
          side: actor.side,
          kind: actor.kind,
          kindLabel: actorKindLabels[actor.kind],
          path: markPath(graph, actor.side, size),
          years: '',
        });
        y += row;
      }
      y += row;
    }
  });
  const curve = linkHorizontal<
    { source: [number, number]; target: [number, number] },
    [number, number]
  >();
  const count = (actor: Actor): number =>
    ties.filter((pair) => pair.from === actor || pair.to === actor).length;
  const placed: { x: number; y: number; half: number }[] = [];
  /** The first free height for years at a point, going down. */
  const free = (x: number, y: number, text: string): number => {
    const half = text.length * 3;
    let at = y;
    while (
      placed.some(
        (other) => Math.abs(other.y - at) < 11 && Math.abs(other.x - x) < other.half + half,
      )
    )
      at += 11;
    placed.push({ x, y: at, half });
    return at;
  };
  const lines = ties.map(({ from, to, ties: all, ended, years: every }) => {
    const years = shortened(every);
    const [a, b] = [nodes.get(from), nodes.get(to)].sort(
      (p, q) => (p?.x ?? 0) - (q?.x ?? 0) || (p?.y ?? 0) - (q?.y ?? 0),
    ) as [PlateNode, PlateNode];
    const text = `${from.name} – ${to.name}: ${all.map((tie) => tie.text).join('; ')}`;
    if (a.x === b.x) {
      const bow = a.x - 12 - Math.min(30, Math.abs(a.y - b.y) / 9);
      // There is no room for years on a bow; they stand with the one who has fewer ties.
      const bearer = nodes.get(count(from) <= count(to) ? from : to);
      if (bearer && years) bearer.years = [bearer.years, years].filter(Boolean).join(', ');
      return {
        d: `M${a.x},${a.y}C${round(bow)},${a.y} ${round(bow)},${b.y} ${b.x},${b.y}`,
        ended,
        years: '',
        x: 0,
        y: 0,
        text,
      };
    }
    const { x, y } = between(a, b);
    return {
      d: curve({ source: [a.x, a.y], target: [b.x, b.y] }) ?? '',
      ended,
      years,
      x,
      y: years ? free(x, y, years) : 0,
      text,
    };
  });
  return {
    width:
      margin +
      (columns.length - 1) * columnWidth +
      Math.max(
        120,
        ...columns
          .slice(-1)
          .flat(2)
          .map((actor) => actor.name.length * 6.4 + 20),
      ),
    height: tallest * row + row,
    nodes: [...nodes.values()],
    heads,
    lines,
    list: sides
      .map((side) => ({
        side: side.id,
        label: side.label,
        actors: [...nodes.keys()]
          .filter((actor) => actor.side === side.id)
          .sort((a, b) => a.name.localeCompare(b.name, 'en'))
          .map((actor) => ({
            ...actorLink(actor),
            kindLabel: actorKindLabels[actor.kind],
            ties: ties
              .filter((pair) => pair.from === actor)
              .flatMap((pair) =>
                pair.ties.map((tie) => ({ ...actorLink(pair.to), text: tie.text, note: tie.note })),
              ),
          })),
      }))
      .filter((group) => group.actors.length > 0),
  };
}

/** A point of the curve between two marks that lies in the gap before a column, where no names stand. */
function between(a: PlateNode, b: PlateNode): { x: number; y: number } {
  const middle = (a.x + b.x) / 2;
  const at = (t: number): { x: number; y: number } => {
    const [p, q, r, s] = [
      (1 - t) ** 3,
      3 * (1 - t) ** 2 * t,
      3 * (1 - t) * t ** 2,
      t ** 3,
    ] as const;
    return {
      x: round(p * a.x + (q + r) * middle + s * b.x),
      y: round((p + q) * a.y + (r + s) * b.y),
    };
  };
  const inGap = ({ x }: { x: number }): boolean => {
    const offset = (x - margin) % columnWidth;
    return offset > columnWidth * 0.7 && offset < columnWidth * 0.9;
  };
  return [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.9].map(at).find(inGap) ?? at(0.5);
}

/** Years of many ties: from the earliest to the latest. */
function shortened(years: string): string {
  const all = years.split(', ');
  if (all.length < 3) return years;
  const known = [...years.matchAll(/\b\d{4}\b/g)].map(([year]) => year).sort();
  return `${known[0]}–${known.at(-1)}`;
}

export interface EgoView {
  height: number;
  /** Where the actor itself stands. */
  y: number;
  path: string;
  side: string;
  others: (Link & {
    side: string;
    y: number;
    path: string;
    d: string;
    ended: boolean;
    text: string;
  })[];
}

const egoRow = 34;

/** One actor and those with whom it has to do; nothing where there is nobody. */
export function egoPlate(graph: Graph, actor: Actor): EgoView | undefined {
  const own = pairs(graph).filter(({ from, to }) => from === actor || to === actor);
  if (own.length === 0) return undefined;
  const order = graph.dossier.sides.map((side) => side.id);
  const other = (pair: Pair): Actor => (pair.from === actor ? pair.to : pair.from);
  const sorted = [...own].sort(
    (p, q) =>
      order.indexOf(other(p).side) - order.indexOf(other(q).side) ||
      other(p).name.localeCompare(other(q).name, 'en'),
  );
  const height = sorted.length * egoRow;
  const middle = height / 2;
  const curve = linkHorizontal<
    { source: [number, number]; target: [number, number] },
    [number, number]
  >();
  return {
    height,
    y: middle,
    path: markPath(graph, actor.side, 120),
    side: actor.side,
    others: sorted.map((pair, i) => {
      const y = i * egoRow + egoRow / 2;
      // An arrow to the right: what it is to the other; to the left: what the other is to it.
      const told = (tie: Tie): string =>
        `${(pair.from === actor) === tie.byFirst ? '→' : '←'} ${tie.kind}`;
      const all = [...new Set(pair.ties.map(told))];
      const kinds = all.length > 2 ? `${all.slice(0, 2).join(', ')} …` : all.join(', ');
      return {
        ...actorLink(other(pair)),
        side: other(pair).side,
        y,
        path: markPath(graph, other(pair).side, 60),
        d: curve({ source: [10, middle], target: [84, y] }) ?? '',
        ended: pair.ended,
        text: [kinds, shortened(pair.years)].filter(Boolean).join(' · '),
      };
    }),
  };
}
