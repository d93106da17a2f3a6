import { expect, test } from 'vitest';

import { distanceToLine, haversine, lineLength } from '../../../../src/tools/geo/distance.ts';

test('a degree along a meridian is 111.19 km', () => {
  expect(haversine([0, 50], [0, 51])).toBeCloseTo(111.195, 2);
});

test('a line is as long as its segments together', () => {
  expect(
    lineLength([
      [0, 0],
      [1, 0],
      [1, 1],
    ]),
  ).toBeCloseTo(haversine([0, 0], [1, 0]) + haversine([1, 0], [1, 1]), 9);
});

test('the distance to a line is measured to the nearest point of a segment, not to a vertex', () => {
  expect(
    distanceToLine(
      [0.5, 50.01],
      [
        [0, 50],
        [1, 50],
      ],
    ),
  ).toBeCloseTo(1.112, 2);
});

test('beyond the end of a line the distance is measured to the end', () => {
  expect(
    distanceToLine(
      [0, 0.02],
      [
        [0, 0],
        [0, 0.01],
      ],
    ),
  ).toBeCloseTo(1.112, 2);
});
