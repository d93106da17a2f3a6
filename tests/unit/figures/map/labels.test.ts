import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, overlaps } from '../../../../src/lib/labels.ts';
import { labelPoints, type Target } from '../../../../src/figures/map/labels.ts';

const sheet = { left: 0, top: 0, right: 300, bottom: 200 };
const town = (text: string, x: number, y: number): Target => ({
  text,
  x,
  y,
  style: 'town',
  clear: 2,
});

describe('names on a map', () => {
  it('stand to the right of their point where there is room', () => {
    const [label] = labelPoints([town('Aldermoor', 50, 50)], sheet, []);
    expect(label).toMatchObject({ text: 'Aldermoor', anchor: 'start' });
    expect(label?.leader).toBeUndefined();
  });

  it('go to the other side of their point at the edge of the sheet, so that none is cut', () => {
    const [label] = labelPoints([town('Aldermoor', 290, 50)], sheet, []);
    expect(label?.anchor).toBe('end');
  });

  it('are left out where there is no room, the less important first', () => {
    const crowd = Array.from({ length: 40 }, (_, i) =>
      town(`Mill ${i}`, 100 + (i % 4), 100 + (i % 3)),
    );
    const set = labelPoints(crowd, sheet, []);
    expect(set.length).toBeGreaterThan(2);
    expect(set.length).toBeLessThan(40);
    expect(set[0]?.text).toBe('Mill 0');
  });

  it('are tied to a point from which they had to move away', () => {
    const walls = [around({ x: 100, y: 100 }, 16)];
    const [label] = labelPoints([{ ...town('Ford', 100, 100), clear: 2 }], sheet, walls);
    expect(label?.leader).toBeDefined();
  });

  it('cover a soft thing only if they must', () => {
    const line = [{ left: 55, right: 90, top: 44, bottom: 56 }];
    const [label] = labelPoints([town('Ford', 50, 50)], sheet, [], line);
    expect(line.some((box) => label && overlaps(label.box, box))).toBe(false);
  });

  it('never touch one another, what is taken, or the edge, wherever the points lie', () => {
    const spot = fc.record({
      x: fc.integer({ min: 0, max: 300 }),
      y: fc.integer({ min: 0, max: 200 }),
    });
    fc.assert(
      fc.property(
        fc.array(spot, { maxLength: 25 }),
        fc.array(spot, { maxLength: 10 }),
        (spots, marks) => {
          const taken = marks.map((m) => around(m, 4));
          const set = labelPoints(
            spots.map((s, i) => town(`Town ${i}`, s.x, s.y)),
            sheet,
            taken,
          );
          return set.every(
            (a, i) =>
              a.box.left >= 0 &&
              a.box.right <= 300 &&
              a.box.top >= 0 &&
              a.box.bottom <= 200 &&
              !taken.some((t) => overlaps(a.box, t)) &&
              !set.some((b, k) => k !== i && overlaps(a.box, b.box)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
