/** A record of the index for what the dossier says in its own words. */
import { unique } from './terms.ts';
import type { SearchRecord } from './types.ts';

export const passage = (
  href: string,
  card: SearchRecord['card'],
  shown: string,
  also: readonly (string | undefined)[],
  filters: SearchRecord['filters'] = {},
): SearchRecord => ({
  type: 'passage',
  href,
  card,
  shown,
  also: unique(also),
  filters: { type: ['passage'], ...filters },
  date: '',
});
