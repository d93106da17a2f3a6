import type { Graph } from '../../content/graph.ts';
import type { Cell } from '../../lib/csv.ts';
import { byDate } from '../../lib/dates.ts';
import {
  columnsOf,
  idColumn,
  table,
  urlColumn,
  type Absolute,
  type Column,
  type Table,
} from '../table.ts';
import { boundsOf, qualifierOf, type Headcount } from './count.ts';
import { fieldColumns } from './fields.ts';
import type { Account } from './schema.ts';

/** Incidents, one a row; their numbers are in the accounts. */
export const incidentTable = (graph: Graph, absolute: Absolute): Table =>
  table(
    'Incidents',
    [idColumn, ...fieldColumns, urlColumn('incident', absolute)],
    [...graph.incidents.values()].sort(byDate),
  );

type AccountRow = Account & { incident: string; position: number };

const column = columnsOf<AccountRow>('incident', 'accounts');

/** A count in columns: the number as printed, how firm it is, and the least and greatest that it allows. */
function countColumns(what: 'killed' | 'injured'): Column<AccountRow>[] {
  const of = (value: (count: Headcount) => Cell) => (account: AccountRow) =>
    account[what] === undefined ? undefined : value(account[what]);
  return [
    {
      name: what,
      type: 'integer',
      description: `The number of ${what} that the account gives; empty for a range. Never added to another account.`,
      value: of((count) =>
        typeof count === 'number' ? count : 'n' in count ? count.n : undefined,
      ),
    },
    {
      name: `${what}_qualifier`,
      type: 'string',
      description: 'How firm it is: exact, at-least, more-than, about, up-to or range.',
      value: of(qualifierOf),
    },
    {
      name: `${what}_low`,
      type: 'integer',
      description: 'The least that the account allows; empty where it does not say.',
      value: of((count) => boundsOf(count).low),
    },
    {
      name: `${what}_high`,
      type: 'integer',
      description: 'The most that the account allows; empty where it does not say.',
      value: of((count) => boundsOf(count).high),
    },
  ];
}

const accountColumns: Column<AccountRow>[] = [
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
  column('by'),
  column('actor'),
  column('side'),
  column('source'),
  column('says'),
  column('whose'),
  ...countColumns('killed'),
  ...countColumns('injured'),
];

/** Accounts, one a row: each teller's numbers apart. */
export const accountTable = (graph: Graph): Table =>
  table(
    'Accounts of incidents',
    accountColumns,
    [...graph.incidents.values()].sort(byDate).flatMap((incident) =>
      incident.accounts.map((account, i) => ({
        ...account,
        incident: incident.id,
        position: i + 1,
      })),
    ),
  );
