/** Relations: actors in columns by side, with lines between them. */
import { mean } from 'd3';
import type { Actor, Graph } from '../../content/graph.ts';
import { actorKindLabels } from '../../records/labels.ts';
import { type Link, actorLink } from '../../records/link.ts';
import { tenth } from '../../lib/numbers.ts';
import { sideSymbol } from '../marks/side.ts';
import { type Pair, curve, pairs, shortened } from './pairs.ts';

export interface ActorNode extends Link {
  x: number;
  y: number;
  side: string;
  kind: Actor['kind'];
  kindLabel: string;
  path: string;
  /** Years of a tie with somebody of the same column. */
  years: string;
}

export interface RelationsView {
  width: number;
  height: number;
  nodes: ActorNode[];
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

/** The whole figure: every actor that has a relation. */
export function relationsView(graph: Graph): RelationsView {
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
  const nodes = new Map<Actor, ActorNode>();
  const heads: RelationsView['heads'] = [];
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
        path: sideSymbol(graph, side?.id, 4.4),
      });
      y += row;
      for (const actor of group) {
        const r = actor.kind === 'person' ? 3.3 : 4.7;
        nodes.set(actor, {
          ...actorLink(actor),
          x,
          y,
          side: actor.side,
          kind: actor.kind,
          kindLabel: actorKindLabels[actor.kind],
          path: sideSymbol(graph, actor.side, r),
          years: '',
        });
        y += row;
      }
      y += row;
    }
  });
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
    ) as [ActorNode, ActorNode];
    const text = `${from.name} – ${to.name}: ${all.map((tie) => tie.text).join('; ')}`;
    if (a.x === b.x) {
      const bow = a.x - 12 - Math.min(30, Math.abs(a.y - b.y) / 9);
      // There is no room for years on a bow; they stand with the one who has fewer ties.
      const bearer = nodes.get(count(from) <= count(to) ? from : to);
      if (bearer && years) bearer.years = [bearer.years, years].filter(Boolean).join(', ');
      return {
        d: `M${a.x},${a.y}C${tenth(bow)},${a.y} ${tenth(bow)},${b.y} ${b.x},${b.y}`,
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
function between(a: ActorNode, b: ActorNode): { x: number; y: number } {
  const middle = (a.x + b.x) / 2;
  const at = (t: number): { x: number; y: number } => {
    const [p, q, r, s] = [
      (1 - t) ** 3,
      3 * (1 - t) ** 2 * t,
      3 * (1 - t) * t ** 2,
      t ** 3,
    ] as const;
    return {
      x: tenth(p * a.x + (q + r) * middle + s * b.x),
      y: tenth((p + q) * a.y + (r + s) * b.y),
    };
  };
  const inGap = ({ x }: { x: number }): boolean => {
    const offset = (x - margin) % columnWidth;
    return offset > columnWidth * 0.7 && offset < columnWidth * 0.9;
  };
  return [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.9].map(at).find(inGap) ?? at(0.5);
}
