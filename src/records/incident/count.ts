/** Counts of people as a source gives them: exact, qualified, or a range. */
import { z } from 'zod';

export const qualifiers = ['at-least', 'more-than', 'about', 'up-to'] as const;

const people = z.int('write a whole number').min(0, 'a count cannot be below 0');

const forms =
  'this is not a count; write a whole number, or {n: 58, qualifier: at-least} with one of at-least, more-than, about and up-to, or a range such as {low: 20, high: 30}';

/** A plain number is exact. */
export const headcount = z.union(
  [
    people,
    z.strictObject({ n: people, qualifier: z.enum(qualifiers) }),
    z.strictObject({ low: people, high: people }).refine((range) => range.low < range.high, {
      error: 'the low end of a range is below its high end; exchange or mend them',
      path: ['high'],
    }),
  ],
  forms,
);

export type Headcount = z.infer<typeof headcount>;
export type Qualifier = (typeof qualifiers)[number] | 'exact' | 'range';

/** The number by which a count is sized and sorted: the one printed, or the high end of a range. */
export const countOf = (count: Headcount): number =>
  typeof count === 'number' ? count : 'n' in count ? count.n : count.high;

/** How firm a count is. */
export const qualifierOf = (count: Headcount): Qualifier =>
  typeof count === 'number' ? 'exact' : 'n' in count ? count.qualifier : 'range';

/** The least and the greatest number that a count allows, as far as it says; "about" gives neither. */
export function boundsOf(count: Headcount): { low?: number; high?: number } {
  if (typeof count === 'number') return { low: count, high: count };
  if ('low' in count) return { low: count.low, high: count.high };
  if (count.qualifier === 'about') return {};
  return count.qualifier === 'up-to' ? { high: count.n } : { low: count.n };
}

/** The least that a count says: "about 20" is taken at its word, "up to 55" may be none. */
export const leastOf = (count: Headcount): number =>
  boundsOf(count).low ?? (qualifierOf(count) === 'about' ? countOf(count) : 0);

/** "58", "at least 58", "20–30". */
export function countText(count: Headcount): string {
  const say = (n: number): string => n.toLocaleString('en-GB');
  if (typeof count === 'number') return say(count);
  if ('low' in count) return `${say(count.low)}–${say(count.high)}`;
  return `${count.qualifier.replace('-', ' ')} ${say(count.n)}`;
}

/**
 * What several accounts allow together, each on its own: how firm they are, or that they differ, and the least and
 * greatest that any of them allows, with no bound where one of them leaves it open. Nothing is added up.
 */
export function spanOf(counts: readonly Headcount[]): {
  qualifier?: Qualifier | 'differing';
  low?: number;
  high?: number;
} {
  const [first] = counts;
  if (first === undefined) return {};
  const bounds = counts.map(boundsOf);
  const known = (ends: (number | undefined)[]): number[] | undefined =>
    ends.some((end) => end === undefined) ? undefined : (ends as number[]);
  const lows = known(bounds.map(({ low }) => low));
  const highs = known(bounds.map(({ high }) => high));
  const same = counts.every((count) => countText(count) === countText(first));
  return {
    qualifier: same ? qualifierOf(first) : 'differing',
    ...(lows && { low: Math.min(...lows) }),
    ...(highs && { high: Math.max(...highs) }),
  };
}
