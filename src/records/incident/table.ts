import type { Graph } from '../../content/graph.ts';
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
  column('killed', 'killed', { as: 'integer' }),
  column('injured', 'injured', { as: 'integer' }),
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
