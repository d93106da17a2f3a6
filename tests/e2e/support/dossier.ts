/** The small dossier as the end-to-end tests read it: with more incidents, a map, and a second edition. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { closeEdition, planEdition } from '../../../src/commands/edition.ts';
import { retire } from '../../../src/commands/fate.ts';

export const base = '/some/base/';
export const origin = 'https://other.example';

/** The passages that the second edition rewords, moves to another section, retires and merges. */
const subjects = ['lamp', 'ferry', 'horse', 'cart'] as const;
type Subject = (typeof subjects)[number];

const gates = ['north', 'south', 'east', 'west', 'upper', 'lower'];
const words = (subject: Subject): string =>
  gates.map((gate) => `one ${subject} ${gate} ${subject} gate ${subject} keeper`).join(', ');
const passage = (subject: Subject): string =>
  `There was ${words(subject)}.<Cite id="company-minutes-1911" />`;

const walkout = 'sections/the-walkout.mdx';
const settlement = 'sections/the-settlement.mdx';

/** Writes the dossier into a folder, replacing what is there. */
export function writeDossier(root: string): void {
  rmSync(root, { recursive: true, force: true });
  cpSync('tests/fixtures/lantern-strike', root, { recursive: true });
  // An incident's accounts have headings of the third level.
  const [incident, heading] = ['<Incident id="depot-walkout-1911-08-14" />', '## At the depot'];
  edit(root, walkout, `${incident}\n\n${heading}`, `${heading}\n\n${incident}`);
  addIncidents(root);
  addMap(root);
  addEditions(root);
}

/** Enough incidents, spread over a year and over the map, to be filtered, played and walked through. */
function addIncidents(root: string): void {
  const [kinds, actors] = [
    ['walkout', 'notice', 'award'],
    ['carmens-union', 'tramway-company', 'ada-fenwick'],
  ];
  for (let i = 0; i < 24; i++) {
    const month = String((i % 12) + 1).padStart(2, '0');
    const record = {
      title: `Car ${i + 1} is held at the ${gates[i % gates.length]} gate`,
      kind: kinds[i % 3],
      when: { on: `1912-${month}-${String(((i * 7) % 27) + 1).padStart(2, '0')}` },
      location: {
        name: `Stop ${i + 1}`,
        lat: 53.2 + ((i * 37) % 60) / 100,
        lon: -0.7 + ((i * 53) % 140) / 100,
        precision: 'exact',
      },
      places: ['aldermoor'],
      actors: [actors[i % 3]],
      summary: `The gate keeper held car ${i + 1} until the inspector came.`,
      status: 'documented',
      sources: ['company-minutes-1911'],
    };
    writeFileSync(join(root, `incidents/car-${i + 1}-1912.yaml`), stringify(record));
  }
}

/** Two square countries and the line between them. */
function addMap(root: string): void {
  const border = [
    [0, 54],
    [0, 53],
  ];
  const country = (id: string, name: string, arcs: number[]) => ({
    type: 'Polygon',
    id,
    properties: { name },
    arcs: [arcs],
  });
  const countries = {
    type: 'Topology',
    arcs: [
      border,
      [border[1], [-1, 53], [-1, 54], border[0]],
      [border[0], [1, 54], [1, 53], border[1]],
    ],
    objects: {
      countries: {
        type: 'GeometryCollection',
        geometries: [country('w', 'Westmark', [0, 1]), country('e', 'Eastmark', [-1, 2])],
      },
      borders: { type: 'MultiLineString', arcs: [] },
      coast: { type: 'MultiLineString', arcs: [] },
    },
  };
  const line = {
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates: border },
  };
  mkdirSync(join(root, 'geo'));
  const files = { 'countries.topo.json': countries, 'line.geojson': line };
  for (const [file, content] of Object.entries(files))
    writeFileSync(join(root, 'geo', file), JSON.stringify(content));
  edit(
    root,
    'dossier.yaml',
    '  extent: [-1, 53, 1, 54]\n',
    `  extent: [-1, 53, 1, 54]
  narrow: [-0.9, 53, 0.9, 54]
  layers: { countries: countries.topo.json, subject: [w, e] }
  boundary:
    name: River line
    fine: line.geojson
    coarse: line.geojson
    positions: [{ holder: Westmark, says: the parish boundary, sources: [company-minutes-1911] }]
    note: Drawn for the tests.
    attribution: © The surveyors
`,
  );
}

/** A second edition, in which passages have been reworded, moved, retired and merged. */
function addEditions(root: string): void {
  const close = (date: string, title: string): string[] =>
    closeEdition(root, planEdition(root, { date, title, changes: ['The lamps.'] }));
  for (const subject of subjects) append(root, walkout, `\n${passage(subject)}\n`);
  close('1912-02-01', 'First edition');
  const horse = idOf('horse', root);

  edit(root, walkout, 'one lamp north lamp gate', 'one lit lamp north lamp gate');
  for (const subject of ['ferry', 'horse', 'cart'] as const)
    edit(root, walkout, `\n${passage(subject)}\n`, '');
  edit(
    root,
    walkout,
    'lower lamp gate lamp keeper.',
    `lower lamp gate lamp keeper, ${words('cart').slice(0, 200)}.`,
  );
  append(root, settlement, `\n${passage('ferry')}\n`);
  retire(root, horse, 'It was another horse <b>altogether</b>.', 'the-settlement');
  close('1912-05-01', 'Second edition');
}

/** The id under which a passage was first published. */
export function idOf(subject: Subject, root: string): string {
  const text = readFileSync(join(root, 'editions/1912-02-01/sections/the-walkout.md'), 'utf8');
  const id = new RegExp(`paragraph (p-\\w+) -->\\s+There was one ${subject} north`).exec(text)?.[1];
  if (id === undefined) throw new Error(`The first edition has no passage about the ${subject}.`);
  return id;
}

function append(root: string, file: string, text: string): void {
  const path = join(root, file);
  writeFileSync(path, readFileSync(path, 'utf8') + text);
}

function edit(root: string, file: string, old: string, by: string): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(old)) throw new Error(`${file} does not contain ${JSON.stringify(old)}.`);
  writeFileSync(
    path,
    text.replace(old, () => by),
  );
}
