/** What every file says of itself, where its format has room: title, day, licence. */
import type { Graph } from '../content/graph.ts';

export const licence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

export interface Credit {
  title: string;
  asOf: string;
  licence: string;
  attribution: string;
}

/** Title, day and licence of the dossier's records. */
export function credit(graph: Graph): Credit {
  const { title, asOf } = graph.dossier;
  return { title, asOf, licence: licence.path, attribution: `${title}, as of ${asOf}` };
}
