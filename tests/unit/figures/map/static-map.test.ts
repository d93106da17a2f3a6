import { describe, expect, it } from 'vitest';
import { type Geodata, readGeodata } from '../../../../src/content/geodata.ts';
import { type Graph, loadGraph } from '../../../../src/content/graph.ts';
import type { Location } from '../../../../src/records/incident/schema.ts';
import { overlaps } from '../../../../src/lib/labels.ts';
import { liveMap } from '../../../../src/figures/map/live-data.ts';
import {
  mapOfActor,
  mapOfIncident,
  mapOfPlace,
} from '../../../../src/figures/map/maps-of-records.ts';
import { fixture, withCopy } from '../../fixture.ts';
import { type StaticMap, staticMap } from '../../../../src/figures/map/static-map.ts';

/** What is there, or a failed test. */
const sure = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('Nothing is there.');
  return value;
};

const topology = (objects: object, arcs: number[][][] = []): string =>
  JSON.stringify({ type: 'Topology', objects, arcs });
const ring = [
  [-1, 53],
  [-1, 54],
  [1, 54],
  [1, 53],
  [-1, 53],
];

/** The second dossier with a county of its own drawn round its edges, a brook and a boundary. */
function drawn(more = ''): { graph: Graph; geo: Geodata } {
  return withCopy((copy) => {
    copy.replace(
      'dossier.yaml',
      'extent: [-1, 53, 1, 54]',
      `extent: [-1, 53, 1, 54]
  layers: { countries: countries.json, subject: [county]${more} }
  names: { towns: towns.json, large: [Aldermoor] }
  boundary:
    { name: Mill Brook line, fine: line.json, coarse: line.json, positions: [], note: Drawn for a test., attribution: The test }`,
    );
    copy.write(
      'geo/countries.json',
      topology(
        {
          countries: {
            type: 'GeometryCollection',
            geometries: [
              { type: 'Polygon', id: 'county', properties: { name: 'Westshire' }, arcs: [[0]] },
            ],
          },
        },
        [ring],
      ),
    );
    copy.write('geo/towns.json', JSON.stringify([{ name: 'Aldermoor', lon: 0.1, lat: 53.5 }]));
    copy.write(
      'geo/line.json',
      JSON.stringify({
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'LineString',
          coordinates: [
            [-0.9, 53.1],
            [0.9, 53.9],
          ],
        },
      }),
    );
    const graph = loadGraph(copy.root);
    const geo = readGeodata(graph.dossier, copy.root);
    if (!geo) throw new Error('no geodata');
    return { graph, geo };
  });
}

const apart = (p: StaticMap): boolean =>
  p.frames.every((f) =>
    f.labels.every((a, i) =>
      f.labels.every(
        (b, k) =>
          i === k || a.turn !== undefined || b.turn !== undefined || !overlaps(a.box, b.box),
      ),
    ),
  );

describe('a dossier without geodata', () => {
  it('has no maps, and is complete without', () => {
    const graph = loadGraph(fixture);
    expect(readGeodata(graph.dossier, fixture)).toBeUndefined();
    expect(staticMap(graph, undefined, { size: 'full' })).toBeUndefined();
  });
});

describe('a static map', () => {
  const { graph, geo } = drawn();

  it('marks every incident that has a point on it once, with its side and its address', () => {
    const p = staticMap(graph, geo, { size: 'full' });
    const located = [...graph.incidents.values()].filter(
      (i) => i.location.lat !== undefined && !i.location.beyond,
    );
    const markers = p?.frames[0]?.markers ?? [];
    expect(markers.map((m) => m.id).sort()).toEqual(located.map((i) => i.id).sort());
    expect(p?.beyond).toBe(graph.incidents.size - located.length);
    for (const m of markers)
      expect(m).toMatchObject({
        href: `/incidents/${m.id}/`,
        side: expect.stringMatching(/company|union|council/),
      });
  });

  it('keeps marks apart, even of incidents at one point', () => {
    const { markers, mark } = sure(staticMap(graph, geo, { size: 'full' })?.frames[0]);
    for (const a of markers)
      for (const b of markers)
        if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(mark * 1.5);
  });

  it('sets the country, the town and the line by name, none upon another', () => {
    const p = sure(staticMap(graph, geo, { size: 'full' }));
    const texts = sure(p.frames[0]).labels.map((l) => l.text);
    expect(texts).toEqual(expect.arrayContaining(['Westshire', 'Aldermoor', 'Mill Brook line']));
    expect(apart(p)).toBe(true);
  });

  it('is laid around what it is to show', () => {
    const incident = sure(
      [...graph.incidents.values()].find((i) => i.location.lat !== undefined && !i.location.beyond),
    );
    const p = sure(mapOfIncident(graph, geo, incident));
    const [west, south, east, north] = sure(p.frames[0]).extent;
    expect(sure(p.frames[0]).markers.map((m) => m.id)).toEqual([incident.id]);
    expect(incident.location.lon).toBeGreaterThan(west);
    expect(incident.location.lon).toBeLessThan(east);
    expect(incident.location.lat).toBeGreaterThan(south);
    expect(incident.location.lat).toBeLessThan(north);
  });

  it('is not made for what is nowhere on the map', () => {
    const away = [...graph.places.values()].find((p) => p.beyond);
    if (away) expect(mapOfPlace(graph, geo, away)).toBeUndefined();
    const idle = [...graph.actors.values()].find(
      (a) => !graph.usedBy(a.id).some((e) => e.from.type === 'incident'),
    );
    if (idle) expect(mapOfActor(graph, geo, idle)).toBeUndefined();
    expect(away ?? idle).toBeDefined();
  });

  it('gives the live map the same line, to within some metres', () => {
    const { boundary, grain } = liveMap(graph, geo);
    const [[x = 0, y = 0, dx = 0, dy = 0] = []] = boundary;
    expect([x, y, x + dx, y + dy].map((n) => n / grain.fine)).toEqual([-0.9, 53.1, 0.9, 53.9]);
  });
});

describe('geodata', () => {
  it('that are missing are named to the author, with the field', () => {
    expect(() => drawn(', rivers: brooks.json')).toThrow(
      'map.layers.rivers: there is no file geo/brooks.json',
    );
  });

  it('has a mark at each spot of an incident, and the stretch of the line along which one happened', () => {
    const { graph, geo } = drawn();
    const incident = sure(graph.incidents.get('depot-walkout-1911-08-14'));
    const frameOf = (where: Partial<Location>) => {
      const location = { ...incident.location, ...where };
      const incidents = new Map([...graph.incidents, [incident.id, { ...incident, location }]]);
      const ids = [incident.id];
      const options = { size: 'record', focus: ids, incidents: ids } as const;
      return sure(staticMap({ ...graph, incidents }, geo, options)?.frames[0]);
    };
    const [one, two] = [
      { name: 'North', lat: 53.6, lon: -0.21 },
      { name: 'South', lat: 53.4, lon: -0.25 },
    ];
    expect(frameOf({}).markers).toHaveLength(1);
    expect(frameOf({}).stretches).toEqual([]);
    expect(frameOf({ points: [one, two] }).markers.map((m) => m.lat)).toEqual([53.6, 53.4]);
    const [stretch] = frameOf({ stretch: { from: one, to: two } }).stretches;
    expect(stretch?.path).toMatch(/^M/);
  });
});
