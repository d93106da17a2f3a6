/** Months and years: as queries name them. */

import { months } from '../lib/moment.ts';

export interface Dates {
  years: string[];
  /** Two digits each. */
  months: string[];
}

/** Years and months among folded words. "May" and "March" count only beside a number. */
export function datesIn(words: readonly string[]): Dates {
  const years = words.filter((word) => /^(?:1[5-9]|20)\d\d$/.test(word));
  const named = words.flatMap((word, i) => {
    const at = months.findIndex((name) => {
      const full = name.toLowerCase();
      return word === full || (word.length === 3 && word === full.slice(0, 3));
    });
    const beside = [words[i - 1], words[i + 1]].some((other) => /^\d+$/.test(other ?? ''));
    return at < 0 || (/^(?:mar|may)/.test(word) && !beside)
      ? []
      : [String(at + 1).padStart(2, '0')];
  });
  return { years, months: named };
}
