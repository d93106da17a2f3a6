/** A series by years as a small chart: one slot a year, gaps left open, parts of years hollow; one compiler a chart. */
import { scaleBand, scaleLinear } from 'd3';
import { tenth } from '../../lib/numbers.ts';
import type { SeriesRowView, SeriesView } from './series.ts';

export interface PanelBar {
  x: number;
  width: number;
  y: number;
  height: number;
  partial: boolean;
  /** The figure over the bar. */
  text: string;
  textX: number;
  /** What it is of the year, if not the whole calendar year. */
  period: string | undefined;
}

export interface PanelView {
  width: number;
  height: number;
  base: number;
  bars: PanelBar[];
  /** Years with their labels; those without a figure are gaps. */
  years: { label: string; x: number; gap: boolean }[];
  rank: boolean;
  title: string;
}

const width = 340;
const height = 178;
const base = 138;
const top = 22;

const short = (value: number): string =>
  value >= 1_000_000
    ? `${tenth(value / 1_000_000)}m`
    : value >= 100_000
      ? `${Math.round(value / 1000)}k`
      : Math.round(value).toLocaleString('en-GB');

const signs: Record<string, string> = {
  about: '≈',
  'more than': '>',
  'at least': '≥',
  'less than': '<',
  nearly: '≲',
};

/** The years from the first to the last, none left out. */
const every = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => String(first + i));

/** Prepares a panel; nothing where fewer than two figures could be compared, or years are not the matter. */
export function panelView(series: SeriesView): PanelView | undefined {
  const rows = series.rows.filter(
    (row): row is SeriesRowView & { year: string; value: number } =>
      row.year !== undefined && row.value !== null,
  );
  if (series.kind !== 'yearly' || rows.length < 2) return undefined;
  const numbers = rows.map((row) => Number(row.year));
  const years = every(Math.min(...numbers), Math.max(...numbers));
  const rank = series.scale === 'rank';
  const slot = scaleBand<string>()
    .domain(years)
    .range([0, width])
    .paddingInner(0.12)
    .paddingOuter(0.04);
  const most = Math.max(...rows.map((row) => row.value));
  const y = rank
    ? scaleLinear([1, Math.max(2, most)], [top + 8, base - 12])
    : scaleLinear([0, most], [base, top]);
  const full = Math.min(slot.bandwidth(), rows.length > years.length ? 76 : 48);
  const bars = years.flatMap((year) => {
    const here = rows.filter((row) => row.year === year);
    const left = (slot(year) ?? 0) + (slot.bandwidth() - full) / 2;
    const each = scaleBand<number>()
      .domain(here.map((_, i) => i))
      .range([left, left + full])
      .paddingInner(here.length > 1 ? 0.1 : 0);
    return here.map((row, i) => ({
      x: tenth(each(i) ?? left),
      width: tenth(each.bandwidth()),
      y: tenth(y(row.value)),
      height: tenth(rank ? 0 : base - y(row.value)),
      partial: row.partial,
      text: `${signs[row.qualifier ?? ''] ?? ''}${short(row.value)}`,
      textX: tenth((each(i) ?? left) + each.bandwidth() / 2),
      period: row.period,
    }));
  });
  return {
    width,
    height,
    base,
    bars,
    years: years.map((label) => ({
      label,
      x: tenth((slot(label) ?? 0) + slot.bandwidth() / 2),
      gap: !rows.some((row) => row.year === label),
    })),
    rank,
    title: `${series.title}, ${series.unit}${series.tracker ? `, by ${series.tracker}` : ''}`,
  };
}
