import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustered, separated } from '../../../../src/figures/map/live/clusters.ts';

const at = (p: { x: number; y: number }) => p;

describe('marks that would cover one another', () => {
  it('are gathered, and others left alone', () => {
    const groups = clustered(
      [
        { x: 0, y: 0 },
        { x: 5, y: 0 },
        { x: 100, y: 0 },
      ],
      at,
      20,
    );
    expect(groups.map((g) => g.members.length)).toEqual([2, 1]);
    expect(groups[0]).toMatchObject({ x: 2.5, y: 0 });
  });

  it('end in groups that stand apart and lose no mark, wherever they lie', () => {
    const point = fc.record({
      x: fc.integer({ min: 0, max: 200 }),
      y: fc.integer({ min: 0, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), (points) => {
        const groups = clustered(points, at, 25);
        expect(groups.flatMap((g) => g.members)).toHaveLength(points.length);
        for (const a of groups)
          for (const b of groups)
            if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(25);
      }),
    );
  });
});

describe('clusters beside crossings', () => {
  const least = { points: 24, fixed: 21 };

  it('stand clear of crossings and of one another', () => {
    const crossings = [
      { x: 50, y: 50 },
      { x: 90, y: 50 },
    ];
    const points = [
      { x: 50, y: 50 },
      { x: 66, y: 52 },
      { x: 300, y: 300 },
    ];
    const moved = separated(points, crossings, least);
    for (const [i, a] of moved.entries()) {
      for (const c of crossings) expect(Math.hypot(a.x - c.x, a.y - c.y)).toBeGreaterThan(20.5);
      for (const b of moved.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(23.5);
    }
    expect(moved[2]).toEqual(points[2]);
  });

  it('stay where they are if nothing is near', () => {
    expect(separated([{ x: 0, y: 0 }], [{ x: 40, y: 0 }], least)).toEqual([{ x: 0, y: 0 }]);
  });
});
