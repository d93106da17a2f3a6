/** Months and years: as records are found by them, and as queries name them. */

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const months = Array.from({ length: 12 }, (_, i) => month.format(Date.UTC(2000, i)));

/** An ISO date of any precision in words. */
export const dateText = (iso: string): string => {
  const [y = '', m, d] = iso.split('-');
  return [d && String(Number(d)), m && months[Number(m) - 1], y].filter(Boolean).join(' ');
};

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
