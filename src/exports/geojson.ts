/** Points as GeoJSON by RFC 7946: WGS 84, longitude first, no member named crs. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Graph } from '../content/graph.ts';
import { bounds } from '../records/when.ts';
import { address } from '../records/address.ts';
import { byDate, formatWhen } from '../lib/dates.ts';
import { credit, type Credit } from './licence.ts';
import type { Absolute } from './tables.ts';

/** A collection that says whose it is and under what licence. */
export type Collection = FeatureCollection<Point | null> & Credit;

const at = (lat: number | undefined, lon: number | undefined): Point | null =>
  lat === undefined || lon === undefined ? null : { type: 'Point', coordinates: [lon, lat] };

/** Incidents at their points; those without one have no geometry, as the standard has it. */
export function incidentFeatures(graph: Graph, absolute: Absolute): Collection {
  const features = [...graph.incidents.values()]
    .sort(byDate)
    .map((incident): Feature<Point | null> => {
      const { first, last } = bounds(incident.when);
      const { location } = incident;
      return {
        type: 'Feature',
        id: incident.id,
        geometry: at(location.lat, location.lon),
        properties: {
          title: incident.title,
          kind: incident.kind,
          from: first,
          to: last ?? null,
          date: formatWhen(incident.when),
          place: location.name,
          placePrecision: location.precision,
          status: incident.status,
          summary: incident.summary,
          url: absolute(address.incident(incident.id)),
        },
      };
    });
  return { type: 'FeatureCollection', ...credit(graph), features };
}

/** Places at their points. */
export function placeFeatures(graph: Graph, absolute: Absolute): Collection {
  const features = [...graph.places.values()].map((place): Feature<Point | null> => ({
    type: 'Feature',
    id: place.id,
    geometry: at(place.lat, place.lon),
    properties: {
      name: place.name,
      kind: place.kind,
      country: place.country ?? null,
      aliases: place.aliases,
      precision: place.precision,
      confidence: place.confidence ?? null,
      openTo: place.openTo ?? null,
      lineKm: place.lineKm ?? null,
      url: absolute(address.place(place.id)),
    },
  }));
  return { type: 'FeatureCollection', ...credit(graph), features };
}

/** The boundary as it is drawn on the map, with what each side holds it to be; its drawing keeps the licence that it came with. */
export function lineFeature(graph: Graph, drawn: Feature): Feature | undefined {
  const { boundary } = graph.dossier.map;
  if (!boundary) return undefined;
  return {
    ...drawn,
    properties: {
      name: boundary.name,
      asOf: graph.dossier.asOf,
      attribution: boundary.attribution,
      ...drawn.properties,
      note: boundary.note,
      positions: boundary.positions.map(({ holder, says }) => ({ holder, says })),
    },
  };
}
