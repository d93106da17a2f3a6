import { expect, test } from 'vitest';
import { loadGraph } from '../../../src/content/graph.ts';
import { countText, type Headcount } from '../../../src/records/incident/count.ts';
import { panelView } from '../../../src/figures/series/panel.ts';
import { pairs } from '../../../src/figures/relations/pairs.ts';
import { briefOf, inMinutes, sectionList } from '../../../src/records/section/view.ts';
import { seriesGroups, seriesView } from '../../../src/figures/series/series.ts';
import { incidentTolls, tollScale, twoAccounts } from '../../../src/figures/tolls/layout.ts';
import { sourcing } from '../../../src/views/unsourced.ts';
import { actor, changed, graph, incident, series } from '../views/graph.ts';
import { egoView } from '../../../src/figures/relations/ego.ts';
import { relationsView } from '../../../src/figures/relations/layout.ts';

const dossier = loadGraph('content');

test('the scale of tolls starts at nought and never turns back', () => {
  const { x, ticks } = tollScale(408);
  expect(ticks.map((tick) => tick.value)).toEqual([0, 1, 3, 10, 30, 100, 300, 1000]);
  const places = [0, 1, 2, 9, 58, 200, 408].map(x);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(new Set(places).size).toBe(places.length);
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...places)).toBeLessThanOrEqual(100);
});

test('every number in an account is one mark, in the row of those whom it counts, and no other number appears', () => {
  for (const one of [...dossier.incidents.values(), ...graph.incidents.values()]) {
    const tolls = incidentTolls(dossier.incidents.has(one.id) ? dossier : graph, one);
    if (!tolls) continue;
    for (const measure of ['killed', 'injured'] as const) {
      const said = one.accounts.flatMap((a) =>
        a[measure] === undefined
          ? []
          : [`${a.whose?.replace(/-/g, ' ') ?? 'not said whose'} ${countText(a[measure])} ${a.by}`],
      );
      const drawn = tolls.rows
        .filter((row) => row.measure === measure)
        .flatMap((row) => row.dots.map((dot) => `${row.whose} ${dot.text} ${dot.by}`));
      expect(drawn.toSorted(), one.id).toEqual(said.toSorted());
    }
  }
});

test('marks of the same number stand in lanes of their own, so that none hides another', () => {
  for (const { rows } of twoAccounts(dossier).incidents) {
    for (const row of rows) {
      const places = row.dots.map((dot) => `${dot.lane} ${dot.x}`);
      expect(new Set(places).size).toBe(places.length);
    }
  }
});

test('all contested incidents are in the overview, with their numbers or named as having none', () => {
  const { incidents, unnumbered } = twoAccounts(dossier);
  const contested = [...dossier.incidents.values()]
    .filter((one) => one.status === 'contested')
    .map((one) => one.id);
  expect([...incidents, ...unnumbered].map((one) => one.id).toSorted()).toEqual(
    contested.toSorted(),
  );
  expect(incidentTolls(graph, incident('strike-1911'))).toBeUndefined();
});

test('a panel has a slot for every year, a gap where no figure is, and every figure once', () => {
  const drawn = [...dossier.series.values()].map((one) => ({
    view: seriesView(dossier, one),
    panel: panelView(seriesView(dossier, one)),
  }));
  for (const { view, panel } of drawn) {
    if (!panel) continue;
    const years = panel.years.map((year) => Number(year.label));
    expect(years).toEqual(years.map((_, i) => (years[0] ?? 0) + i));
    expect(panel.bars).toHaveLength(view.rows.filter((row) => row.value !== null).length);
    expect(panel.years.filter((year) => year.gap).map((year) => year.label)).toEqual(
      panel.years
        .map((year) => year.label)
        .filter((year) => !view.rows.some((row) => row.year === year)),
    );
    for (const bar of panel.bars)
      expect([bar.x >= 0, bar.x + bar.width <= panel.width, bar.y >= 0, bar.height >= 0]).toEqual([
        true,
        true,
        true,
        true,
      ]);
  }
  const gap = drawn.find(({ view }) => view.id === 'pips-terrorism-deaths')?.panel;
  expect(gap?.years.map((year) => [year.label, year.gap])).toEqual([
    ['2022', false],
    ['2023', true],
    ['2024', false],
    ['2025', false],
  ]);
});

test('a revised figure stands beside the first one, and a part of a year is marked as one; a fiscal year is whole', () => {
  const panel = (id: string) =>
    panelView(seriesView(dossier, dossier.series.get(id) ?? series(id)));
  expect(panel('gti-terrorist-attacks-pakistan')?.bars.map((bar) => bar.text)).toEqual([
    '490',
    '517',
    '1,099',
    '1,045',
  ]);
  expect(panel('crss-violence-fatalities')?.bars.map((bar) => bar.partial)).toEqual([
    false,
    false,
    true,
  ]);
  expect(panel('afghan-transit-trade-through-pakistan')?.bars.map((bar) => bar.partial)).toEqual([
    false,
    false,
  ]);
  expect(panel('un-monitors-ttp-attacks')).toBeUndefined();
  expect(panel('gti-rank-pakistan')?.bars.map((bar) => bar.y)).toEqual(
    panel('gti-rank-pakistan')
      ?.bars.map((bar) => bar.y)
      .toSorted((a, b) => b - a),
  );
});

