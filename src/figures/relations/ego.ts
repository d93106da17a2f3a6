/** The relations of one actor. */
import type { Actor, Graph } from '../../content/graph.ts';
import { actorLink, type Link } from '../../records/link.ts';
import { sideSymbol } from '../marks/side.ts';
import { curve, pairs, shortened, type Pair, type Tie } from './pairs.ts';

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
export function egoView(graph: Graph, actor: Actor): EgoView | undefined {
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
  return {
    height,
    y: middle,
    path: sideSymbol(graph, actor.side, 6.2),
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
        path: sideSymbol(graph, other(pair).side, 4.4),
        d: curve({ source: [10, middle], target: [84, y] }) ?? '',
        ended: pair.ended,
        text: [kinds, shortened(pair.years)].filter(Boolean).join(' · '),
      };
    }),
  };
}
