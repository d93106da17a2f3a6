import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadGraph } from '../../../src/content/graph.ts';
import { fixture, told, toldAfter } from '../fixture.ts';

const incident = 'incidents/fare-notice-1911.yaml';
const section = 'sections/the-settlement.mdx';

test('a second dossier on another subject is read without a complaint', () => {
  const graph = loadGraph(fixture);
  expect([
    graph.sections.length,
    graph.actors.size,
    graph.incidents.size,
    graph.quotes.size,
    graph.places.size,
    graph.judgements.size,
    graph.series.size,
    graph.sources.size,
  ]).toEqual([2, 5, 5, 4, 5, 3, 2, 6]);
});

test('broken YAML is reported with its line', () => {
  expect(toldAfter(incident, 'kind: notice', 'kind: [notice')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/fare-notice-1911.yaml:3: this is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Mend it on this line, or just above it."
  `);
});

test('a field written twice is reported with its line', () => {
  expect(toldAfter(incident, 'kind: notice', 'kind: notice\nkind: walkout')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/fare-notice-1911.yaml:3: this is not valid YAML: Map keys must be unique. Mend it on this line, or just above it."
  `);
});

test('a YAML alias that leads nowhere is reported', () => {
  expect(toldAfter(incident, 'kind: notice', 'kind: *other')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/fare-notice-1911.yaml: this is not valid YAML: Unresolved alias (the anchor must be set before the alias): other. Put words that begin with * or & in quotation marks."
  `);
});

test('broken YAML in a front matter is reported with its line in the file', () => {
  expect(toldAfter(section, 'title: The settlement', 'title: "The settlement'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:6: this is not valid YAML: Missing closing "quote. Mend it on this line, or just above it."
  `);
});

test('a wrong field in a front matter is reported with its line in the file', () => {
  expect(toldAfter(section, 'order: 2', 'order: second')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:4, field order: "second" stands here, where a number belongs. Place in the reading order. Example: 2"
  `);
});

test('broken MDX is reported with its line', () => {
  expect(toldAfter(section, '</Judgement>', '')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:9: this is not valid MDX: Expected a closing tag for \`<Judgement>\` (9:1) before the end of \`paragraph\`. Mend it on this line, or just above it."
  `);
});

test('a section without front matter is told how to begin', () => {
  expect(toldAfter(section, '---\ntitle', 'title')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:1: the section has no front matter; begin the file with "---", its fields (title, standfirst, order, asOf, part), and "---" again."
  `);
});

test('an empty file is reported', () => {
  expect(told((copy) => copy.write('quotes/nothing.yaml', ''))).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      quotes/nothing.yaml: the file is empty; write its fields, or delete it."
  `);
});

test('a file that holds only words is reported', () => {
  expect(told((copy) => copy.write('quotes/nothing.yaml', 'He said it.'))).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      quotes/nothing.yaml:1: "He said it." stands here, where a set of fields belongs."
  `);
});

test('a file that is not in UTF-8 is reported', () => {
  expect(
    told((copy) =>
      copy.write(
        'places/harbour.yaml',
        Uint8Array.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xe9, 0x0a]),
      ),
    ),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      places/harbour.yaml: the file is not in UTF-8; save it again with that encoding."
  `);
});

test('a section that is not in UTF-8 is reported', () => {
  expect(told((copy) => copy.write('sections/aside.mdx', Uint8Array.from([0xff, 0xfe, 0x2d]))))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/aside.mdx: the file is not in UTF-8; save it again with that encoding."
  `);
});

test('a byte order mark at the head of a file does no harm', () => {
  expect(toldAfter(incident, 'title:', '\uFEFFtitle:')).toBe('');
});

test('Windows line ends do no harm', () => {
  expect(
    told((copy) =>
      copy.write('places/harbour.yaml', 'name: Harbour\r\nkind: district\r\nprecision: none\r\n'),
    ),
  ).toBe('');
});

test('a folder that holds nothing may be empty or missing', () => {
  const without = (refill: boolean) =>
    told((copy) => {
      copy.remove('series');
      if (refill) copy.write('series/.gitkeep', '');
      copy.replace(section, '<Series id="cars-running" />', '');
    });
  expect(without(true)).toBe('');
  expect(without(false)).toBe('');
});

test('a reference into a missing folder is reported like any other', () => {
  expect(told((copy) => copy.remove('series'))).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:15, field <Series>: there is no series "cars-running". Mend the id, or write the record."
  `);
});