test('every series is in one group, and two compilers never share a series', () => {
  const shown = seriesGroups(dossier).flatMap((group) => group.series.map((one) => one.id));
  expect(shown.toSorted()).toEqual([...dossier.series.keys()].toSorted());
  expect(seriesGroups(graph).map((group) => group.label)).toEqual(['Figures']);
  expect(
    [...dossier.series.values()]
      .filter((one) => one.kind === 'yearly' && one.tracker === undefined)
      .map((one) => one.id),
  ).toEqual([]);
});

test('the plate has every relation, is the same from build to build, and keeps names apart', () => {
  const plate = relationsView(dossier);
  expect(plate).toEqual(relationsView(loadGraph('content')));
  const told = new Set(pairs(dossier).map(({ from, to }) => [from.id, to.id].sort().join(' ')));
  const written = [...dossier.actors.values()]
    .filter((a) => !a.standIn)
    .flatMap((a) =>
      a.relations
        .filter((r) => !dossier.actors.get(r.with)?.standIn)
        .map((r) => [a.id, r.with].sort().join(' ')),
    );
  expect([...told].toSorted()).toEqual([...new Set(written)].toSorted());
  expect(plate.lines).toHaveLength(told.size);
  const places = plate.nodes.map((node) => `${node.x} ${node.y}`);
  expect(new Set(places).size).toBe(places.length);
  expect(plate.nodes.filter((node) => node.x > plate.width || node.y > plate.height)).toEqual([]);
  expect(
    plate.list.flatMap((group) => group.actors.flatMap((one) => one.ties)).length,
  ).toBeGreaterThanOrEqual(told.size);
});

test('the plate of one actor has its neighbours and nobody else', () => {
  for (const one of dossier.actors.values()) {
    const near = pairs(dossier).filter(({ from, to }) => from === one || to === one);
    expect(
      egoView(dossier, one)
        ?.others.map((other) => other.id)
        .toSorted() ?? [],
    ).toEqual(near.map(({ from, to }) => (from === one ? to : from).id).toSorted());
  }
  expect(relationsView(graph).nodes.every((node) => !actor(node.id).standIn)).toBe(true);
});

test('a count that is not exact has a whisker: to the lower end of a range, or open to where it may go', () => {
  const reaches = (count: Headcount) => {
    const [incident] = [...graph.incidents.values()].filter((i) => i.accounts.length > 1);
    if (!incident) throw new Error('No incident of the second dossier has two accounts.');
    const accounts = incident.accounts.map((a) => ({ ...a, whose: 'all', killed: count }));
    const [row] = incidentTolls(graph, { ...incident, accounts })?.rows ?? [];
    return row?.dots.map(({ x, reach: [from, to] }) => [from < x, to > x])[0];
  };
  expect(reaches(12)).toEqual([false, false]);
  expect(reaches({ n: 12, qualifier: 'at-least' })).toEqual([false, true]);
  expect(reaches({ n: 12, qualifier: 'up-to' })).toEqual([true, false]);
  expect(reaches({ n: 12, qualifier: 'about' })).toEqual([true, true]);
  expect(reaches({ low: 8, high: 12 })).toEqual([true, false]);
});

test('the few minutes say first how matters stand, then go through the sections', () => {
  const brief = briefOf(sectionList(dossier));
  const ids = dossier.sections.map((section) => section.id);
  expect(brief?.sections.map((section) => section.id)).toEqual([ids.at(-1), ...ids]);
  const points = dossier.sections.at(-1)?.brief.map((point) => point.text);
  expect([brief?.sections[0], brief?.sections.at(-1)].flatMap((s) => s?.brief ?? [])).toMatchObject(
    points?.map((text) => ({ text })) ?? [],
  );
  expect(inMinutes(brief?.minutes ?? 0)).toBe('five minutes');
  expect(briefOf(sectionList(graph))).toBeUndefined();
});

test('no sentence of the dossier asserts something without a source', () => {
  expect(sourcing(dossier).flatMap((section) => section.unsourced)).toEqual([]);
});

test('a sentence without a source is found, a transition and a table’s heading are not taken for one', () => {
  const section = graph.sections[0];
  if (!section) throw new Error('The second dossier has no section.');
  const told = changed((copy) =>
    copy.append(
      section.file,
      '\nNobody paid. <Transition>So it went.</Transition>\n\n| The company | The union |\n|---|---|\n| It paid. | It did not. |\n',
    ),
  );
  expect(
    sourcing(told)[0]
      ?.unsourced.map((sentence) => sentence.text)
      .slice(-3),
  ).toEqual(['Nobody paid.', 'It paid.', 'It did not.']);
});
