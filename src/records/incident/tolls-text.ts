/** The tolls of an incident in a line: each side apart, and each group of people; numbers are listed and never added up. */
import { type Headcount, countOf, countText } from './count.ts';
import { groupBy } from '../../lib/group-by.ts';
import { type AccountView, type IncidentSummary, neutralLabel } from './view.ts';

const listed = (counts: readonly (Headcount | undefined)[], what: string): string => {
  const sorted = counts
    .filter((count) => count !== undefined)
    .sort((a, b) => countOf(a) - countOf(b));
  const known = [...new Set(sorted.map(countText))];
  if (known.length === 0) return '';
  const last = known.at(-1);
  return `${known.length > 1 ? `${known.slice(0, -1).join(', ')} or ${last}` : last} ${what}`;
};

/** The counts of each group of people apart; the groups are named where there are several. */
const figures = (accounts: readonly AccountView[], named: boolean): string =>
  [...groupBy(accounts, (a) => a.whose)]
    .flatMap(([whose, own]) => {
      const counts = (['killed', 'injured'] as const)
        .map((what) =>
          listed(
            own.map((a) => a[what]),
            what,
          ),
        )
        .filter(Boolean)
        .join(', ');
      return counts === '' ? [] : [named && whose ? `${counts} (${whose})` : counts];
    })
    .join(', ');

/** "The town’s accounts: 2 killed; The harbour’s accounts: 1 or 3 killed". Empty where nobody counts. */
export function tollsText({
  columns,
  others,
}: Pick<IncidentSummary, 'columns' | 'others'>): string {
  const sides = [...columns, { label: neutralLabel(columns), accounts: others }];
  const counted = sides.flatMap(({ accounts }) =>
    accounts.filter((a) => a.killed !== undefined || a.injured !== undefined),
  );
  const named = new Set(counted.map((a) => a.whose)).size > 1;
  return sides
    .map(({ label, accounts }) => ({ label, text: figures(accounts, named) }))
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => `${label}: ${text}`)
    .join('; ');
}