test('a missing dossier.yaml is reported', () => {
  expect(told((copy) => copy.remove('dossier.yaml'))).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      dossier.yaml: the file is missing or cannot be opened; every dossier has one."
  `);
});

test('a dossier folder that does not exist is reported', () => {
  expect(() => loadGraph(join('no', 'such', 'folder'))).toThrowErrorMatchingInlineSnapshot(`
    [ContentError: 1 thing to mend in the content:
      no/such/folder: there is no such folder; name the one that holds dossier.yaml.]
  `);
});

test('a record in the folder of another type is sent home', () => {
  expect(
    told((copy) =>
      copy.write('incidents/harbour.yaml', 'name: Harbour\nkind: district\nprecision: none\n'),
    ),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/harbour.yaml: this is a record of places/; move the file there."
  `);
});

test('a file with another ending is reported', () => {
  expect(told((copy) => copy.write('quotes/whisper.yml', 'text: Hush.'))).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      quotes/whisper.yml: only .yaml files belong in quotes/; move it, or give it that ending."
  `);
});

test('a folder within a folder of records is reported', () => {
  expect(told((copy) => copy.write('quotes/1911/whisper.yaml', 'text: Hush.')))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      quotes/1911: no folders belong in quotes/; move the files in it up."
  `);
});

test('a file name that is no id is reported', () => {
  expect(told((copy) => copy.write('quotes/A Whisper.yaml', 'text: Hush.'))).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      quotes/A Whisper.yaml: the file name is the id and so is written in lower-case letters and digits joined by hyphens; rename the file."
  `);
});

test('an unknown folder is reported with the one that was meant', () => {
  expect(told((copy) => copy.write('incident/x.yaml', 'title: X'))).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incident: nothing of this name belongs in a dossier; its folders and files are sections, tours, incidents, actors, quotes, places, documents, questions, judgements, series, sources, geo, editions, dossier.yaml, permalinks.yaml, editions.yaml, reviewed.yaml, synonyms.yaml, README.md, LICENSE.md. Did you mean "incidents"?"
  `);
});

test('a record that cannot be read is reported itself, and not everything that refers to it or that it alone refers to', () => {
  expect(toldAfter('actors/ada-fenwick.yaml', 'kind: person', 'kind: persona')).toMatch(/^1 thing/);
  expect(toldAfter('sources/papers.yaml', 'references:', 'references: [')).toMatch(
    /^1 thing .*\n.*not valid YAML/,
  );
  expect(toldAfter('sources/newspapers.yaml', 'URL: https:', 'url: https:')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sources/newspapers.yaml:7, field references[0].url: there is no such field. Did you mean "URL"?"
  `);
  expect(toldAfter('sections/the-walkout.mdx', 'standfirst:', 'stand:')).not.toContain(
    'nothing cites',
  );
});

test('problems in several files are reported together, by file and line, and none hides another', () => {
  expect(
    told((copy) => {
      copy.replace('quotes/fenwick-wheel.yaml', 'speaker: ada-fenwick', 'speaker: ada-fenwik');
      copy.replace('incidents/fare-notice-1911.yaml', 'summary:', 'sumary:');
      copy.replace('actors/yusuf-haddad.yaml', 'kind: person', 'kind: persona');
      copy.replace('places/river-gate.yaml', 'lat: 53.49', 'lat: 55.49');
      copy.replace(section, 'id="wage-award-1912"', 'id="wage-award"');
      copy.replace(section, 'id="conductor-bell"', 'ref="conductor-bell"');
    }),
  ).toMatchInlineSnapshot(`
    "8 things to mend in the content:
      actors/yusuf-haddad.yaml:2, field kind: "persona" stands here; write one of "state", "armed-group", "institution", "alliance", "person", "other". Did you mean "person"?
      incidents/fare-notice-1911.yaml:1, field summary: this field is missing; write it. What happened, in a few plain sentences.
      incidents/fare-notice-1911.yaml:7, field sumary: there is no such field. Did you mean "summary"?
      places/river-gate.yaml, field lat: 55.49 N -0.18 E lies outside the map (-1 to 1 E, 53 to 54 N); mend the coordinates, or write "beyond: true" if the place is far away on purpose.
      quotes/fenwick-wheel.yaml, field speaker: there is no actor "ada-fenwik". Did you mean "ada-fenwick"?
      sections/the-settlement.mdx:13: <Quote> has no attribute "ref"; it takes id.
      sections/the-settlement.mdx:13: <Quote> needs an id, like <Quote id="…" />.
      sections/the-settlement.mdx:13, field <Incident>: there is no incident "wage-award". Did you mean "wage-award-1912"?"
  `);
});

test('a YAML alias in a front matter that leads nowhere is reported', () => {
  expect(toldAfter(section, 'title: The settlement', 'title: *settlement')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx: this is not valid YAML: Unresolved alias (the anchor must be set before the alias): settlement. Put words that begin with * or & in quotation marks."
  `);
});
