import { expect, test } from 'vitest';
import { toldAfter } from '../fixture.ts';

const walkout = 'incidents/depot-walkout-1911-08-14.yaml';
const strike = 'incidents/strike-1911.yaml';
const ada = 'actors/ada-fenwick.yaml';
const papers = 'sources/papers.yaml';

test('a missing field is described', () => {
  expect(toldAfter(walkout, 'title: Crews leave the Dock Ward depot\n', '')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/depot-walkout-1911-08-14.yaml:1, field title: this field is missing; write it. A headline that takes no side. Example: Shots at Mill Bridge"
  `);
  expect(toldAfter('places/dock-ward.yaml', 'kind: district\n', '')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      places/dock-ward.yaml:1, field kind: this field is missing; write one of "crossing", "town", "city", "district", "province", "region"."
  `);
  expect(toldAfter(walkout, 'when: { on: 1911-08-14 }\n', '')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/depot-walkout-1911-08-14.yaml:1, field when: this field is missing; write exactly one of {on: YYYY-MM-DD}, {month: YYYY-MM}, {year: YYYY} or {from: …, to: …}."
  `);
});

test('a misspelt field is reported with the one that was meant', () => {
  expect(toldAfter(walkout, 'title:', 'titel:')).toMatchInlineSnapshot(`
    "2 things to mend in the content:
      incidents/depot-walkout-1911-08-14.yaml:1, field title: this field is missing; write it. A headline that takes no side. Example: Shots at Mill Bridge
      incidents/depot-walkout-1911-08-14.yaml:1, field titel: there is no such field. Did you mean "title"?"
  `);
});

test('an unknown field that is near to none is reported with all that exist', () => {
  expect(toldAfter(ada, 'sources:', 'hat: bowler\nsources:')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      actors/ada-fenwick.yaml:11, field hat: there is no such field. The fields here are name, kind, side, aliases, sharedAliases, native, summary, spellings, posts, relations, members, notes, standIn, sources."
  `);
});

test('a misspelt field deep in a record is reported where it stands', () => {
  expect(toldAfter(walkout, 'whose: watchmen', 'whoose: watchmen')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/depot-walkout-1911-08-14.yaml:12, field accounts[1].whoose: there is no such field. Did you mean "whose"?"
  `);
});

test('a value outside a closed list is reported with the list', () => {
  expect(toldAfter(walkout, 'status: contested', 'status: contestd')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/depot-walkout-1911-08-14.yaml:8, field status: "contestd" stands here; write one of "corroborated", "contested", "single-source", "documented", "reported". Did you mean "contested"?"
  `);
});

test('an empty text is reported', () => {
  expect(toldAfter(ada, 'name: Ada Fenwick', 'name: ""')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      actors/ada-fenwick.yaml:1, field name: this text is empty; write it or leave the field out."
  `);
});

test('a value of the wrong sort is reported', () => {
  expect(toldAfter(ada, 'aliases: [Addie]', 'aliases: Addie')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      actors/ada-fenwick.yaml:4, field aliases: "Addie" stands here, where a list belongs. Every other spelling, acronym and old name that a reader might type. Example: ["HB","Port Board"]"
  `);
  expect(toldAfter(ada, 'name: Ada Fenwick', 'name: [Ada, Fenwick]')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      actors/ada-fenwick.yaml:1, field name: a list stands here, where text belongs. The name that the dossier uses. Example: Harbour Board"
  `);
  expect(toldAfter(ada, 'name: Ada Fenwick', 'name:')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      actors/ada-fenwick.yaml:1, field name: nothing stands here, where text belongs. The name that the dossier uses. Example: Harbour Board"
  `);
  expect(toldAfter(ada, 'name: Ada Fenwick', 'name: { given: Ada }')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      actors/ada-fenwick.yaml:1, field name: fields stand here, where text belongs. The name that the dossier uses. Example: Harbour Board"
  `);
  expect(toldAfter('places/dock-ward.yaml', 'lat: 53.52', 'lat: north')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      places/dock-ward.yaml:4, field lat: "north" stands here, where a number belongs. Degrees north, WGS 84."
  `);
});

