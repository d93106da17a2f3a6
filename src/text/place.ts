/** A place as text. */
import type { Graph, Place } from '../content/graph.ts';
import { pointText } from '../records/incident/geometry.ts';
import { openToLabels, placeKindLabels, placePrecisionLabels } from '../records/labels.ts';
import { get } from '../records/link.ts';
import { escape, facts, link, list, paragraph, parts } from '../prose/write.ts';
import { sourceLinks } from './source.ts';

const km = (n: number | undefined, what: string): string | undefined =>
  n === undefined ? undefined : `${n} km ${what}`;

/** The entry of a place. */
export function placeText(graph: Graph, place: Place): string {
  const sides = place.sides.map((side) =>
    escape(
      `${side.country}: ${[side.name, side.district, side.province].filter(Boolean).join(', ')}`,
    ),
  );
  return parts(
    `# ${escape(place.name)}`,
    facts({
      Kind: placeKindLabels[place.kind].one,
      In: place.in === undefined ? undefined : link(place.in, get(graph.places, place.in).name),
      Country: place.country && escape(place.country),
      'Also known as': escape([...place.aliases, ...place.sharedAliases].join(', ')),
      'In other scripts': escape(
        place.native.map((name) => `${name.text} (${name.lang})`).join(', '),
      ),
      Point: place.lat === undefined ? undefined : pointText(place.lat, place.lon ?? 0),
      Precision: placePrecisionLabels[place.precision],
      Confidence: place.confidence,
      'When open, serves': place.openTo && openToLabels[place.openTo],
      'Along the line': km(place.kmFromNorth, 'from its northern end'),
      'From the drawn line': km(place.lineKm, 'away'),
      Moved: km(place.movedKm, 'to lie on the line'),
    }),
    place.summary && paragraph(escape(place.summary)),
    sides.length > 0 ? parts('## Each side', list(sides)) : undefined,
    facts({ Sources: sourceLinks(graph, place.sources) }),
    place.notes.length > 0 ? parts('## Notes', list(place.notes.map(escape))) : undefined,
  );
}
