import type { RecordOf } from '../../content/graph.ts';
import { unique } from '../../search/terms.ts';
import type { Definition } from '../definition.ts';
import { linkTo } from '../link.ts';
import { columnsOf, idColumn, table, tableFile, urlColumn } from '../table.ts';
import { pathOf } from '../types.ts';
import { questionList, questionView } from './view.ts';

const column = columnsOf<RecordOf<'question'>>('question');

export const question: Definition<'question'> = {
  listed: () => true,
  link: (_, record) => linkTo('question', record),
  cited: (_, record) => ({ title: record.question }),
  card: undefined,
  search: {
    entry: (graph, record) => {
      const { label, plain, section } = questionView(graph, record);
      return {
        type: 'question',
        href: pathOf('question', record.id),
        card: { title: label, by: section.label },
        shown: plain,
        also: unique(record.asked),
        filters: { type: ['question'] },
        date: '',
      };
    },
    titled: () => true,
  },
  lookUp: undefined,
  files: (graph, absolute) => {
    const all = questionList(graph).flatMap(({ id }) => graph.questions.get(id) ?? []);
    if (all.length === 0) return [];
    const columns = [
      idColumn,
      column('question'),
      column('section'),
      column('answer', 'answer', { value: (q) => q.answer.map(({ text }) => text).join(' ') }),
      urlColumn('question', absolute),
    ];
    return [tableFile('questions', table('Questions', columns, all))];
  },
};
