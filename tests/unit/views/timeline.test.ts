import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadGraph } from '../../../src/content/graph.ts';
import { placeLabels, overlaps, type Box, type Wish } from '../../../src/views/timeline/labels.ts';
import { packRows } from '../../../src/views/timeline/pack.ts';
import { dayAfter, recentByWeight, timeScale } from '../../../src/views/timeline/scale.ts';
import {
  timelineView,
  type TimelineOptions,
  type TimelineView,
} from '../../../src/views/timeline.ts';
import { fixture } from '../fixture.ts';

const graphs = [
  { name: 'the dossier', graph: loadGraph('content') },
  { name: 'the small dossier', graph: loadGraph(fixture) },
];
const forms: TimelineOptions[] = [
  { form: 'lanes', length: 1160 },
  { form: 'months', length: 1160 },
  { form: 'lanes', length: 608 },
];
const all = graphs.flatMap(({ name, graph }) =>
  forms.map((options) => ({
    name: `${name}, ${options.form}, ${options.length}`,
    graph,
    view: timelineView(graph, options),
  })),
);

const boxesOf = (view: TimelineView): { id: string; box: Box }[] =>
  view.marks.map((m) => ({
    id: m.id,
    box: {
      left: Math.min(m.x - 4, m.bar?.from ?? m.x),
      right: Math.max(m.x + 4, m.bar?.to ?? m.x),
      top: m.y - 4,
      bottom: m.y + 4,
    },
  }));

describe.each(all)('the timeline of $name', ({ view, graph }) => {
  it('has every incident once, in order of time, within its edges', () => {
    expect(view.marks.map((m) => m.id).sort()).toEqual([...graph.incidents.keys()].sort());
    expect(view.marks.map((m) => m.first)).toEqual(view.marks.map((m) => m.first).sort());
    for (const { box } of boxesOf(view)) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(view.length);
      expect(box.top).toBeGreaterThan(0);
      expect(box.bottom).toBeLessThan(view.height);
    }
  });

  it('lays no mark over another', () => {
    const boxes = boxesOf(view);
    const pairs = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => overlaps(a.box, b.box))
        .map((b) => `${a.id} / ${b.id}`),
    );
    expect(pairs).toEqual([]);
  });

  it('lays no label over a mark or another label, across or down', () => {
    const across = [...view.labels.large, ...view.labels.small];
    const marks = boxesOf(view).map((b) => b.box);
    for (const [i, label] of across.entries()) {
      for (const other of [...marks, ...across.slice(i + 1).map((l) => l.box)])
        expect(overlaps(label.box, other), label.text).toBe(false);
    }
    const turned = marks.map((b) => ({
      left: view.height - b.bottom,
      right: view.height - b.top,
      top: b.left,
      bottom: b.right,
    }));
    for (const [i, label] of view.labels.down.entries()) {
      expect(label.box.right).toBeLessThanOrEqual(view.form === 'months' ? 284 : view.height);
      for (const other of [...turned, ...view.labels.down.slice(i + 1).map((l) => l.box)])
        expect(overlaps(label.box, other), label.text).toBe(false);
    }
  });

  it('counts each month once', () => {
    expect(view.months.reduce((sum, m) => sum + m.count, 0)).toBe(
      view.marks.filter((m) => m.first >= view.from).length,
    );
  });

  it('names years that do not touch', () => {
    for (const [i, tick] of view.ticks.entries())
      expect(tick.x - (view.ticks[i - 1]?.x ?? -100)).toBeGreaterThan(30);
  });
});

