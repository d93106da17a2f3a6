/** A series of figures as rows, each with its qualifier, its source and its note. */
import type { Graph, Series } from '../../content/graph.ts';
import type { SeriesRow } from '../../records/series/schema.ts';
import { formatMoment } from '../../lib/dates.ts';
import { get } from '../../records/link.ts';
import { type SourceView, sourceView } from '../../records/source/view.ts';

export interface SeriesRowView {
  label: string;
  figure: string;
  value: number | null;
  year: string | undefined;
  /** What the year stands for, if not the calendar year. */
  period: string | undefined;
  /** Whether it covers a part of a year only. */
  partial: boolean;
  qualifier: string | undefined;
  sources: SourceView[];
  data: string | undefined;
  note: string | undefined;
}

export interface SeriesView {
  id: string;
  title: string;
  unit: string;
  tracker: string | undefined;
  kind: Series['kind'];
  note: string | undefined;
  scale: Series['scale'];
  firstColumn: string;
  /** The series as a file. */
  csv: string;
  rows: SeriesRowView[];
}

const number = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: 3 });

/** The figure as readers see it: qualifier, number, unit where it differs, what it is a part of, kilometres. */
export function figureText(row: SeriesRow, unit: string): string {
  if (row.value === null) return row.printed ?? 'not legible';
  const own = row.unit && row.unit !== unit ? ` ${row.unit}` : '';
  const parts = [`${row.qualifier ? `${row.qualifier} ` : ''}${number(row.value)}${own}`];
  if (row.of !== undefined) parts.push(`of ${number(row.of)}`);
  if (row.km !== undefined) parts.push(`(${number(row.km)} km)`);
  if (row.parts)
    parts.push(
      `(${Object.entries(row.parts)
        .map(([name, value]) => `${name}: ${typeof value === 'number' ? number(value) : value}`)
        .join('; ')})`,
    );
  return parts.join(' ');
}

/** Prepares a series. */
export function seriesView(graph: Graph, series: Series): SeriesView {
  return {
    id: series.id,
    title: series.title,
    unit: series.unit,
    tracker: series.tracker,
    kind: series.kind,
    note: series.note,
    scale: series.scale,
    csv: `/data/series/${series.id}.csv`,
    firstColumn: series.kind === 'yearly' ? 'Year' : 'Of',
    rows: series.rows
      .filter((row) => !row.omit)
      .map((row) => ({
        label:
          [
            row.label,
            row.period ? [row.year, row.period].filter(Boolean).join(', ') : row.year,
            row.when && formatMoment(row.when),
          ]
            .filter(Boolean)
            .join(', ') || 'undated',
        figure: figureText(row, series.unit),
        value: row.value,
        year: row.year,
        period: row.period,
        partial: row.period !== undefined && !row.whole,
        qualifier: row.qualifier,
        sources: [...(row.source ? [row.source] : []), ...row.also].map((id) =>
          sourceView(get(graph.sources, id)),
        ),
        data: row.data,
        note: row.note,
      })),
  };
}

export interface SeriesGroup {
  id: string;
  label: string;
  text: string | undefined;
  series: SeriesView[];
}

/** All series by their groups, in the dossier's order; those without one last. */
export function seriesGroups(graph: Graph): SeriesGroup[] {
  const all = [...graph.series.values()].sort(
    (a, b) =>
      (a.tracker ?? '').localeCompare(b.tracker ?? '', 'en') ||
      a.title.localeCompare(b.title, 'en'),
  );
  const { figures } = graph.dossier;
  const other =
    figures.length > 0
      ? [{ id: 'other-figures', label: 'Other figures', text: undefined }]
      : [{ id: 'figures', label: 'Figures', text: undefined }];
  return [...figures, ...other]
    .map(({ id, label, text }, i) => ({
      id,
      label,
      text,
      series: all
        .filter((s) => (i < figures.length ? s.group === id : s.group === undefined))
        .map((s) => seriesView(graph, s)),
    }))
    .filter((group) => group.series.length > 0);
}
