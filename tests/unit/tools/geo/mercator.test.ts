import { expect, test } from 'vitest';

import { mercatorLatitude, mercatorY, toMercator } from '../../../../src/tools/geo/mercator.ts';

test('a latitude comes back from its ordinate', () => {
  for (const lat of [-60, 0, 23, 40]) expect(mercatorLatitude(mercatorY(lat))).toBeCloseTo(lat, 9);
});

test('a picture of one colour stays of that colour', () => {
  const grey = { data: new Uint8Array(16).fill(90), width: 4, height: 4, channels: 1 };
  const { data } = toMercator(grey, [0, 0, 40, 40], [10, 10, 30, 30], 8);
  expect([...new Set(data)]).toEqual([90]);
});

test('a row of the result shows the latitude that Mercator puts there', () => {
  const ramp = {
    data: Uint8Array.from({ length: 60 }, (_, row) => 60 - row),
    width: 1,
    height: 60,
    channels: 1,
  };
  const { data, width, height } = toMercator(ramp, [0, 0, 60, 60], [10, 10, 50, 50], 100);
  const middle = mercatorLatitude((mercatorY(50) + mercatorY(10)) / 2);
  const row = data[Math.floor(height / 2) * width];
  expect(middle).toBeGreaterThan(31);
  expect(Math.abs((row ?? 0) - middle)).toBeLessThan(1.2);
});
