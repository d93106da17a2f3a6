import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadGraph } from '../../../src/content/graph.ts';
import { type Box, overlaps } from '../../../src/lib/labels.ts';
import { packRows } from '../../../src/figures/timeline/rows.ts';
import { recentByWeight, timelineScale } from '../../../src/figures/timeline/scale.ts';
import {
  type TimelineOptions,
  type TimelineView,
  timelineView,
} from '../../../src/figures/timeline/view.ts';
import { fixture } from '../fixture.ts';
import { addDays } from '../../../src/lib/moment.ts';
import { labelsAcross } from '../../../src/figures/timeline/labels.ts';
import type { Entry, Placed } from '../../../src/figures/timeline/layout.ts';
import { ticksOf } from '../../../src/figures/timeline/ticks.ts';

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
    const loose = view.marks.find((m) => m.bar && !m.sure);
    expect(loose?.bar && (loose.bar.from + loose.bar.to) / 2).toBeCloseTo(loose?.x ?? 0, 0);
  });

  it('never runs backwards', () => {
    const scale = timelineScale('1893-01-01', '2026-05-01', '2021-07-01', 1000);
    const day = fc
      .date({ min: new Date('1893-01-01'), max: new Date('2026-04-30'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    fc.assert(fc.property(day, (d) => scale.at(addDays(d, 1)) > scale.at(d)));
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
  const lane = { id: 'lane', label: '', base: 200, top: 0 };
  const mark = (id: string, x: number, y: number, weight: number, label: string) => ({
    id,
    x,
    y,
    weight,
    label,
    lane: 'lane',
    first: '',
    last: '',
    sure: true,
    row: 0,
    bar: undefined,
    start: x - 4,
    end: x + 4,
  });
  const boxOf = ({ start, end, y }: Placed): Box => ({
    left: start,
    right: end,
    top: y - 4,
    bottom: y + 4,
  });
  const anyMark = fc
    .record({
      x: fc.integer({ min: 10, max: 590 }),
      y: fc.integer({ min: 10, max: 190 }),
      label: fc.string({ minLength: 1, maxLength: 40 }),
      weight: fc.integer({ min: 0, max: 50 }),
      id: fc.uuid(),
    })
    .map(({ id, x, y, weight, label }): Entry & Placed => mark(id, x, y, weight, label));

  it('never cover one another or a mark, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 40 }), (marks) => {
        const obstacles = marks.map(boxOf);
        const placed = labelsAcross(marks, [lane], 600, { size: 11, most: 99 });
        placed.forEach((a, i) => {
          expect(obstacles.some((o) => overlaps(a.box, o))).toBe(false);
          expect(placed.slice(i + 1).some((b) => overlaps(a.box, b.box))).toBe(false);
        });
      }),
    );
  });

  it('go to the heaviest first', () => {
    const marks = [mark('light', 300, 100, 1, 'Bridge'), mark('heavy', 300, 100, 9, 'Bridge')];
    const placed = labelsAcross(marks, [lane], 600, { size: 11, most: 1 });
    expect(placed.map((l) => l.id)).toEqual(['heavy']);
  });
});

describe('the axis', () => {
  it('names days where the span is short, months and years where it is long', () => {
    const labels = (from: string, end: string) =>
      ticksOf(timelineScale(from, end, undefined, 1160)).map((t) => t.label);
    const month = labels('2025-10-01', '2025-11-01');
    expect(month[0]).toBe('Oct 2025');
    expect(month.slice(1).every((label) => /^\d+ Oct$/.test(label))).toBe(true);
    expect(new Set(month).size).toBe(month.length);
    expect(labels('2025-01-01', '2026-01-01').slice(0, 2)).toEqual(['2025', 'Feb 2025']);
    expect(labels('2000-01-01', '2026-01-01')).toContain('2010');
  });
});
