/** An incident: something dated that happened, with each teller's account kept apart. */
import { z } from 'zod';
import { doc, latitude, longitude, placePrecision, ref, refs, term, text } from '../fields.ts';
import { headcount } from './count.ts';
import { when } from '../when.ts';

export const account = z.strictObject({
  by: doc(text, 'Who tells it, in words.', 'Harbour police'),
  actor: doc(
    ref('actor').optional(),
    'The teller, if it is an actor of the dossier.',
    'harbour-police',
  ),
  side: doc(
    term('sides').optional(),
    'The side for which the teller speaks; leave it out for newspapers and neutral bodies.',
    'town',
  ),
  source: doc(ref('source'), 'The source in which the account stands.', 'gazette-2019'),
  says: doc(text, 'What this account says, in our own words.'),
  whose: doc(text.optional(), 'Whose losses the numbers count.', 'dockers'),
  killed: doc(
    headcount.optional(),
    'Killed, as this account counts: a number, {n, qualifier} or {low, high}. Never added to another account.',
    { n: 58, qualifier: 'at-least' },
  ),
  injured: doc(headcount.optional(), 'Injured, as this account counts, in the same forms.', 5),
});

const spot = z.strictObject({
  name: doc(text, 'The spot, as the reports name it.', 'Mill Bridge'),
  lat: doc(latitude, 'Degrees north, WGS 84.', 51.5),
  lon: doc(longitude, 'Degrees east, WGS 84.', -0.1),
});

export const location = z
  .strictObject({
    name: doc(text, 'The spot, as the reports name it.', 'Mill Bridge'),
    admin: doc(text.optional(), 'District or province.'),
    country: doc(text.optional(), 'Country.'),
    lat: doc(latitude.optional(), 'Degrees north, WGS 84.', 51.5),
    lon: doc(longitude.optional(), 'Degrees east, WGS 84.', -0.1),
    precision: doc(
      placePrecision,
      'How exactly the point is known: exact, town, district, province, or none.',
      'town',
    ),
    beyond: doc(z.boolean().default(false), 'True when the place lies outside the map on purpose.'),
    stretch: doc(
      z.strictObject({ from: spot, to: spot }).optional(),
      'For what happened along a stretch of the line: its two ends. A point may stand beside it, for figures that can show only a point.',
    ),
    points: doc(
      z.array(spot).min(2, 'name at least two points, or give lat and lon').optional(),
      'For what happened at several separate spots: each of them.',
    ),
  })
  .refine((l) => (l.lat === undefined) === (l.lon === undefined), {
    error: 'give both lat and lon, or neither',
    path: ['lon'],
  })
  .refine((l) => !(l.stretch && l.points), {
    error: 'give a stretch or points, not both',
    path: ['points'],
  })
  .refine((l) => l.precision === 'none' || l.lat !== undefined || l.stretch || l.points, {
    error:
      'a place with a precision needs lat and lon, a stretch or points; give them, or write precision: none',
    path: ['lat'],
  });

export const statuses = [
  'corroborated',
  'contested',
  'single-source',
  'documented',
  'reported',
] as const;

export const incident = z
  .strictObject({
    title: doc(text, 'A headline that takes no side.', 'Shots at Mill Bridge'),
    kind: doc(term('kinds'), 'One of the incident kinds in dossier.yaml.', 'clash'),
    when: doc(when, 'When it happened, as exactly as it is known.'),
    location: doc(location, 'Where it happened.'),
    places: doc(
      refs('place').min(1, 'name at least one place'),
      'The places of the gazetteer under which it is listed.',
      ['mill-bridge'],
    ),
    actors: doc(refs('actor'), 'Who took part.'),
    summary: doc(text, 'What happened, in a few plain sentences.'),
    opensTo: doc(
      text.optional(),
      'For an opening that is only a part of one: to whom or what. It ends no closure.',
      'relief goods',
    ),
    closes: doc(
      z.enum(['everything', 'cargo']).optional(),
      'For a closure: whether it stops everything, as is taken for granted, or cargo alone.',
      'cargo',
    ),
    status: doc(z.enum(statuses), 'How well it is attested.', 'contested'),
    contested: doc(text.optional(), 'What exactly is contested.'),
    accounts: doc(
      z.array(account).default([]),
      'Each account with its teller, its source and its own numbers.',
    ),
    sources: doc(refs('source').default([]), 'Sources for the entry as a whole.'),
    seeAlso: doc(refs('source').default([]), 'Further sources that bear the entry out.'),
    notes: doc(z.array(text).default([]), 'Caveats for the reader.'),
    inArticle: doc(z.boolean().optional(), 'Whether the article behind the briefing mentions it.'),
  })
  .refine((i) => i.status !== 'contested' || i.contested !== undefined, {
    error: 'this field is missing; say what is contested, or give another status',
    path: ['contested'],
  });

export type IncidentRecord = z.infer<typeof incident>;
export type Account = z.infer<typeof account>;
export type Location = z.infer<typeof location>;
