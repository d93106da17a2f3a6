/** All checks of the graph, in the order in which they report. */
import type { Check } from './check.ts';
import { aliases } from './aliases.ts';
import { counts } from './counts.ts';
import { dates } from './dates.ts';
import { extent } from './extent.ts';
import { ids } from './ids.ts';
import { nesting } from './nesting.ts';
import { orphans } from './orphans.ts';
import { permalinks } from './permalinks.ts';
import { posts } from './posts.ts';
import { prose } from './prose.ts';
import { references } from './references.ts';
import { titles } from './titles.ts';
import { tours } from './tours.ts';
import { vocabulary } from './vocabulary.ts';

export const allChecks: readonly Check[] = [
  ids,
  references,
  vocabulary,
  posts,
  dates,
  extent,
  nesting,
  aliases,
  counts,
  titles,
  prose,
  tours,
  orphans,
  permalinks,
];
