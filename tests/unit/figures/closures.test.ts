import { describe, expect, it } from 'vitest';
import { type Graph, loadGraph } from '../../../src/content/graph.ts';
import { closureChart, crossingTime } from '../../../src/figures/closures/layout.ts';
import { withCopy } from '../fixture.ts';

/** What is there, or a failed test. */
const sure = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('Nothing is there.');
  return value;
};

interface Event {
  kind: 'shut' | 'reopened';
  when: string;
  more?: string;
}

/** The second dossier with a bridge that is shut and opened. */
function bridge(events: readonly Event[]): Graph {
  return withCopy((copy) => {
    copy.replace(
      'dossier.yaml',
      'kinds:\n',
      'kinds:\n  - { id: shut, label: Shut, plural: Closures, lane: streets, closes: true }\n  - { id: reopened, label: Opened, plural: Openings, lane: streets, opens: true }\n',
    );
    copy.write(
      'places/mill-bridge.yaml',
      'name: Mill Bridge\nkind: crossing\nlat: 53.5\nlon: 0.1\nprecision: exact\n',
    );
    events.forEach(({ kind, when, more = '' }, i) =>
      copy.write(
        `incidents/bridge-${i}.yaml`,
        `title: Bridge ${i}\nkind: ${kind}\nwhen: ${when}\nlocation: { name: Mill Bridge, lat: 53.5, lon: 0.1, precision: exact }\nplaces: [mill-bridge]\nactors: [tramway-company]\nsummary: So it was.\nstatus: reported\n${more}`,
      ),
    );
    return loadGraph(copy.root);
  });
}
const timeOf = (graph: Graph, asOf?: string) =>
  crossingTime(graph, sure(graph.places.get('mill-bridge')), asOf);
const spells = (events: readonly Event[]) =>
  timeOf(bridge(events)).spells.map((s) => [s.state, s.from, s.to, s.endless]);

describe('a crossing', () => {
  it('is open from the end of a closure to the next one, and nothing is said of the time before the first', () => {
    expect(
      spells([
        { kind: 'shut', when: '{from: 1911-08-14, to: 1911-08-20}' },
        { kind: 'shut', when: '{on: 1911-10-02}' },
      ]),
    ).toEqual([
      ['closed', '1911-08-14', '1911-08-20', false],
      ['open', '1911-08-20', '1911-10-01', false],
      ['closed', '1911-10-02', '1911-10-02', false],
      ['open', '1911-10-02', '1912-12-31', false],
    ]);
  });

  it('stays shut to the last day when no end is known, and that is said', () => {
    const time = timeOf(bridge([{ kind: 'shut', when: '{from: 1912-05}' }]));
    expect(time.spells).toMatchObject([
      { state: 'closed', from: '1912-05-01', to: '1912-12-31', endless: true },
    ]);
    expect(time.now).toBe('closed');
  });

  it('is opened by an opening, whose day ends a closure without an end', () => {
    expect(
      spells([
        { kind: 'shut', when: '{from: 1912-05-01}' },
        { kind: 'reopened', when: '{on: 1912-06-01}' },
      ]),
    ).toEqual([
      ['closed', '1912-05-01', '1912-06-01', false],
      ['open', '1912-06-01', '1912-12-31', false],
    ]);
  });

  it('is not opened by an opening to some only', () => {
    const time = timeOf(
      bridge([
        { kind: 'shut', when: '{from: 1912-05-01}' },
        { kind: 'reopened', when: '{on: 1912-06-01}', more: 'opensTo: bread carts\n' },
      ]),
    );
    expect(time.now).toBe('closed');
    expect(time.part).toMatchObject([{ on: '1912-06-01', to: 'bread carts' }]);
  });

  it('is told as of an earlier day without what came later', () => {
    const graph = bridge([
      { kind: 'shut', when: '{from: 1911-08-14, to: 1911-08-20}' },
      { kind: 'shut', when: '{from: 1912-05-01}' },
    ]);
    expect(timeOf(graph, '1912-01-01').now).toBe('open');
    expect(timeOf(graph, '1911-01-01').now).toBe('unknown');
  });
});

describe('a halt of cargo', () => {
  const graph = bridge([
    { kind: 'shut', when: '{from: 1911-08-14, to: 1911-08-20}', more: 'closes: cargo\n' },
    { kind: 'shut', when: '{from: 1912-05-01}', more: 'closes: cargo\n' },
  ]);

  it('is no closure, and the crossing is shut to cargo while it lasts', () => {
    const { spells, now } = timeOf(graph);
    expect(spells.map((s) => s.state)).toEqual(['cargo', 'open', 'cargo']);
    expect(now).toBe('cargo');
    expect(timeOf(graph, '1911-12-31').now).toBe('open');
  });

  it('has a bar that says so, with an open end where no end is known', () => {
    const bars = closureChart(graph)?.rows[0]?.bars ?? [];
    expect(bars.map((b) => [b.state, b.endless])).toEqual([
      ['cargo', false],
      ['open', false],
      ['cargo', true],
    ]);
    expect(bars[0]?.label).toMatch(/cargo alone\)$/);
    expect(bars[2]?.label).toMatch(/no end is known$/);
  });
});

describe('the bars of closures', () => {
  it('are drawn wide enough to be seen, within the chart, and count what lies before it', () => {
    const graph = bridge([
      { kind: 'shut', when: '{on: 1911-02-01}' },
      { kind: 'shut', when: '{on: 1912-05-01}' },
    ]);
    const chart = closureChart(graph, '1911-06-01');
    const bars = chart?.rows[0]?.bars ?? [];
    expect(chart?.earlier).toBe(1);
    expect(bars.filter((b) => b.state === 'closed')).toHaveLength(1);
    for (const { x, width } of bars) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(width).toBeGreaterThanOrEqual(0.5);
      expect(x + width).toBeLessThanOrEqual(100.5);
    }
  });

  it('are not drawn where nothing opens or closes', () => {
    expect(closureChart(bridge([]))).toBeUndefined();
  });
});
