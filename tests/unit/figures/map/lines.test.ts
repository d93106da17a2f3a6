import { describe, expect, it } from 'vitest';
import { extentAround, frameOf } from '../../../../src/figures/map/frame.ts';
import { shapePath } from '../../../../src/figures/marks/shapes.ts';
import { pathOf, strokesOf, thinned } from '../../../../src/figures/map/lines.ts';

/** What is there, or a failed test. */
const sure = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('Nothing is there.');
  return value;
};

const frame = frameOf([0, 0, 10, 10], 100);

describe('a frame', () => {
  it('puts its corners at the corners of the paper', () => {
    expect(frame.at(0, 10)).toMatchObject({ x: 0 });
    expect(frame.at(0, 10).y).toBeCloseTo(0);
    expect(frame.at(10, 0).x).toBeCloseTo(100);
    expect(frame.at(10, 0).y).toBeCloseTo(frame.height, 0);
  });

  it('leads back from paper to degrees', () => {
    const { x, y } = frame.at(3, 7);
    const [lon, lat] = frame.from(x, y);
    expect([lon, lat].map((n) => Math.round(n * 1e6) / 1e6)).toEqual([3, 7]);
  });

  it('grows to the shape of its paper and stays within the edges of the map', () => {
    const grown = frameOf([9, 4, 10, 5], 320, 160, [0, 0, 10, 10]);
    const [west, south, east, north] = grown.extent;
    expect([grown.width, grown.height]).toEqual([320, 160]);
    expect(east).toBeLessThanOrEqual(10.0001);
    expect(west).toBeLessThan(9);
    expect(south).toBeGreaterThanOrEqual(0);
    expect(north).toBeLessThanOrEqual(10);
  });

  it('leaves air around the spots that it is laid around', () => {
    const [west, south, east, north] = extentAround([{ lon: 1, lat: 1 }], 2);
    expect(east - west).toBeCloseTo(2);
    expect(south).toBeLessThan(1);
    expect(north).toBeGreaterThan(1);
  });
});

describe('lines', () => {
  it('lose the points that cannot be seen, and keep the bends', () => {
    const points = [0, 1, 2, 3, 4].map((x) => ({ x, y: x === 2 ? 0.05 : 0 }));
    expect(thinned(points, 0.1)).toEqual([points[0], points[4]]);
    expect(
      thinned(
        points.map((p) => (p.x === 2 ? { ...p, y: 3 } : p)),
        0.1,
      ),
    ).toHaveLength(5);
  });

  it('are cut where they leave the frame, beyond its edge', () => {
    const [stroke] = strokesOf(frame, [
      [
        [5, 5],
        [50, 5],
      ],
    ]);
    expect(stroke?.points.at(-1)?.x).toBeGreaterThan(100);
    expect(stroke?.points.at(-1)?.x).toBeLessThan(110);
    expect(
      strokesOf(frame, [
        [
          [20, 20],
          [30, 30],
        ],
      ]),
    ).toEqual([]);
  });

  it('are written in steps from point to point, without needless signs', () => {
    const points = [
      { x: 10, y: 10 },
      { x: 10.5, y: 9 },
      { x: 11, y: 9.25 },
    ];
    expect(pathOf([{ points, closed: false }])).toBe('M10 10l.5-1 .5 .3');
    expect(pathOf([{ points, closed: true }], 2)).toBe('M10 10l.5-1 .5 .5z');
    expect(pathOf([{ points: [sure(points[0]), sure(points[0])], closed: false }])).toBe('');
  });

  it('draw a mark for every shape', () => {
    const drawn = ['circle', 'square', 'triangle', 'diamond', 'cross'].map((shape) =>
      shapePath(shape, { x: 5, y: 5 }, 4),
    );
    expect(new Set(drawn).size).toBe(5);
    for (const path of drawn) expect(path).toMatch(/^M[\d. -]+[a-z].*z$/);
  });
});