test('an id that is no id is reported', () => {
  expect(toldAfter('quotes/fenwick-wheel.yaml', 'speaker: ada-fenwick', 'speaker: Ada Fenwick'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      quotes/fenwick-wheel.yaml:3, field speaker: "Ada Fenwick" will not do; write an id in lower-case letters and digits joined by hyphens, like "mill-bridge"."
  `);
});

test('31 November is reported', () => {
  expect(toldAfter(walkout, 'on: 1911-08-14', 'on: 1911-11-31')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/depot-walkout-1911-08-14.yaml:3, field when.on: there is no such date as 1911-11-31; mend the day or the month."
  `);
});

test('a month that does not exist is reported', () => {
  expect(toldAfter('incidents/fare-notice-1911.yaml', 'month: 1911-06', 'month: 1911-13'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/fare-notice-1911.yaml:3, field when.month: there is no such date as 1911-13; mend the day or the month."
  `);
});

test('a date in another form is reported', () => {
  expect(toldAfter(walkout, 'on: 1911-08-14', 'on: 14 August 1911')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/depot-walkout-1911-08-14.yaml:3, field when.on: "14 August 1911" will not do; write a day as YYYY-MM-DD."
  `);
  expect(toldAfter('dossier.yaml', 'asOf: 1912-12-31', 'asOf: 1912-12')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      dossier.yaml:8, field asOf: "1912-12" will not do; write a day as YYYY-MM-DD."
  `);
});

test('a date without its precision is reported', () => {
  expect(toldAfter(walkout, 'when: { on: 1911-08-14 }', 'when: 1911-08-14')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/depot-walkout-1911-08-14.yaml:3, field when: write exactly one of {on: YYYY-MM-DD}, {month: YYYY-MM}, {year: YYYY} or {from: …, to: …}."
  `);
  expect(toldAfter(walkout, 'when: { on: 1911-08-14 }', 'when: { on: 1911-08-14, month: 1911-08 }'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/depot-walkout-1911-08-14.yaml:3, field when: write exactly one of {on: YYYY-MM-DD}, {month: YYYY-MM}, {year: YYYY} or {from: …, to: …}."
  `);
});

test('a span that starts after it ends is reported', () => {
  expect(toldAfter(strike, 'to: 1911-09-02', 'to: 1911-07-02')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/strike-1911.yaml:3, field when.to: the span starts (1911-08-14) after it ends (1911-07-02); exchange or mend them."
  `);
});

test('a post or a relation that starts after it ends is reported', () => {
  expect(toldAfter(ada, 'to: 1911-12-31', 'to: 1908')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      actors/ada-fenwick.yaml:7, field posts[0].to: the post starts after it ends; mend its dates."
  `);
  expect(toldAfter('actors/tramway-company.yaml', 'until: 1912-03', 'until: "1910"'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      actors/tramway-company.yaml:7, field relations[0].until: the relation starts after it ends; mend its dates."
  `);
});

test('a latitude of 330 and a longitude of 200 are reported', () => {
  expect(toldAfter(walkout, 'lat: 53.52, lon: -0.21', 'lat: 330, lon: -200'))
    .toMatchInlineSnapshot(`
    "2 things to mend in the content:
      incidents/depot-walkout-1911-08-14.yaml:4, field location.lat: 330 will not do; a latitude lies between -90 and 90 degrees.
      incidents/depot-walkout-1911-08-14.yaml:4, field location.lon: -200 will not do; a longitude lies between -180 and 180 degrees."
  `);
});

test('half a point is reported', () => {
  expect(toldAfter(strike, 'lat: 53.5, lon: -0.2', 'lat: 53.5')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/strike-1911.yaml:4, field location.lon: give both lat and lon, or neither."
  `);
  expect(toldAfter('places/dock-ward.yaml', 'lat: 53.52\n', '')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      places/dock-ward.yaml:4, field lon: give both lat and lon, or neither."
  `);
});

test('a precision without a point is reported', () => {
  expect(toldAfter(strike, 'lat: 53.5, lon: -0.2, ', '')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/strike-1911.yaml:4, field location.lat: a place with a precision needs lat and lon, a stretch or points; give them, or write precision: none."
  `);
});

test('a count in words, in parts of a person or below 0 is reported with the forms that it may have', () => {
  expect(toldAfter(walkout, 'injured: 2', 'injured: at least 2')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/depot-walkout-1911-08-14.yaml:11, field accounts[0].injured: this is not a count; write a whole number, or {n: 58, qualifier: at-least} with one of at-least, more-than, about and up-to, or a range such as {low: 20, high: 30}."
  `);
  expect(toldAfter(walkout, 'injured: 2', 'injured: 2.5')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/depot-walkout-1911-08-14.yaml:11, field accounts[0].injured: this is not a count; write a whole number, or {n: 58, qualifier: at-least} with one of at-least, more-than, about and up-to, or a range such as {low: 20, high: 30}."
  `);
  expect(toldAfter(walkout, 'injured: 2', 'injured: -2')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/depot-walkout-1911-08-14.yaml:11, field accounts[0].injured: -2 will not do; a count cannot be below 0."
  `);
});

test('an incident without a place and a quotation without a source are reported', () => {
  expect(toldAfter(walkout, 'places: [dock-ward]', 'places: []')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/depot-walkout-1911-08-14.yaml:5, field places: name at least one place."
  `);
  expect(toldAfter('quotes/conductor-bell.yaml', 'sources: [gazette-1911-08-15]', 'sources: []'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      quotes/conductor-bell.yaml:6, field sources: name at least one source."
  `);
});

test('a verdict without an incident, and a verdict given twice, are reported', () => {
  expect(
    toldAfter(
      'judgements/strike-will-spread.yaml',
      'incidents: [relief-fund-1911]',
      'incidents: []',
    ),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      judgements/strike-will-spread.yaml:7, field verdict.incidents: name at least one later incident or source."
  `);
  expect(
    toldAfter(
      'judgements/strike-will-spread.yaml',
      'corroboration:',
      'seeVerdict: company-cannot-wait\ncorroboration:',
    ),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      judgements/strike-will-spread.yaml:5, field seeVerdict: give a verdict or seeVerdict, not both."
  `);
});

test('a judgement without a verdict says why', () => {
  expect(toldAfter('judgements/fares-at-the-root.yaml', 'seeVerdict: company-cannot-wait\n', ''))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      judgements/fares-at-the-root.yaml:1, field unjudged: this field is missing; say why no verdict is given, or give one."
  `);
  expect(
    toldAfter(
      'judgements/fares-at-the-root.yaml',
      'seeVerdict: company-cannot-wait',
      'unjudged: This is a reading, which events cannot settle.',
    ),
  ).toBe('');
});

test('a figure without a source, and a series without figures, are reported', () => {
  expect(
    toldAfter('series/line-length.yaml', 'value: 9.5, source: gazette-1911-08-15', 'value: 9.5'),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      series/line-length.yaml:5, field rows[0].source: name a source (or \`data\` for a figure of our own)."
  `);
  expect(toldAfter('series/line-length.yaml', 'rows:\n', 'rows: []\nnote: |\n'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      series/line-length.yaml:4, field rows: a series needs at least one row."
  `);
  expect(toldAfter('series/line-length.yaml', 'value: 9.5,', 'value: 9.5, parts: { east: [1] },'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      series/line-length.yaml:5, field rows[0].parts.east: write a number or text."
  `);
});

test('an address that could run as a script is reported', () => {
  expect(
    toldAfter(
      'sources/newspapers.yaml',
      'URL: https://gazette.example/1911/trams-stop',
      'URL: "javascript:alert(1)"',
    ),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sources/newspapers.yaml:7, field references[0].URL: "javascript:alert(1)" will not do; write an address that starts with http:// or https:// and has no spaces."
  `);
});

test('an author in a form that reference managers do not read is reported', () => {
  expect(
    toldAfter(
      papers,
      'author: [{ literal: Aldermoor Tramway Company }]',
      'author: [Aldermoor Tramway Company]',
    ),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sources/papers.yaml:5, field references[0].author[0]: write a person as {family: …, given: …}, or a body as {literal: …}."
  `);
  expect(
    toldAfter(
      papers,
      '{ literal: Aldermoor Tramway Company }',
      '{ litteral: Aldermoor Tramway Company }',
    ),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sources/papers.yaml:5, field references[0].author[0]: write a person as {family: …, given: …}, or a body as {literal: …}."
  `);
});

test('a date of publication in another form is reported', () => {
  expect(
    toldAfter(
      papers,
      'date-parts: [[1911]] }\n    custom: { weight',
      'date-parts: [1911] }\n    custom: { weight',
    ),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sources/papers.yaml:7, field references[0].issued.date-parts[0]: "1911" stands here, where a list belongs. Write the date as [[2019, 5, 3]], [[2019, 5]] or [[2019]]."
  `);
  expect(
    toldAfter(
      papers,
      'date-parts: [[1911]] }\n    custom: { weight',
      'date-parts: [[May 1911]] }\n    custom: { weight',
    ),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sources/papers.yaml:7, field references[0].issued.date-parts[0][0]: write the date as [[2019, 5, 3]], [[2019, 5]] or [[2019]]."
  `);
  expect(
    toldAfter(
      papers,
      'date-parts: [[1911]] }\n    custom: { weight',
      'date-parts: [[]] }\n    custom: { weight',
    ),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sources/papers.yaml:7, field references[0].issued.date-parts[0]: write the date as [[2019, 5, 3]], [[2019, 5]] or [[2019]]."
  `);
});

test('a colour and a language tag in another form are reported', () => {
  expect(toldAfter('dossier.yaml', '"#5a2d82"', 'purple')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      dossier.yaml:22, field sides[0].light: "purple" will not do; write a colour such as "#1f4e79"."
  `);
  expect(toldAfter('actors/yusuf-haddad.yaml', 'lang: ar', 'lang: Arabic')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      actors/yusuf-haddad.yaml:5, field native[0].lang: "Arabic" will not do; write a language tag such as "ar", "cy" or "zh-Hant"."
  `);
});

test('edges of the map in the wrong order or number are reported', () => {
  expect(toldAfter('dossier.yaml', 'extent: [-1, 53, 1, 54]', 'extent: [1, 53, -1, 54]'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      dossier.yaml:37, field map.extent: write the four edges of the map as [west, south, east, north], west before east and south before north."
  `);
  expect(toldAfter('dossier.yaml', 'extent: [-1, 53, 1, 54]', 'extent: [-1, 53]'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      dossier.yaml:37, field map.extent: write the four edges of the map as [west, south, east, north], west before east and south before north."
  `);
});
