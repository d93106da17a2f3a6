/** A series of figures as text: a table with a source in every row. */
import type { Graph, Series } from '../content/graph.ts';
import { seriesView } from '../figures/series/series.ts';
import { escape, facts, paragraph, parts, table } from '../prose/write.ts';
import { sourceLinks } from './source.ts';

/** The entry of a series. */
export function seriesText(graph: Graph, series: Series): string {
  const view = seriesView(graph, series);
  return parts(
    `# ${escape(view.title)}`,
    facts({ Unit: escape(view.unit), 'Counted by': view.tracker && escape(view.tracker) }),
    view.note && paragraph(escape(view.note)),
    table(
      [view.firstColumn, 'Figure', 'Source', 'Note'],
      view.rows.map((row) => [
        escape(row.label),
        escape(row.figure),
        sourceLinks(
          graph,
          row.sources.map((s) => s.id),
        ) ?? escape(row.data ?? ''),
        escape(row.note ?? ''),
      ]),
    ),
  );
}
