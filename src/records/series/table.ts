import type { Series } from '../../content/graph.ts';
import { columnsOf, table, type Column, type Table } from '../table.ts';
import type { SeriesRow } from './schema.ts';

type Row = SeriesRow & { series: Series };

const column = columnsOf<Row>('series', 'rows');
const ofSeries = columnsOf<Row>('series');

const columns: Column<Row>[] = [
  {
    name: 'series',
    type: 'string',
    description: 'Id of the series.',
    value: (r) => r.series.id,
  },
  ofSeries('title', 'title', { value: (r) => r.series.title }),
  ofSeries('tracker', 'tracker', { value: (r) => r.series.tracker }),
  column('label'),
  column('year', 'year', { as: 'integer', value: (r) => r.year && Number(r.year) }),
  column('when'),
  column('period'),
  column('qualifier'),
  column('value', 'value', { as: 'number' }),
  ofSeries('unit', 'unit', { value: (r) => r.unit ?? r.series.unit }),
  column('km', 'km', { as: 'number' }),
  column('of', 'of', { as: 'number' }),
  column('parts', 'parts', {
    value: (r) =>
      r.parts &&
      Object.entries(r.parts)
        .map(([part, value]) => `${part}: ${value}`)
        .join('; '),
  }),
  column('printed'),
  column('source'),
  column('also'),
  column('data'),
  column('note'),
];

/** The rows of some series. */
export const seriesTable = (all: readonly Series[], title: string): Table =>
  table(
    title,
    columns,
    all.flatMap((series) => series.rows.map((row) => ({ ...row, series }))),
  );
