import { expect, test } from 'vitest';
import type { When } from '../../../src/records/when.ts';
import { byDate, datetime, formatMoment, formatWhen, precisionOf } from '../../../src/lib/dates.ts';

test.each<[When, string]>([
  [{ on: '1911-08-04' }, '4 August 1911'],
  [{ month: '1911-08' }, 'August 1911'],
  [{ year: '1911' }, '1911'],
  [{ from: '1911-08-14', to: '1911-08-20' }, '14–20 August 1911'],
  [{ from: '1911-08-14', to: '1911-08-14' }, '14 August 1911'],
  [{ from: '1911-08-14', to: '1911-09-02' }, '14 August – 2 September 1911'],
  [{ from: '1911-12-30', to: '1912-01-02' }, '30 December 1911 – 2 January 1912'],
  [{ from: '1911-08', to: '1911-09' }, 'August–September 1911'],
  [{ from: '1911-12', to: '1912-01' }, 'December 1911 – January 1912'],
  [{ from: '1911', to: '1912' }, '1911–1912'],
  [{ from: '1911', to: '1912-05' }, '1911 – May 1912'],
  [{ from: '1911-08-14' }, 'from 14 August 1911'],
])('%j is written as “%s”', (when, words) => {
  expect(formatWhen(when)).toBe(words);
});

test('a moment is written as exactly as it is known', () => {
  expect(['1911', '1911-08', '1911-08-04'].map(formatMoment)).toEqual([
    '1911',
    'August 1911',
    '4 August 1911',
  ]);
});

test('what is not known of a date is said', () => {
  expect(
    [
      { on: '1911-08-14' },
      { month: '1911-08' },
      { year: '1911' },
      { from: '1911' },
      { from: '1911', to: '1912' },
    ].map((when) => precisionOf(when)),
  ).toEqual(['', 'day not known', 'day and month not known', 'end not known', '']);
});

test('the machine’s date is the beginning', () => {
  expect(
    [
      { on: '1911-08-14' },
      { month: '1911-08' },
      { year: '1911' },
      { from: '1911-09', to: '1912' },
    ].map((when) => datetime(when)),
  ).toEqual(['1911-08-14', '1911-08', '1911', '1911-09']);
});

test('records are sorted by their first day, and then by id', () => {
  const records: { id: string; when: When }[] = [
    { id: 'd', when: { on: '1911-08-14' } },
    { id: 'c', when: { from: '1911-08-14', to: '1912' } },
    { id: 'b', when: { month: '1911-08' } },
    { id: 'a', when: { year: '1911' } },
  ];
  expect(records.sort(byDate).map((r) => r.id)).toEqual(['a', 'b', 'c', 'd']);
});
