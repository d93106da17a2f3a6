import { expect, test } from 'vitest';
import { alongLine } from '../../../../src/figures/map/stretch.ts';
import {
  cornersOf,
  geometryOf,
  pointLines,
  spotsOf,
} from '../../../../src/records/incident/geometry.ts';

const from = { name: 'North gate', lat: 3.1, lon: 0.1 };
const to = { name: 'South gate', lat: 1.1, lon: -0.2 };
const line = [4, 3, 2, 1, 0].map((lat) => [0, lat]);
const far = [
  [9, 9],
  [9, 8],
];
const base = { name: 'The wall', precision: 'district', beyond: false } as const;

test('a stretch follows the line between the points nearest to its ends, whichever comes first', () => {
  const middle = [3, 2, 1].map((lat) => [0, lat]);
  expect(alongLine([far, line], { from, to })).toEqual(middle);
  expect(alongLine([line], { from: to, to: from })).toEqual(middle);
});

test('without a line a stretch is straight', () => {
  expect(alongLine([], { from, to })).toEqual([
    [0.1, 3.1],
    [-0.2, 1.1],
  ]);
});

test('an incident is marked at its point, at each of several, or at the ends of a stretch', () => {
  const points = [from, to];
  const stretch = { from, to };
  expect(spotsOf({ ...base, lat: 1, lon: 2 })).toEqual([{ name: 'The wall', lat: 1, lon: 2 }]);
  expect(spotsOf({ ...base, lat: 1, lon: 2, points })).toEqual(points);
  expect(spotsOf({ ...base, stretch })).toEqual(points);
  expect(cornersOf({ ...base, lat: 1, lon: 2, stretch })).toHaveLength(3);
  expect(spotsOf({ ...base, precision: 'none' })).toEqual([]);
});

test('its geometry and its words have every point', () => {
  const coordinates = [
    [0.1, 3.1],
    [-0.2, 1.1],
  ];
  expect(geometryOf({ ...base, stretch: { from, to } })).toEqual({
    type: 'LineString',
    coordinates,
  });
  expect(geometryOf({ ...base, points: [from, to] })).toEqual({ type: 'MultiPoint', coordinates });
  expect(geometryOf({ ...base, precision: 'none' })).toBeNull();
  expect(pointLines({ ...base, stretch: { from, to } })).toEqual([
    'From North gate (3.10° N, 0.10° E) to South gate (1.10° N, 0.20° W)',
  ]);
});
