/** The incidents as a calendar: a whole-day event each, as long as its date is vague. */
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Graph } from '../../content/graph.ts';
import { bounds } from '../when.ts';
import { byDate, formatWhen, precisionOf } from '../../lib/dates.ts';
import { creditLine } from '../credit.ts';
import type { Absolute } from '../table.ts';
import { pathOf } from '../types.ts';

const day = (iso: string, plus = 0): Date =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + plus * 86_400_000);

/** iCalendar (RFC 5545). The stamp is the dossier's own day, so that the file changes only when its content does. */
export function calendar(graph: Graph, absolute: Absolute): string {
  const { title, asOf } = graph.dossier;
  const host = new URL(absolute('/')).hostname;
  const made = ical({
    name: `${title}: incidents`,
    description: creditLine('incidents', graph),
    prodId: {
      company: title,
      product: 'incidents',
      language: graph.dossier.language.toUpperCase().slice(0, 2),
    },
    method: ICalCalendarMethod.PUBLISH,
    timezone: 'UTC',
  });
  for (const incident of [...graph.incidents.values()].sort(byDate)) {
    const { first, last } = bounds(incident.when);
    const vague = precisionOf(incident.when);
    const event = made.createEvent({
      id: `${incident.id}@${host}`,
      start: day(first),
      end: day(last ?? first, 1),
      allDay: true,
      stamp: day(asOf),
      summary: incident.title,
      description: `${formatWhen(incident.when)}${vague ? ` (${vague})` : ''}. ${incident.summary}`,
      location: [incident.location.name, incident.location.admin, incident.location.country]
        .filter(Boolean)
        .join(', '),
      url: absolute(pathOf('incident', incident.id)),
    });
    event.createCategory({
      name: graph.dossier.kinds.find((kind) => kind.id === incident.kind)?.label ?? incident.kind,
    });
  }
  return made.toString();
}
