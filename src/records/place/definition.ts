import { namesOf, placesUp, unique } from '../../search/terms.ts';
import type { Definition } from '../definition.ts';
import { pointAt, pointFile } from '../geojson.ts';
import { placeKindLabels } from '../labels.ts';
import { placeLink } from '../link.ts';
import { pathOf } from '../types.ts';
import { placeSummary } from './view.ts';

export const place: Definition<'place'> = {
  listed: () => true,
  link: (_, record) => placeLink(record),
  cited: (_, record) => ({ title: record.name }),
  card: undefined,
  search: {
    entry: (graph, place) => {
      const view = placeSummary(graph, place);
      const [, ...others] = namesOf(place);
      return {
        type: 'place',
        href: pathOf('place', place.id),
        card: {
          title: place.name,
          by: placeKindLabels[place.kind].one,
          place: view.within || undefined,
          names: others.slice(0, 6).join(' · ') || undefined,
        },
        shown: place.summary ?? '',
        also: unique([
          ...namesOf(place),
          placeKindLabels[place.kind].one,
          view.within,
          ...place.sides.flatMap((s) => [s.name, s.district, s.province]),
          ...place.notes,
        ]),
        filters: {
          type: ['place'],
          kind: [place.kind],
          place: placesUp(graph, [place.id]).map((p) => p.id),
        },
        date: '',
      };
    },
    titled: () => true,
  },
  lookUp: 'Crossings, towns and districts, and what happened there',
  files: (graph, absolute) => [
    pointFile('Places, as points', 'place', graph, [...graph.places.values()], (place) => ({
      geometry: pointAt(place),
      properties: {
        name: place.name,
        kind: place.kind,
        country: place.country ?? null,
        aliases: place.aliases,
        precision: place.precision,
        confidence: place.confidence ?? null,
        openTo: place.openTo ?? null,
        lineKm: place.lineKm ?? null,
        url: absolute(pathOf('place', place.id)),
      },
    })),
  ],
};
