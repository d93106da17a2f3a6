import { unique } from '../../search/terms.ts';
import type { Definition } from '../definition.ts';
import { linkTo } from '../link.ts';
import { pathOf } from '../types.ts';
import { sourceView } from './view.ts';

export const source: Definition<'source'> = {
  listed: () => true,
  link: (_, record) => linkTo('source', record),
  // A source is cited as the work that it is, not as a part of the dossier.
  cited: undefined,
  card: undefined,
  search: {
    entry: (_, source) => {
      const view = sourceView(source);
      return {
        type: 'source',
        href: pathOf('source', source.id),
        card: {
          title: view.title ?? view.label,
          by: view.title ? [view.authors, view.outlet].filter(Boolean).join(', ') : view.authors,
          date: view.date,
        },
        shown: '',
        also: unique([view.label, view.title, view.authors, view.genre]),
        filters: {
          type: ['source'],
          year: view.issued ? [view.issued.slice(0, 4)] : [],
          kind: view.genre ? [view.genre.replace(/ /g, '-')] : [],
        },
        date: view.issued ?? '',
      };
    },
    titled: (source) => source.author !== undefined,
  },
  lookUp: 'The bibliography, with where each source is used',
  // Bibliographies are written with the citations.
  files: () => [],
};
