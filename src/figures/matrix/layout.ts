/** Who said what about what: speakers against topics, each cell the number of quotations. */
import type { Graph } from '../../content/graph.ts';
import { groupBy } from '../../lib/group-by.ts';
import { get } from '../../records/link.ts';

export interface MatrixRow {
  speaker: string;
  label: string;
  side: string;
  total: number;
  href: string;
  /** One for each topic; undefined where nothing was said. */
  cells: ({ count: number; href: string; label: string } | undefined)[];
}

export interface Matrix {
  topics: { id: string; label: string; total: number; href: string }[];
  rows: MatrixRow[];
}

const quotesWith = (facets: Record<string, string>): string =>
  `/quotes/?${new URLSearchParams(facets)}`;

/** The matrix; sides in their order, those who said most first. */
export function matrix(graph: Graph): Matrix {
  const quotes = [...graph.quotes.values()];
  const topics = graph.dossier.topics
    .map((t) => ({
      ...t,
      total: quotes.filter((q) => q.topics.includes(t.id)).length,
      href: quotesWith({ topics: t.id }),
    }))
    .filter((t) => t.total > 0);
  const order = new Map(graph.dossier.sides.map((s, i) => [s.id, i]));
  const rows = [...groupBy(quotes, (q) => q.speaker)].map(([id, said]): MatrixRow => {
    const { name, side } = get(graph.actors, id);
    return {
      speaker: id,
      label: name,
      side,
      total: said.length,
      href: quotesWith({ speaker: id }),
      cells: topics.map((topic) => {
        const count = said.filter((q) => q.topics.includes(topic.id)).length;
        return count === 0
          ? undefined
          : {
              count,
              href: quotesWith({ speaker: id, topics: topic.id }),
              label: `${name} on ${topic.label}: ${count}`,
            };
      }),
    };
  });
  rows.sort(
    (a, b) =>
      (order.get(a.side) ?? 0) - (order.get(b.side) ?? 0) ||
      b.total - a.total ||
      a.label.localeCompare(b.label, 'en'),
  );
  return { topics, rows };
}
