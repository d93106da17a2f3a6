/** The answer as the groups of the dialog's list. */
import { grouped, type Answer, type Found } from '../../search/engine.ts';
import type { FullText } from '../../search/fulltext.ts';
import { groupLabels } from '../../search/labels.ts';
import type { Group } from './listbox.ts';
import { renderResult } from './results.ts';

const bestShown = 4;
const groupShown = 3;

/** The best matches, the first of each type that are not among them, and what also mentions the words. */
export function groupsOf(
  { found, strong, full, marks }: Answer,
  text: FullText | undefined,
): Group[] {
  const options = (list: readonly Found[]): HTMLAnchorElement[] =>
    list.map((one) => renderResult(one, marks, text));
  const best = found.slice(0, Math.min(bestShown, strong));
  const types = full ? grouped(found.slice(best.length, strong)) : [];
  const rest = full ? found.slice(strong) : [];
  return [
    { label: 'Best matches', options: options(best) },
    ...types.map(([type, all]) => ({
      label: groupLabels[type],
      options: options(all.slice(0, groupShown)),
      total: all.length,
    })),
    { label: 'Also mentions', options: options(rest.slice(0, groupShown)), total: rest.length },
  ];
}
