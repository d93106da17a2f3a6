import { describe, expect, test } from 'vitest';
import { numeralsIn } from '../../../src/content/checks/numerals.ts';
import {
  boundsOf,
  countOf,
  countText,
  type Headcount,
  leastOf,
  spanOf,
} from '../../../src/records/incident/count.ts';
import { told, toldAfter } from '../fixture.ts';

const walkout = 'incidents/depot-walkout-1911-08-14.yaml';

describe('numbers in a sentence', () => {
  test.each([
    ['At least 31 killed and 169 injured.', ['at least 31', '169']],
    ['23 soldiers killed there, more than 30 wounded.', ['23', 'more than 30']],
    ['Over 1,200 dead, twelve of them children.', ['over 1,200', '12']],
    ['Two commandos dead, ten to 15 hurt.', ['2', 'ten to 15', 'ten to 15']],
    ['Seven or eight killed; ten or more hurt.', ['7 or 8', '7 or 8', '10 or more']],
    ['The official toll rose by one to 101.', ['1', '101']],
    ['On 13 November 2022, after two days, 94% of it stood.', []],
  ])('%s', (sentence, expected) => {
    expect(numeralsIn(sentence)).toHaveLength(expected.length);
    expect(numeralsIn(sentence).map(({ qualified }) => qualified)).toEqual(
      expected.map((words) => /[a-z]/.test(words)),
    );
  });
});

test.each<[Headcount, number, string, { low?: number; high?: number }]>([
  [1731, 1731, '1,731', { low: 1731, high: 1731 }],
  [{ n: 58, qualifier: 'at-least' }, 58, 'at least 58', { low: 58 }],
  [{ n: 55, qualifier: 'up-to' }, 55, 'up to 55', { high: 55 }],
  [{ n: 20, qualifier: 'about' }, 20, 'about 20', {}],
  [{ low: 7, high: 8 }, 8, '7–8', { low: 7, high: 8 }],
])('a count, its number, its words and its bounds: %j', (count, number, words, bounds) => {
  expect(countOf(count)).toBe(number);
  expect(countText(count)).toBe(words);
  expect(boundsOf(count)).toEqual(bounds);
});

test('a count that its account qualifies may not be exact', () => {
  expect(
    toldAfter(walkout, 'All 140 men left in good order.', 'At least two were hurt as 140 left.'),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/depot-walkout-1911-08-14.yaml, field accounts[0].injured: the account qualifies the number (“At least two were hurt as 140 left.”), and 2 is given as exact; write {n: 2, qualifier: at-least}, more-than, about or up-to, or {low: …, high: …}, or enter the incident in reviewed.yaml under "counts" with a reason."
  `);
  expect(
    told(({ replace }) => {
      replace(walkout, 'All 140 men left in good order.', 'At least two were hurt as 140 left.');
      replace(walkout, 'injured: 2', 'injured: { n: 2, qualifier: at-least }');
    }),
  ).toBe('');
});

test('a contested title may not take a number or an act from one side', () => {
  const title = 'Crews leave the Dock Ward depot';
  expect(toldAfter(walkout, title, 'Sixty men attack the Dock Ward depot')).toMatchInlineSnapshot(`
    "2 things to mend in the content:
      incidents/depot-walkout-1911-08-14.yaml, field title: the incident is contested, and the number 60 does not stand in the accounts of both sides; reword the line, give it to its holder, or enter the incident in reviewed.yaml under "titles" with a reason.
      incidents/depot-walkout-1911-08-14.yaml, field title: the incident is contested, and the act “attack” does not stand in the accounts of both sides; reword the line, give it to its holder, or enter the incident in reviewed.yaml under "titles" with a reason."
  `);
  expect(toldAfter(walkout, title, 'The company says that crews attack the depot')).toBe('');
});

test('what an editor reviewed stands, until nothing reports it any more', () => {
  const entry =
    '- { check: titles, incident: depot-walkout-1911-08-14, reason: The union owns it. }\n';
  expect(
    told(({ replace, write }) => {
      replace(walkout, 'Crews leave the Dock Ward depot', 'Crews attack the Dock Ward depot');
      write('reviewed.yaml', entry);
    }),
  ).toBe('');
  expect(told(({ write }) => write('reviewed.yaml', entry))).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      reviewed.yaml: the check "titles" finds nothing in "depot-walkout-1911-08-14"; delete the entry."
  `);
});

const atLeast = { n: 58, qualifier: 'at-least' } as const;
const upTo = { n: 55, qualifier: 'up-to' } as const;
const range = { low: 20, high: 30 };

test.each<[Headcount, number]>([
  [12, 12],
  [atLeast, 58],
  [{ n: 20, qualifier: 'about' }, 20],
  [upTo, 0],
  [range, 20],
])('the least that %j says is %i', (count, least) => {
  expect(leastOf(count)).toBe(least);
});

test.each<[Headcount[], ReturnType<typeof spanOf>]>([
  [[], {}],
  [[range], { qualifier: 'range', low: 20, high: 30 }],
  [[9, 9], { qualifier: 'exact', low: 9, high: 9 }],
  [[23, range], { qualifier: 'differing', low: 20, high: 30 }],
  [[23, atLeast], { qualifier: 'differing', low: 23 }],
  [[atLeast, upTo], { qualifier: 'differing' }],
])('%j together allow %j, and no bound where one of them is open', (counts, span) => {
  expect(spanOf(counts)).toEqual(span);
});
