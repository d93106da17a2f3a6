/** The address space: where each record and page lives, as paths under the site's base. */

const record =
  (folder: string) =>
  (id: string): string =>
    `/${folder}/${id}/`;

export const address = {
  home: '/',
  briefing: '/briefing/',
  explore: '/explore/',
  incidents: '/incidents/',
  actors: '/actors/',
  quotes: '/quotes/',
  places: '/places/',
  judgements: '/judgements/',
  sources: '/sources/',
  about: '/about/',
  section: record('briefing'),
  incident: record('incidents'),
  actor: record('actors'),
  quote: record('quotes'),
  place: record('places'),
  judgement: (id: string): string => `/judgements/#${id}`,
  source: (id: string): string => `/sources/#${id}`,
  series: (id: string): string => `/data/#${id}`,
  id: record('id'),
} as const;
