/** The tolls of an incident in a line: each teller's side apart, figures listed and never summed. */
import { type Headcount, countOf, countText } from './count.ts';
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

const figures = (accounts: readonly AccountView[]): string =>
  [
    listed(
      accounts.map((a) => a.killed),
      'killed',
    ),
    listed(
      accounts.map((a) => a.injured),
      'injured',
    ),
  ]
    .filter(Boolean)
    .join(', ');

/** "The town’s accounts: 2 killed; The harbour’s accounts: 1 or 3 killed". Empty where nobody counts. */
export function tollsText({
  columns,
  others,
}: Pick<IncidentSummary, 'columns' | 'others'>): string {
  return [...columns, { label: neutralLabel(columns), accounts: others }]
    .map(({ label, accounts }) => ({ label, text: figures(accounts) }))
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => `${label}: ${text}`)
    .join('; ');
}
