import { assert, date, property } from 'fast-check';
import { expect, test } from 'vitest';
import { heldOn } from '../../../src/records/actor/schema.ts';
import {
  bounds,
  existsInCalendar,
  firstDay,
  lastDay,
  moment,
  when,
} from '../../../src/records/when.ts';

test.each([
  [{ on: '1911-08-14' }, '1911-08-14', '1911-08-14'],
  [{ month: '1912-02' }, '1912-02-01', '1912-02-29'],
  [{ year: '1911' }, '1911-01-01', '1911-12-31'],
  [{ from: '1911-08', to: '1912' }, '1911-08-01', '1912-12-31'],
  [{ from: '1911-08-14' }, '1911-08-14', undefined],
])('%j begins on %s and ends on %s', (date, first, last) => {
  expect(bounds(when.parse(date))).toEqual({ first, last });
});

test('a year may be written as a number', () => {
  expect(when.parse({ year: 1911 })).toEqual({ year: '1911' });
});

test('leap days exist in leap years alone', () => {
  expect(['1912-02-29', '1911-02-29', '1900-02-29', '2000-02-29'].map(existsInCalendar)).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test('every day of the calendar is a moment whose first and last day it is', () => {
  assert(
    property(
      date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
      (at) => {
        const iso = at.toISOString().slice(0, 10);
        expect([moment.parse(iso), firstDay(iso), lastDay(iso)]).toEqual([iso, iso, iso]);
      },
    ),
  );
});

test('a post is held from its first day to its last, and its unknown ends exclude nothing', () => {
  const days = ['1908-12-31', '1909-01-01', '1911-08-31', '1911-09-01'];
  const held = (from?: string, to?: string) =>
    days.map((day) =>
      heldOn({ title: 'Secretary', ...(from ? { from } : {}), ...(to ? { to } : {}) }, day),
    );
  expect(held('1909', '1911-08')).toEqual([false, true, true, false]);
  expect(held('1909')).toEqual([false, true, true, true]);
  expect(held(undefined, '1911-08')).toEqual([true, true, true, false]);
  expect(held()).toEqual([true, true, true, true]);
});
