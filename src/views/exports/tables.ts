/** The tables for download, each made from records of one type. */
import type { Graph, Incident, Judgement, Quote, Series } from '../../graph/graph.ts';
import type { Account } from '../../schema/incident.ts';
import type { SeriesRow } from '../../schema/series.ts';
import { bounds, type When } from '../../schema/when.ts';
import { address } from '../address.ts';
import { byDate, formatWhen } from '../dates.ts';
import { get } from '../link.ts';
import { meaning } from './meaning.ts';
import { table, type Column, type Table } from './table.ts';

/** Makes a whole address of a path. */
export type Absolute = (path: string) => string;

const list = (ids: readonly string[]): string => ids.join(' ');

const dates = <T extends { when: When }>(): Column<T>[] => [
  {
    name: 'from',
    type: 'date',
    description: 'First day that the date can mean.',
    value: (r) => bounds(r.when).first,
  },
  {
    name: 'to',
    type: 'date',
    description: 'Last day that the date can mean; empty while the end is open or not known.',
    value: (r) => bounds(r.when).last,
  },
  {
    name: 'date',
    type: 'string',
    description: 'The date in words, as exactly as it is known.',
    value: (r) => formatWhen(r.when),
  },
];

const url = <T extends { id: string }>(
  absolute: Absolute,
  path: (id: string) => string,
): Column<T> => ({
  name: 'url',
  type: 'string',
  description: 'Address of the record.',
  value: (r) => absolute(path(r.id)),
});

const id = {
  name: 'id',
  type: 'string',
  description: 'Id of the record; it never changes.',
  value: (r: { id: string }) => r.id,
} as const;

/** Incidents, one a row; their numbers are in the accounts. */
export function incidentTable(graph: Graph, absolute: Absolute): Table {
  const of = (path: string): string => meaning('incidents', path);
  const columns: Column<Incident>[] = [
    id,
    { name: 'title', type: 'string', description: of('title'), value: (i) => i.title },
    { name: 'kind', type: 'string', description: of('kind'), value: (i) => i.kind },
    ...dates<Incident>(),
    {
      name: 'place',
      type: 'string',
      description: of('location.name'),
      value: (i) => i.location.name,
    },
    {
      name: 'admin',
      type: 'string',
      description: of('location.admin'),
      value: (i) => i.location.admin,
    },
    {
      name: 'country',
      type: 'string',
      description: of('location.country'),
      value: (i) => i.location.country,
    },
    { name: 'lat', type: 'number', description: of('location.lat'), value: (i) => i.location.lat },
    { name: 'lon', type: 'number', description: of('location.lon'), value: (i) => i.location.lon },
    {
      name: 'place_precision',
      type: 'string',
      description: of('location.precision'),
      value: (i) => i.location.precision,
    },
    { name: 'places', type: 'string', description: of('places'), value: (i) => list(i.places) },
    { name: 'actors', type: 'string', description: of('actors'), value: (i) => list(i.actors) },
    { name: 'status', type: 'string', description: of('status'), value: (i) => i.status },
    { name: 'contested', type: 'string', description: of('contested'), value: (i) => i.contested },
    { name: 'summary', type: 'string', description: of('summary'), value: (i) => i.summary },
    { name: 'notes', type: 'string', description: of('notes'), value: (i) => i.notes.join(' ') },
    {
      name: 'sources',
      type: 'string',
      description: 'Ids of all sources: of the accounts, of the entry, and further ones.',
      value: (i) =>
        list([...new Set([...i.accounts.map((a) => a.source), ...i.sources, ...i.seeAlso])]),
    },
    url(absolute, address.incident),
  ];
  return table('incidents', 'Incidents', columns, [...graph.incidents.values()].sort(byDate));
}

/** Accounts, one a row: each teller's numbers apart. */
export function accountTable(graph: Graph): Table {
  const of = (path: string): string => meaning('incidents', `accounts.${path}`);
  const columns: Column<Account & { incident: string; position: number }>[] = [
    {
      name: 'incident',
      type: 'string',
      description: 'Id of the incident.',
      value: (a) => a.incident,
    },
    {
      name: 'position',
      type: 'integer',
      description: 'Place of the account in its incident, from 1.',
      value: (a) => a.position,
    },
    { name: 'by', type: 'string', description: of('by'), value: (a) => a.by },
    { name: 'actor', type: 'string', description: of('actor'), value: (a) => a.actor },
    { name: 'side', type: 'string', description: of('side'), value: (a) => a.side },
    { name: 'source', type: 'string', description: of('source'), value: (a) => a.source },
    { name: 'says', type: 'string', description: of('says'), value: (a) => a.says },
    { name: 'whose', type: 'string', description: of('whose'), value: (a) => a.whose },
    { name: 'killed', type: 'integer', description: of('killed'), value: (a) => a.killed },
    { name: 'injured', type: 'integer', description: of('injured'), value: (a) => a.injured },
  ];
  const rows = [...graph.incidents.values()].sort(byDate).flatMap((incident) =>
    incident.accounts.map((account, i) => ({
      ...account,
      incident: incident.id,
      position: i + 1,
    })),
  );
  return table('accounts', 'Accounts of incidents', columns, rows);
}

