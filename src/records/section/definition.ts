import { passage } from '../../search/passage.ts';
import type { Definition } from '../definition.ts';
import { linkTo } from '../link.ts';
import { pathOf } from '../types.ts';
import { drawSection } from './card.ts';
import { sectionView } from './view.ts';

export const section: Definition<'section'> = {
  listed: () => true,
  link: (_, record) => linkTo('section', record),
  cited: (_, record) => ({ title: record.title }),
  card: (graph, record, measure) => drawSection(sectionView(graph, record), measure),
  search: {
    entry: (_, s) =>
      passage(pathOf('section', s.id), { title: s.title, by: 'Section' }, s.standfirst, [s.short]),
    titled: () => true,
  },
  lookUp: undefined,
  files: () => [],
};
