import type { Judgement } from '../../content/graph.ts';
import { unique } from '../../search/terms.ts';
import type { Definition } from '../definition.ts';
import { verdictLabels } from '../labels.ts';
import { get, linkTo, recordsIn } from '../link.ts';
import { columnsOf, idColumn, table, tableFile, urlColumn } from '../table.ts';
import { pathOf } from '../types.ts';

const column = columnsOf<Judgement>('judgement');

export const judgement: Definition<'judgement'> = {
  listed: () => true,
  link: (_, record) => linkTo('judgement', record),
  cited: undefined,
  card: undefined,
  search: {
    entry: (graph, j) => ({
      type: 'judgement',
      href: pathOf('judgement', j.id),
      card: {
        title: j.claim,
        by: get(recordsIn(graph.sections), j.section).title,
        post: j.verdict && verdictLabels[j.verdict.is],
      },
      shown: j.claim,
      also: unique([j.note, j.verdict?.later, j.verdict?.note, j.kind]),
      filters: { type: ['judgement'], status: j.verdict ? [j.verdict.is] : [] },
      date: '',
    }),
    titled: () => false,
  },
  lookUp: undefined,
  files: (graph, absolute) => [
    tableFile(
      'judgements',
      table(
        'Judgements and verdicts',
        [
          idColumn,
          column('claim'),
          column('kind'),
          column('section'),
          column('corroboration'),
          column('evidence'),
          column('note'),
          column('verdict', 'verdict.is'),
          column('later', 'verdict.later'),
          column('later_incidents', 'verdict.incidents'),
          column('later_quotes', 'verdict.quotes'),
          column('verdict_on', 'verdict.on'),
          column('verdict_sources', 'verdict.sources'),
          column('verdict_note', 'verdict.note'),
          column('unjudged'),
          column('see_verdict', 'seeVerdict'),
          urlColumn('judgement', absolute),
        ],
        [...graph.judgements.values()],
      ),
    ),
  ],
};
