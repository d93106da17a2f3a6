import { passage } from '../../search/passage.ts';
import type { Definition } from '../definition.ts';
import { linkTo } from '../link.ts';
import { pathOf } from '../types.ts';
import { drawTour } from './card.ts';
import { tourSummary } from './view.ts';

export const tour: Definition<'tour'> = {
  listed: () => true,
  link: (_, record) => linkTo('tour', record),
  cited: (_, record) => ({ title: record.title }),
  card: (_, record, measure) => drawTour(tourSummary(record), measure),
  search: {
    entry: (_, { id, title, standfirst }) =>
      passage(pathOf('tour', id), { title, by: 'Tour' }, standfirst, []),
    titled: () => true,
  },
  lookUp: undefined,
  files: () => [],
};
