/** A place of the gazetteer: a crossing, a town, a district, a province, a region. */
import { z } from 'zod';
import {
  doc,
  latitude,
  longitude,
  nativeName,
  placePrecision,
  ref,
  refs,
  text,
} from '../fields.ts';

const crossingSide = z.strictObject({
  country: doc(text, 'The country on this side.'),
  name: doc(text.optional(), 'What the crossing is called there.'),
  province: doc(text.optional(), 'Province there.'),
  district: doc(text.optional(), 'District there.'),
});

export const placeKinds = ['crossing', 'town', 'city', 'district', 'province', 'region'] as const;

export const place = z
  .strictObject({
    name: doc(text, 'The name that the dossier uses.', 'Mill Bridge'),
    kind: doc(z.enum(placeKinds), 'What sort of place it is.', 'crossing'),
    in: doc(ref('place').optional(), 'The larger place that it lies in.', 'aldermoor'),
    country: doc(text.optional(), 'Country, or countries.'),
    aliases: doc(z.array(text).default([]), 'Every other spelling that a reader might type.'),
    sharedAliases: doc(
      z.array(text).default([]),
      'Aliases that another place bears too, on purpose.',
    ),
    native: doc(z.array(nativeName).default([]), 'The name in its own scripts.'),
    spellings: doc(
      z.array(text).default([]),
      'Further spellings that readers type, searched but not shown.',
    ),
    lat: doc(latitude.optional(), 'Degrees north, WGS 84.'),
    lon: doc(longitude.optional(), 'Degrees east, WGS 84.'),
    precision: doc(placePrecision, 'How exactly the point is known.', 'town'),
    beyond: doc(z.boolean().default(false), 'True when the place lies outside the map on purpose.'),
    sides: doc(z.array(crossingSide).default([]), 'For a crossing: each side and its name for it.'),
    openTo: doc(
      z.enum(['both', 'trade', 'pedestrians', 'none', 'unknown']).optional(),
      'For a crossing: whom it serves when open.',
    ),
    lineKm: doc(
      z.number().optional(),
      'Distance of the point from the drawn boundary, kilometres.',
    ),
    movedKm: doc(
      z.number().optional(),
      'How far the point was moved to lie on the boundary, kilometres; the size of our ignorance.',
    ),
    kmFromNorth: doc(
      z.number().optional(),
      'Distance along the drawn boundary from its northern end, kilometres.',
    ),
    confidence: doc(z.enum(['high', 'medium', 'low']).optional(), 'Confidence in the position.'),
    summary: doc(text.optional(), 'What this place is, in a sentence.'),
    notes: doc(z.array(text).default([]), 'Caveats for the reader.'),
    sources: doc(refs('source').default([]), 'Where the entry comes from.'),
  })
  .refine((p) => (p.lat === undefined) === (p.lon === undefined), {
    error: 'give both lat and lon, or neither',
    path: ['lon'],
  });

export type PlaceRecord = z.infer<typeof place>;
