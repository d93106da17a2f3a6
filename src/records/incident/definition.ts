import { bounds } from '../../lib/calendar.ts';
import { byDate, formatWhen } from '../../lib/dates.ts';
import { namesOfAll, placesUp, unique, years } from '../../search/terms.ts';
import type { Definition } from '../definition.ts';
import { pointFile } from '../geojson.ts';
import { get, incidentLink } from '../link.ts';
import { tableFile } from '../table.ts';
import { pathOf } from '../types.ts';
import { calendar } from './calendar.ts';
import { drawIncident } from './card.ts';
import { fieldColumns } from './fields.ts';
import { geometryOf } from './geometry.ts';
import { accountTable, incidentTable } from './table.ts';
import { tollsText } from './tolls-text.ts';
import { incidentSummary } from './view.ts';

export const incident: Definition<'incident'> = {
  listed: () => true,
  link: (_, record) => incidentLink(record),
  cited: (_, record) => ({ title: `${record.title} (${formatWhen(record.when)})` }),
  card: drawIncident,
  search: {
    entry: (graph, incident) => {
      const view = incidentSummary(graph, incident);
      const at = placesUp(graph, incident.places);
      const actors = incident.actors.map((id) => get(graph.actors, id));
      const tellers = incident.accounts.flatMap((a) => (a.actor === undefined ? [] : [a.actor]));
      return {
        type: 'incident',
        href: view.href,
        card: {
          title: incident.title,
          date: view.date,
          place: incident.location.name,
          tolls: tollsText(view) || undefined,
        },
        shown: incident.summary,
        also: unique([
          incident.id.replace(/-/g, ' '),
          view.date,
          view.kindLabel,
          incident.location.name,
          incident.location.admin,
          ...namesOfAll(at),
          ...namesOfAll(actors),
          ...incident.accounts.flatMap((a) => [a.says, a.by]),
          incident.contested,
          ...incident.notes,
        ]),
        filters: {
          type: ['incident'],
          actor: unique([...incident.actors, ...tellers]).filter(
            (id) => !graph.actors.get(id)?.standIn,
          ),
          side: view.sides,
          kind: [incident.kind],
          place: at.map((p) => p.id),
          year: years(incident.when),
          status: [incident.status],
        },
        date: bounds(incident.when).first,
      };
    },
    titled: () => true,
  },
  lookUp: 'What happened, with every side’s account of it',
  files: (graph, absolute) => [
    tableFile('incidents', incidentTable(graph, absolute)),
    pointFile(
      'Incidents, where they happened',
      'incident',
      graph,
      [...graph.incidents.values()].sort(byDate),
      (incident) => ({
        geometry: geometryOf(incident.location),
        properties: {
          ...Object.fromEntries(
            fieldColumns
              .filter(({ name }) => name !== 'lat' && name !== 'lon')
              .map(({ name, value }) => [name, value(incident) ?? null]),
          ),
          url: absolute(pathOf('incident', incident.id)),
        },
      }),
    ),
    {
      name: 'incidents.ics',
      title: 'Incidents, as a calendar',
      type: 'text/calendar',
      text: () => calendar(graph, absolute),
    },
    tableFile('accounts', accountTable(graph)),
  ],
};