/** Quotations, one a row. */
export function quoteTable(graph: Graph, absolute: Absolute): Table {
  const of = (path: string): string => meaning('quotes', path);
  const columns: Column<Quote>[] = [
    id,
    { name: 'text', type: 'string', description: of('text'), value: (q) => q.text },
    { name: 'form', type: 'string', description: of('form'), value: (q) => q.form },
    { name: 'speaker', type: 'string', description: of('speaker'), value: (q) => q.speaker },
    {
      name: 'speaker_name',
      type: 'string',
      description: meaning('actors', 'name'),
      value: (q) => get(graph.actors, q.speaker).name,
    },
    {
      name: 'side',
      type: 'string',
      description: meaning('actors', 'side'),
      value: (q) => get(graph.actors, q.speaker).side,
    },
    { name: 'post', type: 'string', description: of('post'), value: (q) => q.post },
    ...dates<Quote>(),
    { name: 'occasion', type: 'string', description: of('occasion'), value: (q) => q.occasion },
    { name: 'chain', type: 'string', description: of('chain'), value: (q) => q.chain },
    { name: 'incident', type: 'string', description: of('incident'), value: (q) => q.incident },
    { name: 'sources', type: 'string', description: of('sources'), value: (q) => list(q.sources) },
    { name: 'variants', type: 'string', description: of('variants'), value: (q) => q.variants },
    { name: 'topics', type: 'string', description: of('topics'), value: (q) => list(q.topics) },
    url(absolute, address.quote),
  ];
  return table('quotes', 'Quotations', columns, [...graph.quotes.values()].sort(byDate));
}

/** Judgements with their verdicts, one a row. */
export function judgementTable(graph: Graph, absolute: Absolute): Table {
  const of = (path: string): string => meaning('judgements', path);
  const columns: Column<Judgement>[] = [
    id,
    { name: 'claim', type: 'string', description: of('claim'), value: (j) => j.claim },
    { name: 'kind', type: 'string', description: of('kind'), value: (j) => j.kind },
    { name: 'section', type: 'string', description: of('section'), value: (j) => j.section },
    {
      name: 'corroboration',
      type: 'string',
      description: of('corroboration'),
      value: (j) => j.corroboration,
    },
    {
      name: 'evidence',
      type: 'string',
      description: of('evidence'),
      value: (j) => list(j.evidence),
    },
    { name: 'note', type: 'string', description: of('note'), value: (j) => j.note },
    { name: 'verdict', type: 'string', description: of('verdict.is'), value: (j) => j.verdict?.is },
    {
      name: 'later',
      type: 'string',
      description: of('verdict.later'),
      value: (j) => j.verdict?.later,
    },
    {
      name: 'later_incidents',
      type: 'string',
      description: of('verdict.incidents'),
      value: (j) => j.verdict && list(j.verdict.incidents),
    },
    {
      name: 'later_quotes',
      type: 'string',
      description: of('verdict.quotes'),
      value: (j) => j.verdict && list(j.verdict.quotes),
    },
    {
      name: 'verdict_note',
      type: 'string',
      description: of('verdict.note'),
      value: (j) => j.verdict?.note,
    },
    {
      name: 'see_verdict',
      type: 'string',
      description: of('seeVerdict'),
      value: (j) => j.seeVerdict,
    },
    url(absolute, address.judgement),
  ];
  return table('judgements', 'Judgements and verdicts', columns, [...graph.judgements.values()]);
}

type NumberedRow = SeriesRow & { series: Series };

/** Rows of one series, or of all. */
export function seriesTable(
  all: readonly Series[],
  name = 'series',
  title = 'Series of figures',
): Table {
  const of = (path: string): string => meaning('series', path);
  const columns: Column<NumberedRow>[] = [
    { name: 'series', type: 'string', description: 'Id of the series.', value: (r) => r.series.id },
    { name: 'title', type: 'string', description: of('title'), value: (r) => r.series.title },
    { name: 'tracker', type: 'string', description: of('tracker'), value: (r) => r.series.tracker },
    { name: 'label', type: 'string', description: of('rows.label'), value: (r) => r.label },
    {
      name: 'year',
      type: 'integer',
      description: of('rows.year'),
      value: (r) => r.year && Number(r.year),
    },
    { name: 'when', type: 'string', description: of('rows.when'), value: (r) => r.when },
    { name: 'period', type: 'string', description: of('rows.period'), value: (r) => r.period },
    {
      name: 'qualifier',
      type: 'string',
      description: of('rows.qualifier'),
      value: (r) => r.qualifier,
    },
    {
      name: 'value',
      type: 'number',
      description: of('rows.value'),
      value: (r) => r.value ?? undefined,
    },
    {
      name: 'unit',
      type: 'string',
      description: of('unit'),
      value: (r) => r.unit ?? r.series.unit,
    },
    { name: 'km', type: 'number', description: of('rows.km'), value: (r) => r.km },
    { name: 'of', type: 'number', description: of('rows.of'), value: (r) => r.of },
    {
      name: 'parts',
      type: 'string',
      description: of('rows.parts'),
      value: (r) =>
        r.parts &&
        Object.entries(r.parts)
          .map(([part, value]) => `${part}: ${value}`)
          .join('; '),
    },
    { name: 'printed', type: 'string', description: of('rows.printed'), value: (r) => r.printed },
    { name: 'source', type: 'string', description: of('rows.source'), value: (r) => r.source },
    { name: 'also', type: 'string', description: of('rows.also'), value: (r) => list(r.also) },
    { name: 'data', type: 'string', description: of('rows.data'), value: (r) => r.data },
    { name: 'note', type: 'string', description: of('rows.note'), value: (r) => r.note },
  ];
  return table(
    name,
    title,
    columns,
    all.flatMap((series) => series.rows.map((row) => ({ ...row, series }))),
  );
}

/** Every table. */
export const allTables = (graph: Graph, absolute: Absolute): Table[] => [
  incidentTable(graph, absolute),
  accountTable(graph),
  quoteTable(graph, absolute),
  judgementTable(graph, absolute),
  seriesTable([...graph.series.values()]),
];