describe('the scale', () => {
  const graph = loadGraph('content');
  const view = timelineView(graph, { form: 'lanes', length: 1160 });

  it('starts with the year with which the dossier begins and says that it is two scales', () => {
    expect(view.from.slice(0, 4)).toBe(graph.dossier.since);
    expect(view.note).toContain('Two scales');
    expect(view.range[1]).toBeLessThan(view.length / 4);
  });

  it('is one even scale within a window of recent years, and says nothing', () => {
    const window = timelineView(graph, {
      form: 'lanes',
      length: 608,
      from: '2022-01',
      to: '2022-11',
    });
    expect(window.domain).toEqual(['2022-01-01', '2022-12-01']);
    expect(window.note).toBeUndefined();
  });

  it('includes the whole month with which a window ends', () => {
    const days = [...graph.incidents.values()].flatMap(({ id, when }) =>
      'on' in when && when.on.startsWith('2022-11') ? [id] : [],
    );
    const window = timelineView(graph, {
      form: 'lanes',
      length: 608,
      from: '2022-11',
      to: '2022-11',
    });
    expect(days.length).toBeGreaterThan(5);
    expect(window.marks.map((m) => m.id)).toEqual(expect.arrayContaining(days));
    expect(window.marks.every((m) => m.first <= '2022-11-30' && m.last >= '2022-11-01')).toBe(true);
  });

  it('draws a date that is known to the month as a span with its mark in the middle', () => {
    const loose = view.marks.find((m) => m.bar && !m.bar.sure);
    expect(loose?.bar && (loose.bar.from + loose.bar.to) / 2).toBeCloseTo(loose?.x ?? 0, 0);
  });

  it('never runs backwards', () => {
    const scale = timeScale('1893-01-01', '2026-05-01', '2021-07-01', 1000);
    const day = fc
      .date({ min: new Date('1893-01-01'), max: new Date('2026-04-30'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    fc.assert(fc.property(day, (d) => scale.at(dayAfter(d)) > scale.at(d)));
  });

  it('finds for itself where the recent years begin, if most fall there', () => {
    expect(
      recentByWeight(
        ['1900-01-01', '2019-03-01', '2019-05-01', '2020-01-01', '2020-06-01'],
        '1900-01-01',
        '2021-01-01',
      ),
    ).toBe('2019-01-01');
    expect(
      recentByWeight(
        ['2019-01-05', '2019-03-01', '2019-05-01', '2020-01-01'],
        '2019-01-01',
        '2021-01-01',
      ),
    ).toBeUndefined();
    expect(recentByWeight([], '2019-01-01', '2021-01-01')).toBeUndefined();
  });
});

describe('packing', () => {
  const extents = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 120 }))
      .map(([start, wide]) => ({ start, end: start + wide })),
  );

  it('puts no two in one place, whatever they are', () => {
    fc.assert(
      fc.property(extents, (items) => {
        const rows = packRows(items);
        items.forEach((a, i) =>
          items.forEach((b, j) => {
            if (i < j && rows[i] === rows[j])
              expect(a.start >= b.end || b.start >= a.end).toBe(true);
          }),
        );
      }),
    );
  });
});

describe('labels', () => {
  const wish = fc
    .record({
      x: fc.integer({ min: 10, max: 590 }),
      y: fc.integer({ min: 10, max: 190 }),
      text: fc.string({ minLength: 1, maxLength: 40 }),
      weight: fc.integer({ min: 0, max: 50 }),
      id: fc.uuid(),
    })
    .map(({ x, y, ...rest }): Wish => ({
      ...rest,
      x,
      y,
      box: { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 },
      room: { left: 0, right: 600, top: 0, bottom: 200 },
    }));

  it('never cover one another or a mark, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), (wishes) => {
        const obstacles = wishes.map((w) => w.box);
        const placed = placeLabels(wishes, obstacles, [], { size: 11, most: 99, above: true });
        placed.forEach((a, i) => {
          expect(obstacles.some((o) => overlaps(a.box, o))).toBe(false);
          expect(placed.slice(i + 1).some((b) => overlaps(a.box, b.box))).toBe(false);
        });
      }),
    );
  });

  it('go to the heaviest first', () => {
    const at = (id: string, weight: number): Wish => ({
      id,
      weight,
      text: 'Bridge',
      x: 300,
      y: 100,
      box: { left: 296, right: 304, top: 96, bottom: 104 },
      room: { left: 0, right: 600, top: 92, bottom: 108 },
    });
    const placed = placeLabels(
      [at('light', 1), at('heavy', 9)],
      [{ left: 0, right: 304, top: 90, bottom: 110 }],
      [],
      {
        size: 11,
        most: 1,
        above: false,
      },
    );
    expect(placed.map((l) => l.id)).toEqual(['heavy']);
  });
});
