import type { CardName } from '../../cards/frame.ts';
import { titled } from '../../cards/titled.ts';
import type { RecordOf } from '../../content/graph.ts';
import { bounds } from '../../lib/calendar.ts';
import { byDate, formatWhen } from '../../lib/dates.ts';
import { unique, years } from '../../search/terms.ts';
import { credit } from '../credit.ts';
import type { Definition } from '../definition.ts';
import { linkTo } from '../link.ts';
import {
  columnsOf,
  dateColumns,
  idColumn,
  jsonFile,
  table,
  tableFile,
  urlColumn,
} from '../table.ts';
import { pathOf, types } from '../types.ts';
import { documentSummary, type DocumentSummary } from './view.ts';

type Document = RecordOf<'document'>;

const column = columnsOf<Document>('document');

export const documentCard = ({ id, label, date }: DocumentSummary): CardName => ({
  path: `${types.document.folder}/${id}`,
  alt: `${label}, ${date}`,
});

export const document: Definition<'document'> = {
  listed: () => true,
  link: (_, record) => linkTo('document', record),
  cited: (_, record) => ({ title: `${record.title} (${formatWhen(record.when)})` }),
  card: (_, record, measure) => {
    const view = documentSummary(record);
    return {
      name: documentCard(view),
      kicker: `${view.kindLabel} · ${view.date}`,
      body: titled(view.label, view.summary, measure),
    };
  },
  search: {
    entry: (_, document) => {
      const { label, date, kindLabel, parties } = documentSummary(document);
      return {
        type: 'document',
        href: pathOf('document', document.id),
        card: { title: label, by: kindLabel, date },
        shown: document.summary,
        also: unique([
          label,
          date,
          parties,
          ...document.passages.flatMap((p) => [p.label, p.text]),
          ...document.notes,
        ]),
        filters: { type: ['document'], kind: [document.kind], year: years(document.when) },
        date: bounds(document.when).first,
      };
    },
    titled: () => true,
  },
  lookUp: 'Treaties and letters, with the passages of their text',
  files: (graph, absolute) => {
    const all = [...graph.documents.values()].sort(byDate);
    if (all.length === 0) return [];
    const columns = [
      idColumn,
      column('title'),
      column('kind'),
      ...dateColumns<Document>(),
      column('parties', 'parties', { value: (d) => d.parties.map((p) => p.name).join('; ') }),
      column('summary'),
      column('sources'),
      column('notes'),
      urlColumn('document', absolute),
    ];
    return [
      tableFile('documents', table('Documents', columns, all)),
      jsonFile(
        'document',
        'Documents with the passages of their text',
        credit(graph),
        all,
        absolute,
      ),
    ];
  },
};
