import { expect, test } from 'vitest';

import { joinLines, sharedLines, startingNear } from '../../../../src/tools/geo/shared-line.ts';

const west = [
  [
    [0, 0],
    [1, 0],
    [1, 1],
    [1, 2],
    [0, 2],
    [0, 0],
  ],
];
const east = [
  [
    [2, 0],
    [2, 2],
    [1, 2],
    [1, 1],
    [1, 0],
    [2, 0],
  ],
];

test('two areas share the line along which they touch', () => {
  expect(sharedLines(west, east)).toEqual([
    [
      [1, 0],
      [1, 1],
      [1, 2],
    ],
  ]);
});

test('a cut through one of the areas is no part of the line', () => {
  const halves = [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
    [
      [0, 1],
      [1, 1],
      [1, 2],
      [0, 2],
      [0, 1],
    ],
  ];
  expect(sharedLines(halves, east)).toEqual([
    [
      [1, 0],
      [1, 1],
      [1, 2],
    ],
  ]);
});

test('pieces are joined whichever way round they were drawn', () => {
  const [line, ...rest] = joinLines([
    [
      [2, 0],
      [1, 0],
    ],
    [
      [2, 0],
      [3, 0],
    ],
    [
      [0, 0],
      [1, 0],
    ],
  ]);
  expect(rest).toEqual([]);
  expect(startingNear(line ?? [], [0, 0])).toEqual([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
  ]);
});

test('pieces that do not touch stay apart', () => {
  expect(
    joinLines([
      [
        [0, 0],
        [1, 0],
      ],
      [
        [5, 5],
        [6, 5],
      ],
    ]),
  ).toHaveLength(2);
});
