/** A count is not shown as exact where the words of its account qualify it. */
import { qualifierOf } from '../../records/incident/count.ts';
import type { Check } from './check.ts';
import { numeralsIn } from './numerals.ts';
import { unreviewed } from './reviewed.ts';

export const counts: Check = (content) =>
  unreviewed(content, 'counts', ({ accounts }) =>
    accounts.flatMap((account, i) => {
      const said = numeralsIn(account.says);
      return (['killed', 'injured'] as const).flatMap((field) => {
        const count = account[field];
        if (count === undefined || qualifierOf(count) !== 'exact') return [];
        const same = said.filter((numeral) => numeral.value === count);
        if (same.length === 0 || same.some((numeral) => !numeral.qualified)) return [];
        return [
          {
            field: `accounts[${i}].${field}`,
            message: `the account qualifies the number (“${account.says}”), and ${String(count)} is given as exact; write {n: ${String(count)}, qualifier: at-least}, more-than, about or up-to, or {low: …, high: …}`,
          },
        ];
      });
    }),
  );
