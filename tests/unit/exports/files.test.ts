import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { check } from '@placemarkio/check-geojson';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import * as risParser from 'astrocite-ris';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type Graph, loadGraph } from '../../../src/content/graph.ts';
import { countOf, qualifierOf } from '../../../src/records/incident/count.ts';
import type { Location } from '../../../src/records/incident/schema.ts';
import { bounds } from '../../../src/records/when.ts';
import { everyFile } from '../../../src/exports/files.ts';
import { fieldsOf, meaning } from '../../../src/records/meaning.ts';
import { csv, harmless } from '../../../src/lib/csv.ts';
import { graph as other } from '../views/graph.ts';
import { columns as exploreColumns } from '../../../src/islands/explore/download.ts';

const absolute = (path: string): string => `https://dossier.example/base${path}`;

interface Descriptor {
  resources: {
    profile?: string;
    path: string;
    schema: { fields: { name: string; type: string }[] };
  }[];
}

/** What a profile of the standard has against a description. */
function invalid(profile: string, description: unknown): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.validate(
    JSON.parse(readFileSync(`tests/fixtures/frictionless/${profile}.json`, 'utf8')),
    description,
  );
  return (ajv.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** Where a record lies, whichever type it has. */
const wherever = (graph: Graph, id: string): Partial<Location> =>
  graph.incidents.get(id)?.location ?? graph.places.get(id) ?? {};

/** The standard's types, as they are written in a table. */
const types: Record<string, RegExp> = {
  string: /^[^]*$/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i,
  boolean: /^(true|false)$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
};

describe.each([
  ['the dossier', loadGraph('content')],
  ['the second dossier', other],
])('the downloads of %s', (_, graph) => {
  const files = everyFile(graph, absolute);
  const names = files.map((file) => file.name);
  const text = (name: string): string => files.find((file) => file.name === name)?.text() ?? '';
  const rows = (name: string): Record<string, string>[] =>
    parse(text(name), { bom: true, columns: true, relax_column_count: false });

  test('are the ones that the address space promises, and each has something in it', () => {
    const promised = [
      'incidents.csv',
      'incidents.geojson',
      'quotes.csv',
      'quotes.json',
      'actors.json',
      'places.geojson',
      'sources.json',
      'sources.bib',
      'sources.ris',
    ];
    expect(names).toEqual(
      expect.arrayContaining([
        ...promised,
        'incidents.ics',
        'accounts.csv',
        'judgements.csv',
        'series.csv',
        'datapackage.json',
      ]),
    );
    expect(files.filter((file) => file.text().length < 100).map((file) => file.name)).toEqual([]);
  });

  test.each(names.filter((name) => name.endsWith('.csv')))(
    '%s is RFC 4180: CRLF throughout, as many cells in every row, every record in it',
    (name) => {
      const file = files.find((one) => one.name === name);
      expect(text(name)).toMatch(/^\uFEFF[a-z_]+,/);
      expect(text(name).replaceAll('\r\n', '')).not.toMatch(/\r/);
      expect(text(name).endsWith('\r\n')).toBe(true);
      expect(rows(name)).toHaveLength(file?.table?.rows.length ?? -1);
    },
  );

  test('every incident, account, quotation, judgement and figure has its row', () => {
    expect(
      rows('incidents.csv')
        .map((row) => row.id)
        .sort(),
    ).toEqual([...graph.incidents.keys()].sort());
    expect(
      rows('quotes.csv')
        .map((row) => row.id)
        .sort(),
    ).toEqual([...graph.quotes.keys()].sort());
    expect(
      rows('judgements.csv')
        .map((row) => row.id)
        .sort(),
    ).toEqual([...graph.judgements.keys()].sort());
    const accounts = [...graph.incidents.values()].flatMap((incident) => incident.accounts);
    const sorted = (values: readonly unknown[]) => values.map((v) => String(v ?? '')).sort();
    expect(sorted(rows('accounts.csv').map((row) => row.killed))).toEqual(
      sorted(
        accounts.map(({ killed }) =>
          killed === undefined || qualifierOf(killed) === 'range' ? undefined : countOf(killed),
        ),
      ),
    );
    expect(sorted(rows('accounts.csv').map((row) => row.killed_qualifier))).toEqual(
      sorted(
        accounts.map(({ killed }) => (killed === undefined ? undefined : qualifierOf(killed))),
      ),
    );
    expect(rows('series.csv')).toHaveLength(
      [...graph.series.values()].flatMap((series) => series.rows).length,
    );
  });

  test('quotations come back letter for letter', () => {
    for (const row of rows('quotes.csv'))
      expect(row.text).toBe(graph.quotes.get(row.id ?? '')?.text);
  });

  test.each(names.filter((name) => name.endsWith('.geojson')))(
    '%s is RFC 7946, with longitude first and no crs',
    (name) => {
      const data = check(text(name)) as {
        features?: { geometry: { coordinates: unknown } | null; id: string }[];
      };
      expect(data).not.toHaveProperty('crs');
      expect(text(name)).toMatch(/licen[cs]e/);
      for (const { id, geometry } of data.features ?? []) {
        const { stretch, points, lon, lat } = wherever(graph, id);
        const spots = stretch ? [stretch.from, stretch.to] : points;
        if (spots) expect(geometry?.coordinates).toEqual(spots.map((spot) => [spot.lon, spot.lat]));
        else if (geometry) expect(geometry.coordinates).toEqual([lon, lat]);
        else expect(lat).toBeUndefined();
      }
    },
  );

  test('the calendar has every incident on its day, or over all the days that it can mean', () => {
    const events = new ICAL.Component(ICAL.parse(text('incidents.ics')) as unknown[])
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));
    expect(events).toHaveLength(graph.incidents.size);
    for (const event of events) {
      const incident = graph.incidents.get(event.uid.split('@')[0] ?? '');
      if (!incident) throw new Error(`There is no incident for ${event.uid}.`);
      const { first, last = first } = bounds(incident.when);
      expect([event.summary, event.startDate.toString(), event.endDate.isDate]).toEqual([
        incident.title,
        first,
        true,
      ]);
      expect(event.endDate.toJSDate().getTime()).toBeGreaterThan(
        event.startDate.toJSDate().getTime(),
      );
      event.endDate.adjust(-1, 0, 0, 0);
      expect(event.endDate.toString()).toBe(last);
    }
  });

  test('the bibliography reads back from BibTeX, RIS and CSL-JSON, with ids, titles and addresses whole', () => {
    const sources = [...graph.sources.values()];
    const back = (format: string) =>
      (format === 'ris'
        ? risParser.parse(text('sources.ris'))
        : new Cite(text(`sources.${format}`)).data) as {
        id: string;
        title?: string;
        URL?: string;
      }[];
    // In BibTeX the library reads a per cent sign as the start of a comment; the file has the address whole.
    const bib = text('sources.bib');
    for (const { URL } of sources) expect(bib).toContain(URL ?? '');
    for (const format of ['bib', 'ris', 'json']) {
      const items = new Map(back(format).map((item) => [item.id, item]));
      expect([...items.keys()].sort(), format).toEqual(sources.map((s) => s.id).sort());
      expect(
        sources
          .filter(
            (s) =>
              s.URL !== undefined &&
              items.get(s.id)?.URL !== s.URL &&
              !(format === 'bib' && s.URL.includes('%')),
          )
          .map((s) => s.id),
        format,
      ).toEqual([]);
      expect(
        sources
          .filter((s) => s.title !== undefined && items.get(s.id)?.title === undefined)
          .map((s) => s.id),
        format,
      ).toEqual([]);
    }
  });

  test('the package is valid by the Frictionless standard, and every cell has the type that it says', () => {
    const descriptor = JSON.parse(text('datapackage.json')) as Descriptor;
    expect(invalid('data-package', descriptor)).toEqual([]);
    const wrong: string[] = [];
    for (const { profile, ...resource } of descriptor.resources) {
      if (profile !== 'tabular-data-resource') continue;
      expect(invalid(profile, { profile, ...resource })).toEqual([]);
      const { fields } = resource.schema;
      const [head = [], ...cells] = parse(text(resource.path), { bom: true }) as string[][];
      expect(head, resource.path).toEqual(fields.map((field) => field.name));
      for (const row of cells)
        fields.forEach(
          ({ name, type }, i) =>
            row[i] !== '' &&
            !types[type]?.test(row[i] ?? '') &&
            wrong.push(`${resource.path}: ${name} ${row[i]}`),
        );
    }
    expect(wrong).toEqual([]);
    expect(descriptor.resources.map((resource) => resource.path)).toEqual(
      names.filter((name) => !name.startsWith('series/') && name !== 'datapackage.json'),
    );
  });

  test('every column says what it means', () => {
    const silent = files.flatMap((file) =>
      (file.table?.columns ?? [])
        .filter((column) => column.description.length < 8)
        .map((column) => `${file.name}: ${column.name}`),
    );
    expect(silent).toEqual([]);
  });
});

