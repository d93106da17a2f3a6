import { describe, expect, it } from 'vitest';
import { loadGraph, type Graph } from '../../../src/content/graph.ts';
import {
  companionOfId,
  whereaboutsBefore,
  type Companion,
} from '../../../src/figures/companion/companion.ts';
import { plateOf, stripOf } from '../../../src/figures/companion/layout.ts';
import { windowAround } from '../../../src/figures/companion/lighting.ts';
import { fixture, withCopy } from '../fixture.ts';

const graph = loadGraph(fixture);
const walkout = companionOfId(graph, 'the-walkout');

/** The companion of "The settlement" with other prose. */
function settlement(prose: string, more: Record<string, string> = {}): [Graph, Companion] {
  return withCopy((copy) => {
    copy.write(
      'sections/the-settlement.mdx',
      `---\ntitle: The settlement\nstandfirst: It ended.\norder: 2\nasOf: 1912-12-31\npart: context\n---\n\n<Judgement id="fares-at-the-root">Fares mattered too.<Cite id="gazette-1912-03-02" /></Judgement>\n\n${prose}\n`,
    );
    for (const [file, text] of Object.entries(more)) copy.write(file, text);
    const changed = loadGraph(copy.root);
    return [changed, companionOfId(changed, 'the-settlement')];
  });
}

describe('what a section names', () => {
  it('stands in reading order, incidents numbered, figures among the paragraphs', () => {
    expect(
      walkout.items.map((i) => (i.type === 'incident' ? `${i.number} ${i.id}` : i.id)),
    ).toEqual(['1 fare-notice-1911', '2 depot-walkout-1911-08-14', 'dock-ward', 'river-gate']);
  });

  it('is told in words, no more exactly than it is known', () => {
    expect(walkout.passages.map((p) => p.words)).toEqual([
      'Tramway office, June 1911',
      'Dock Ward depot, 14 August 1911',
      'Dock Ward',
      'Dock Ward and River Gate',
    ]);
  });

  it('goes to Explore with exactly its incidents', () => {
    expect(walkout.explore).toBe('/explore/?ids=fare-notice-1911,depot-walkout-1911-08-14');
  });

  it('is told at the end of each block', () => {
    expect(whereaboutsBefore(graph, 'at-the-depot')?.items.map((i) => i.id)).toEqual([
      'fare-notice-1911',
      'depot-walkout-1911-08-14',
    ]);
    expect(walkout.blocks.at(-1)?.whereabouts.items.map((i) => i.id)).toEqual([
      'dock-ward',
      'river-gate',
    ]);
  });
});

describe('plate and strip', () => {
  it('have a mark for all that has a point, and for every incident', () => {
    const plate = plateOf(graph, undefined, walkout);
    expect(plate?.places.map((p) => p.item.id)).toEqual(['dock-ward', 'river-gate']);
    expect(plate?.incidents.map((p) => p.item.id)).toEqual(['depot-walkout-1911-08-14']);
    expect(stripOf(graph, walkout)?.incidents.map((p) => p.item.number)).toEqual([1, 2]);
  });

  it('of a section without a place or an incident are not drawn without geodata', () => {
    const [changed, companion] = settlement('Nothing happened anywhere.');
    expect(companion.passages).toEqual([]);
    expect(companion.explore).toBeUndefined();
    expect(plateOf(changed, undefined, companion)).toBeUndefined();
    expect(stripOf(changed, companion)).toBeUndefined();
  });

  it('of a paragraph with 30 incidents hold them all; the line names twelve and counts the rest', () => {
    const ids = Array.from({ length: 30 }, (_, i) => `walkout-${i + 1}`);
    const record = (id: string, i: number): string =>
      `title: Walkout ${id}\nkind: walkout\nwhen: { on: 1911-08-${String((i % 28) + 1).padStart(2, '0')} }\nlocation: { name: Depot, precision: exact, lat: 53.5, lon: 0.1 }\nplaces: [dock-ward]\nactors: [carmens-union]\nsummary: The crews left.\nstatus: documented\naccounts: []\nsources: [gazette-1911-08-15]\n`;
    const [changed, companion] = settlement(
      ids.map((id) => `<Incident id="${id}">${id}</Incident>`).join(', '),
      Object.fromEntries(ids.map((id, i) => [`incidents/${id}.yaml`, record(id, i)])),
    );
    const plate = plateOf(changed, undefined, companion);
    const strip = stripOf(changed, companion);
    expect(plate?.incidents).toHaveLength(30);
    expect(strip?.incidents).toHaveLength(30);
    for (const { x, y } of plate?.incidents ?? []) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(240);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(280);
    }
    expect(strip?.height).toBeLessThan(130);
    expect(companion.passages[0]?.words).toBe('Depot, August 1911');
    const line = companion.blocks.at(-1)?.whereabouts;
    expect([line?.items.length, line?.more]).toEqual([12, 18]);
  });
});

describe('the window of the plate', () => {
  const size = { width: 240, height: 280 };

  it('is the whole where nothing is lit', () => {
    expect(windowAround([], size)).toEqual({ x: 0, y: 0, ...size });
  });

  it.each([
    ['a point', [{ x: 120, y: 140 }]],
    ['a corner', [{ x: 0, y: 280 }]],
    [
      'points far apart',
      [
        { x: 5, y: 5 },
        { x: 235, y: 275 },
      ],
    ],
  ])('holds %s, keeps its shape and stays on the drawing', (_, points) => {
    const { x, y, width, height } = windowAround(points, size);
    expect(width / height).toBeCloseTo(240 / 280);
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(240.01);
    expect(y + height).toBeLessThanOrEqual(280.01);
    for (const p of points) {
      expect(p.x >= x && p.x <= x + width).toBe(true);
      expect(p.y >= y && p.y <= y + height).toBe(true);
    }
  });
});

describe('an incident at several spots', () => {
  it('has a mark at each, under one number, and each keeps its own point', () => {
    const [changed, companion] = settlement('<Incident id="two-gates">Two gates</Incident> fell.', {
      'incidents/two-gates.yaml':
        'title: Two gates\nkind: walkout\nwhen: { on: 1911-08-20 }\nlocation: { name: Two gates, precision: exact, points: [{ name: A, lat: 53.4, lon: -0.3 }, { name: B, lat: 53.6, lon: 0.3 }] }\nplaces: [dock-ward]\nactors: [carmens-union]\nsummary: Two gates fell.\nstatus: documented\naccounts: []\nsources: [gazette-1911-08-15]\n',
    });
    const marks = plateOf(changed, undefined, companion)?.incidents ?? [];
    expect(marks.map((m) => m.item.number)).toEqual([1, 1]);
    expect(new Set(marks.map((m) => `${m.point?.x} ${m.point?.y}`)).size).toBe(2);
  });
});
