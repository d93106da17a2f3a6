/**
 * Where each field of an incident is used besides its page. A new field of the schema must be entered here, or the
 * program does not compile.
 */
import type { Incident } from '../../content/graph.ts';
import { statusLabels } from '../labels.ts';
import { columnsOf, dateColumns, type Column } from '../table.ts';
import { choicesIn, labelled, type FacetOf } from '../facets.ts';
import { spanOf } from './count.ts';
import type { Spot } from './geometry.ts';
import type { IncidentRecord } from './schema.ts';
import { sidesOf } from './view.ts';

const column = columnsOf<Incident>('incident');

const spotText = ({ name, lat, lon }: Spot): string => `${name} ${lat} ${lon}`;

/** What the accounts of an incident count, taken apart; readers of the file see that there are several. */
function spanColumns(what: 'killed' | 'injured'): Column<Incident>[] {
  const span = ({ accounts }: Incident) => spanOf(accounts.flatMap((a) => a[what] ?? []));
  const note = 'Accounts may count different people: see the table of accounts.';
  return [
    {
      name: `${what}_qualifier`,
      type: 'string',
      description: `How firm the number of ${what} is: exact, at-least, more-than, about, up-to or range; differing where accounts give several. ${note}`,
      value: (incident) => span(incident).qualifier,
    },
    {
      name: `${what}_low`,
      type: 'integer',
      description: `The least that any one account allows; empty where one does not say. ${note}`,
      value: (incident) => span(incident).low,
    },
    {
      name: `${what}_high`,
      type: 'integer',
      description: `The most that any one account allows; empty where one does not say. ${note}`,
      value: (incident) => span(incident).high,
    },
  ];
}

interface Use {
  /** Columns of incidents.csv, which are also the properties in incidents.geojson. */
  columns: Column<Incident>[];
  /** What narrows the list of incidents by this field. */
  facet?: FacetOf<Incident>;
}

export const fields: { [F in keyof Required<IncidentRecord>]: Use } = {
  title: { columns: [column('title')] },
  kind: {
    columns: [column('kind')],
    facet: {
      name: 'kind',
      label: 'Kind',
      values: (_, i) => [i.kind],
      options: ({ dossier }) => dossier.kinds.map((k) => ({ value: k.id, label: k.plural })),
    },
  },
  when: { columns: dateColumns<Incident>() },
  location: {
    columns: [
      column('place', 'location.name'),
      column('admin', 'location.admin'),
      column('country', 'location.country'),
      column('lat', 'location.lat', { as: 'number' }),
      column('lon', 'location.lon', { as: 'number' }),
      column('place_precision', 'location.precision'),
      column('stretch', 'location.stretch', {
        value: ({ location: { stretch } }) =>
          stretch && [stretch.from, stretch.to].map(spotText).join('; '),
      }),
      column('points', 'location.points', {
        value: ({ location: { points } }) => points?.map(spotText).join('; '),
      }),
    ],
  },
  places: { columns: [column('places')] },
  actors: {
    columns: [column('actors')],
    facet: {
      name: 'sides',
      label: 'Side',
      values: sidesOf,
      options: ({ dossier }) => choicesIn(dossier.sides),
      all: true,
    },
  },
  status: {
    columns: [column('status')],
    facet: {
      name: 'status',
      label: 'Status',
      values: (_, i) => [i.status],
      options: () => labelled(statusLabels),
    },
  },
  contested: { columns: [column('contested')] },
  summary: { columns: [column('summary')] },
  notes: { columns: [column('notes')] },
  sources: {
    columns: [
      {
        name: 'sources',
        type: 'string',
        description: 'Ids of all sources: of the accounts, of the entry, and further ones.',
        value: (i) =>
          [...new Set([...i.accounts.map((a) => a.source), ...i.sources, ...i.seeAlso])].join(' '),
      },
    ],
  },
  // The accounts themselves are a table of their own.
  accounts: { columns: [...spanColumns('killed'), ...spanColumns('injured')] },
  closes: { columns: [column('closes')] },
  // Shown on the incident's page or in the chart of closures alone.
  seeAlso: { columns: [] },
  opensTo: { columns: [] },
  inArticle: { columns: [] },
};

/** The columns of all fields, in their order. */
export const fieldColumns: readonly Column<Incident>[] = Object.values(fields).flatMap(
  (use) => use.columns,
);

/** The facets of all fields. */
export const fieldFacets: readonly FacetOf<Incident>[] = Object.values(fields).flatMap((use) =>
  use.facet ? [use.facet] : [],
);
