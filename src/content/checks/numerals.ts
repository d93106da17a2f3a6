/** Whole numbers in an English sentence, in digits or in words. */

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const values = new Map([
  ...small.map((word, i) => [word, i] as const),
  ...tens.map((word, i) => [word, 20 + 10 * i] as const),
]);
const numeral = `\\d{1,3}(?:,\\d{3})+|\\d+|${[...values.keys()].join('|')}`;

const valueOf = (word: string): number =>
  values.get(word.toLowerCase()) ?? Number(word.replaceAll(',', ''));

export interface Numeral {
  value: number;
  /** Whether words around it make it less than exact: "at least 31", "ten or more", "seven or eight". */
  qualified: boolean;
}

const before =
  /(?:\bat least|\bover|\babout|\baround|\bmore than|\bup to|\bnearly|\bsome|\bas many as)\s+(?:another\s+)?$/i;
const rangeAfter = new RegExp(`^\\s*(?:or|to|–|-)\\s*(${numeral})\\b`, 'i');
const rangeBefore = new RegExp(`\\b(${numeral})\\s*(?:or|to|–|-)\\s*$`, 'i');
const months =
  'January|February|March|April|May|June|July|August|September|October|November|December';
/** What follows a number that counts no people: a date, a length of time, "one of several". */
const noCount = new RegExp(
  `^(?:(?:–\\d+)? (?:${months})\\b|[- ](?:hour|day|week|month|year)s?\\b| of several\\b)`,
  'i',
);

/** "ten to 15" is a range; "rose by one to 101" is none. */
const isRange = (low: number, high: number): boolean => low < high && high <= 3 * low;

/**
 * All numbers of a sentence but dates and lengths of time. A qualifying word binds the number next to it and no other:
 * in "at least 31 killed and 169 injured" the 169 is exact.
 */
export function numeralsIn(sentence: string): Numeral[] {
  const all = [
    ...sentence.matchAll(new RegExp(`(?<![\\w.,])(?:${numeral})(?![\\w%]|[.,]\\d)`, 'gi')),
  ];
  return all.flatMap((match) => {
    const value = valueOf(match[0]);
    const head = sentence.slice(0, match.index);
    const tail = sentence.slice(match.index + match[0].length);
    if (noCount.test(tail) || new RegExp(`(?:${months})\\s*$`).test(head)) return [];
    const next = rangeAfter.exec(tail)?.[1];
    const last = rangeBefore.exec(head)?.[1];
    const qualified =
      before.test(head) ||
      /^\s*or more\b/i.test(tail) ||
      (next !== undefined && isRange(value, valueOf(next))) ||
      (last !== undefined && isRange(valueOf(last), value));
    return [{ value, qualified }];
  });
}
