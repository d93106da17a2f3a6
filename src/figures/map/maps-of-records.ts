/** The small plates: of an incident, a place, an actor, and of the places that a section's author names. */
import type { Geodata } from '../../content/geodata.ts';
import type { Actor, Graph, Incident, Place } from '../../content/graph.ts';
import { bounds } from '../../records/when.ts';
import { formatMoment } from '../../lib/dates.ts';
import { placePrecisionLabels } from '../../records/labels.ts';
import { spotsOf } from '../../records/incident/geometry.ts';
import { get } from '../../records/link.ts';
import { type StaticMap, staticMap } from './static-map.ts';

const lower = (text: string): string => `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`;
const incidentsOf = (graph: Graph, id: string): Incident[] =>
  [
    ...new Set(graph.usedBy(id).flatMap((e) => (e.from.type === 'incident' ? [e.from.id] : []))),
  ].map((i) => get(graph.incidents, i));
const onMap = (incident: Incident): boolean =>
  spotsOf(incident.location).length > 0 && !incident.location.beyond;

/** Where an incident happened. */
export function mapOfIncident(
  graph: Graph,
  geo: Geodata | undefined,
  incident: Incident,
): StaticMap | undefined {
  if (!onMap(incident)) return undefined;
  const { name, precision } = incident.location;
  return staticMap(graph, geo, {
    size: 'record',
    focus: [incident.id],
    incidents: [incident.id],
    caption: `${name}, ${lower(placePrecisionLabels[precision])}.`,
  });
}

/** A place and the incidents at it; for a region without a point, those alone. */
export function mapOfPlace(
  graph: Graph,
  geo: Geodata | undefined,
  place: Place,
): StaticMap | undefined {
  if (place.beyond) return undefined;
  const incidents = incidentsOf(graph, place.id)
    .filter(onMap)
    .map((i) => i.id);
  const pointed = place.lat !== undefined;
  if (!pointed && incidents.length === 0) return undefined;
  return staticMap(graph, geo, {
    size: 'record',
    focus: pointed ? [place.id] : incidents,
    incidents,
    caption: `${place.name}, ${lower(placePrecisionLabels[place.precision])}.`,
  });
}

/** Where an actor's incidents happened, as far as they lie on the map. */
export function mapOfActor(
  graph: Graph,
  geo: Geodata | undefined,
  actor: Actor,
): StaticMap | undefined {
  const all = incidentsOf(graph, actor.id);
  const incidents = all.filter(onMap).map((i) => i.id);
  if (incidents.length === 0) return undefined;
  const away = all.length - incidents.length;
  const caption = `${incidents.length === 1 ? 'The incident' : `The ${incidents.length} incidents`} that can be set on the map${away > 0 ? `; ${away} more cannot` : ''}.`;
  return staticMap(graph, geo, { size: 'record', focus: incidents, incidents, caption });
}

/**
 * The places that a section's author asks for, with what had happened at them by the day of which the section speaks.
 * @param focus ids of places, as the author wrote them
 */
export function mapOfFocus(
  graph: Graph,
  geo: Geodata | undefined,
  focus: readonly string[],
  caption?: string,
): StaticMap | undefined {
  const section = graph.sections.find((s) =>
    s.prose.figures.some((f) => f.element === 'Map' && f.ids.join(' ') === focus.join(' ')),
  );
  const asOf = section?.asOf ?? graph.dossier.asOf;
  const incidents = [...graph.incidents.values()].filter(
    (i) =>
      onMap(i) &&
      bounds(i.when).first <= asOf &&
      (focus.length === 0 || i.places.some((p) => focus.includes(p))),
  );
  const names = focus.map((id) => get(graph.places, id).name);
  const said =
    caption ??
    `${new Intl.ListFormat('en-GB').format(names) || graph.dossier.map.boundary?.name || graph.dossier.title}, as of ${formatMoment(asOf)}.`;
  return staticMap(graph, geo, {
    size: 'margin',
    focus,
    incidents: incidents.map((i) => i.id),
    caption: said,
    asOf,
  });
}
