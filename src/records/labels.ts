/** Words for the closed vocabularies of the schemas. */
import type { ActorRecord } from './actor/schema.ts';
import type { IncidentRecord } from './incident/schema.ts';
import type { VerdictKind } from './judgement/schema.ts';
import type { PlaceRecord } from './place/schema.ts';
import type { grades, seen } from './source/schema.ts';
import type { QuoteRecord } from './quote/schema.ts';

export const statusLabels: Record<IncidentRecord['status'], string> = {
  corroborated: 'Corroborated',
  contested: 'Contested',
  'single-source': 'Single source',
  documented: 'Documented',
  reported: 'Reported',
};

export const statusMeanings: Record<IncidentRecord['status'], string> = {
  corroborated: 'Two or more reports agree on the event, though not on every figure.',
  contested: 'The accounts differ on what happened, or on who did it.',
  'single-source': 'Only one report of it was found.',
  documented: 'The text of the instrument, or two independent reports, bear it out.',
  reported: 'It rests on one line of reporting.',
};

export const gradeLabels: Record<(typeof grades)[number], string> = {
  official: 'official',
  agency: 'news agency',
  newspaper: 'news outlet',
  institute: 'institute',
  party: 'party to the conflict',
  reprint: 'aggregator or reprint',
};

/** How much of a source was seen; the page itself goes without saying. */
export const seenLabels: Record<(typeof seen)[number], string> = {
  page: '',
  'feed-item': 'feed item only',
  headline: 'headline only',
  address: 'address only, not read',
};

export const formLabels: Record<QuoteRecord['form'], string> = {
  verbatim: 'Verbatim',
  fragment: 'Fragment',
  translated: 'Translation',
};

export const verdictLabels: Record<VerdictKind, string> = {
  'borne-out': 'Borne out',
  partly: 'Partly',
  'not-borne-out': 'Not borne out',
  open: 'Open',
};

export const corroborationLabels: Record<
  'supported' | 'partly' | 'disputed' | 'not-found',
  string
> = {
  supported: 'Other reports of the time support it',
  partly: 'Other reports of the time support it in part',
  disputed: 'Other reports of the time dispute it',
  'not-found': 'No other report of the time was found that tests it',
};

export const actorKindLabels: Record<ActorRecord['kind'], string> = {
  state: 'State',
  'armed-group': 'Armed group',
  institution: 'Institution',
  alliance: 'Alliance',
  person: 'Person',
  other: 'Other',
};

export const placeKindLabels: Record<PlaceRecord['kind'], { one: string; many: string }> = {
  crossing: { one: 'Crossing', many: 'Crossings' },
  town: { one: 'Town', many: 'Towns' },
  city: { one: 'City', many: 'Cities' },
  district: { one: 'District', many: 'Districts' },
  province: { one: 'Province', many: 'Provinces' },
  region: { one: 'Region', many: 'Regions' },
};

export const placePrecisionLabels: Record<PlaceRecord['precision'], string> = {
  exact: 'Known to the spot',
  town: 'Known to the town',
  district: 'Known to the district',
  province: 'Known to the province',
  none: 'No point given',
};

export const openToLabels: Record<NonNullable<PlaceRecord['openTo']>, string> = {
  both: 'Trade and travellers',
  trade: 'Trade',
  pedestrians: 'People on foot',
  none: 'Closed',
  unknown: 'Not known',
};

/** "former-patron" → "former patron". */
export const unhyphenate = (words: string): string => words.replace(/-/g, ' ');
