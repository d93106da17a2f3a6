/** Which edition has a page as it stands. */
import type { Graph } from '../content/graph.ts';
import { stampOf } from '../views/editions.ts';
import { permalinksAt } from '../views/permalink.ts';
import { editionsWith } from './pages.ts';

/** The last edition, if it has the page at a path of today with just the words that it has now. */
export function editionOf(graph: Graph, path: string): string | undefined {
  const last = graph.editions.at(-1)?.date;
  const [page = '', id] = path.split('#');
  if (last === undefined || editionsWith(graph, page).at(-1) !== last) return undefined;
  const all = permalinksAt(graph, page);
  const here = all.length === 0 ? [...graph.permalinks.values()] : all;
  const later = here.some((p) => (id === undefined || p.id === id) && (stampOf(p) ?? '') > last);
  return later ? undefined : last;
}
