import { describe, expect, it } from 'vitest';
import { readGeodata } from '../../../src/content/geodata.ts';
import { loadGraph } from '../../../src/content/graph.ts';
import { lineLengthView } from '../../../src/figures/length/layout.ts';
import { fixture, withCopy } from '../fixture.ts';

const line = (coordinates: number[][]) => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'LineString', coordinates },
});

/** The second dossier with a brook that was drawn twice. */
const view = () =>
  withCopy((copy) => {
    copy.replace(
      'dossier.yaml',
      'extent: [-1, 53, 1, 54]',
      `extent: [-1, 53, 1, 54]
  layers: { countries: countries.json }
  boundary:
    name: Mill Brook line
    fine: line.json
    coarse: line.json
    positions: []
    note: Drawn for a test.
    attribution: The test
    lengths: { file: lengths.json, series: line-length, stretch: stretch.json }`,
    );
    copy.write('geo/countries.json', '{"type":"Topology","objects":{},"arcs":[]}');
    copy.write(
      'geo/line.json',
      JSON.stringify(
        line([
          [0, 53],
          [0.2, 53.2],
        ]),
      ),
    );
    copy.write(
      'geo/lengths.json',
      '[{"drawing":"A sketch","vertices":2,"km":2022},{"drawing":"A survey","vertices":34639,"km":2789.7}]',
    );
    copy.write(
      'geo/stretch.json',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          line([
            [0, 53],
            [0.2, 53.2],
          ]),
          line([
            [0, 53],
            [0.1, 53.15],
            [0.2, 53.2],
          ]),
        ],
      }),
    );
    const graph = loadGraph(copy.root);
    const figure = lineLengthView(graph, readGeodata(graph.dossier, copy.root));
    if (!figure) throw new Error('no figure');
    return figure;
  });

describe('how long the line is', () => {
  it('grows with the fineness of the drawing, on one scale', () => {
    const { drawings, shortest, longest, ticks } = view();
    expect([shortest, longest]).toEqual(['2,022', '2,790']);
    expect(drawings.map((d) => [d.name, d.points, d.km])).toEqual([
      ['A sketch', '2 points', '2,022 km'],
      ['A survey', '34,639 points', '2,790 km'],
    ]);
    const [sketch = NaN, survey = NaN] = drawings.map((d) => d.x);
    expect(sketch).toBeLessThan(survey);
    expect(ticks.map((t) => t.km)).toEqual(['2,000', '2,200', '2,400', '2,600', '2,800']);
  });

  it('is shown on one stretch, each drawing with its own bends', () => {
    const [sketch = '', survey = ''] = view().drawings.map((d) => d.path);
    expect(sketch).toMatch(/^M/);
    expect(survey.length).toBeGreaterThan(sketch.length);
  });

  it('is left out where no lengths are known', () => {
    expect(lineLengthView(loadGraph(fixture), undefined)).toBeUndefined();
  });
});
