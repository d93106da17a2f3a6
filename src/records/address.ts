/** The address space: where pages and records live, as paths under the site's base. */
import { pathOf, recordTypes, types, type RecordType } from './types.ts';

type OfRecord = { [T in RecordType]: (id: string) => string };

const ofRecord = Object.fromEntries(
  recordTypes.map((type) => [type, (id: string) => pathOf(type, id)]),
) as OfRecord;

export const address = {
  home: '/',
  briefing: types.section.list,
  explore: '/explore/',
  incidents: types.incident.list,
  actors: types.actor.list,
  quotes: types.quote.list,
  places: types.place.list,
  judgements: types.judgement.list,
  sources: types.source.list,
  data: types.series.list,
  about: '/about/',
  ...ofRecord,
  id: (id: string): string => `/id/${id}/`,
} as const;