test('the boundary keeps the licence of its drawing', () => {
  const file = everyFile(loadGraph('content'), absolute).find((one) => one.name === 'line.geojson');
  expect(file?.licence?.name).toBe('ODbL-1.0');
  expect(everyFile(other, absolute).map((one) => one.name)).not.toContain('line.geojson');
});

test('text that a spreadsheet would run is made plain, and numbers below nought stay numbers', () => {
  expect(['=1+1', '+44', '-x', '@sum', '\t=1', 'a=b'].map(harmless)).toEqual([
    "'=1+1",
    "'+44",
    "'-x",
    "'@sum",
    "'\t=1",
    'a=b',
  ]);
  expect(harmless(-0.21)).toBe(-0.21);
  expect(
    parse(csv(['a'], [['=HYPERLINK("x")'], [-3], ['a "b",\r\nc'], [undefined]]), {
      bom: true,
    }),
  ).toEqual([['a'], [`'=HYPERLINK("x")`], ['-3'], ['a "b",\r\nc'], ['']]);
});

test('the dictionary takes its words from the schemas, parts of lists included', () => {
  expect(meaning('incident', 'accounts.killed')).toMatch(/Never added/);
  expect(() => meaning('incident', 'accounts.wounded')).toThrow('no description');
  expect(fieldsOf('quote').find((field) => field.name === 'form')).toMatchObject({
    required: true,
    type: 'verbatim, fragment, translated',
  });
});

test('every file with room for it names the licence of the dossier, and none where it states none', () => {
  const licence = /creativecommons\.org\/licenses\/by-sa\/4\.0/;
  const texts = (of: Graph) =>
    new Map(everyFile(of, absolute).map((file) => [file.name, file.text()]));
  const named = ['incidents.geojson', 'places.geojson', 'quotes.json', 'actors.json'];
  for (const name of [...named, 'incidents.ics', 'sources.bib', 'datapackage.json'])
    expect(texts(other).get(name)?.replace(/\r\n /g, '')).toMatch(licence);
  const without = texts({ ...other, dossier: { ...other.dossier, licence: undefined } });
  expect([...without.values()].filter((text) => /creativecommons/.test(text))).toEqual([]);
});

test('the file of what is in view on /explore/ has columns of incidents.csv, in its order', () => {
  const all = everyFile(other, absolute).find((file) => file.name === 'incidents.csv');
  const names = all?.table?.columns.map((column) => column.name) ?? [];
  expect(names.filter((name) => (exploreColumns as readonly string[]).includes(name))).toEqual([
    ...exploreColumns,
  ]);
});
