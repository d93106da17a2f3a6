/** The title and place name of a contested incident hold no number and no act that only one side's account gives. */
import type { IncidentRecord } from '../../records/incident/schema.ts';
import type { Check } from './check.ts';
import { numeralsIn } from './numerals.ts';
import { unreviewed } from './reviewed.ts';

/** Acts that one side may deny: each with the forms in which titles and accounts have it. */
const acts: Record<string, RegExp> = {
  attack: /\battack(?:s|ed|ing|er|ers)?\b/i,
  bomb: /\bbomb(?:s|ed|ing|ings|er)?\b|\bblasts?\b|\bexplosions?\b/i,
  capture: /\b(?:captur|seiz)(?:e|es|ed|ing)\b|\btak(?:e|es|en)\b/i,
  close: /\b(?:shut|shuts|clos(?:e|es|ed|ure|ing))\b/i,
  destroy: /\bdestroy(?:s|ed)?\b/i,
  hit: /\bhits?\b/i,
  fire: /\bfir(?:e|es|ed|ing)\b|\bgunfire\b|\bshoot(?:s|ing)?\b|\bshots?\b/i,
  kill: /\bkill(?:s|ed|ing)?\b|\bdead\b|\bdeadly\b|\bdied?\b|\bdies\b/i,
  raid: /\braid(?:s|ed)?\b/i,
  shell: /\bshell(?:s|ed|ing)?\b|\bmortars?\b/i,
  strike: /\bstr(?:ike|ikes|uck)\b/i,
};
/** Words with which a title gives an act to its holder, or says that it is disputed. */
const attributed =
  /\b(?:says?|reports?|counts?|claims?|blames?|denie[sd]|disputed|rival|reported|whether)\b|:/i;

const holders = (
  accounts: IncidentRecord['accounts'],
  has: (account: IncidentRecord['accounts'][number]) => boolean,
): Set<string> => new Set(accounts.filter(has).flatMap(({ side }) => side ?? []));

export const titles: Check = (content) =>
  unreviewed(content, 'titles', ({ status, title, location, accounts }) => {
    if (status !== 'contested') return [];
    const sides = holders(accounts, () => true);
    const oneSided = (has: Parameters<typeof holders>[1]): boolean =>
      holders(accounts, has).size < Math.max(2, sides.size);
    const lines = [
      ['title', title],
      ['location.name', location.name],
    ] as const;
    return lines.flatMap(([field, line]) => {
      const numbers = numeralsIn(line)
        .filter(({ value }) =>
          oneSided((a) => numeralsIn(a.says).some((said) => said.value === value)),
        )
        .map(({ value }) => ({ field, message: told(`the number ${value}`) }));
      const verbs = attributed.test(line)
        ? []
        : Object.entries(acts)
            .filter(([, form]) => form.test(line) && oneSided((a) => form.test(a.says)))
            .map(([act]) => ({ field, message: told(`the act “${act}”`) }));
      return [...numbers, ...verbs];
    });
  });

const told = (what: string): string =>
  `the incident is contested, and ${what} does not stand in the accounts of both sides; reword the line, give it to its holder`;
