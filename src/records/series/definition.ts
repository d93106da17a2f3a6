import { formatMoment } from '../../lib/dates.ts';
import { passage } from '../../search/passage.ts';
import type { Definition } from '../definition.ts';
import { linkTo } from '../link.ts';
import { tableFile } from '../table.ts';
import { pathOf } from '../types.ts';
import { seriesTable } from './table.ts';

export const series: Definition<'series'> = {
  listed: () => true,
  link: (_, record) => linkTo('series', record),
  cited: undefined,
  card: undefined,
  search: {
    entry: (_, { id, title, note, unit, tracker, rows }) =>
      passage(pathOf('series', id), { title, by: 'Figures' }, note ?? '', [
        unit,
        tracker,
        ...rows.flatMap((row) => [
          row.label,
          row.note,
          row.printed,
          String(row.value ?? ''),
          row.year,
          row.when && formatMoment(row.when),
        ]),
      ]),
    titled: () => true,
  },
  lookUp: undefined,
  files: (graph) => {
    const all = [...graph.series.values()];
    return [tableFile('series', seriesTable(all, 'Series of figures'))];
  },
};
