import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grouped } from '../../../../src/figures/map/live/clusters.ts';

const at = (p: { x: number; y: number }) => p;

describe('marks that would cover one another', () => {
  it('are gathered, and others left alone', () => {
    const groups = grouped(
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
        const groups = grouped(points, at, 25);
        expect(groups.flatMap((g) => g.members)).toHaveLength(points.length);
        for (const a of groups)
          for (const b of groups)
            if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(25);
      }),
    );
  });
});
