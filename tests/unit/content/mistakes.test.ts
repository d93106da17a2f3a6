/** Mistakes that authors make, and the sentence that each gives: file, field, what is wrong, how to mend it. */
import { expect, test } from 'vitest';
import { toldAfter } from '../fixture.ts';

const walkout = 'incidents/depot-walkout-1911-08-14.yaml';
const wheel = 'quotes/fenwick-wheel.yaml';
const fenwick = 'actors/ada-fenwick.yaml';
const dossier = 'dossier.yaml';
const section = 'sections/the-walkout.mdx';
const ward = 'places/dock-ward.yaml';
const forecast = 'judgements/strike-will-spread.yaml';
const cars = 'series/cars-running.yaml';
const papers = 'sources/papers.yaml';

interface Mistake {
  mistake: string;
  file: string;
  /** Words of the file that the author changes, and what they become. */
  old: string;
  by: string;
  /** The sentence. */
  told: string;
}

const mistakes: readonly Mistake[] = [
  {
    mistake: 'a title left out',
    file: walkout,
    old: 'title: Crews leave the Dock Ward depot\n',
    by: '',
    told: 'incidents/depot-walkout-1911-08-14.yaml:1, field title: this field is missing; write it. A headline that takes no side. Example: Shots at Mill Bridge',
  },
  {
    mistake: 'a misspelt field',
    file: walkout,
    old: 'summary:',
    by: 'sumary:',
    told: 'incidents/depot-walkout-1911-08-14.yaml:7, field sumary: there is no such field. Did you mean "summary"?',
  },
  {
    mistake: 'an unknown kind of incident',
    file: walkout,
    old: 'kind: walkout',
    by: 'kind: walk-out',
    told: 'incidents/depot-walkout-1911-08-14.yaml, field kind: "walk-out" is not among the kinds of dossier.yaml (walkout, notice, relief, award). Did you mean "walkout"?',
  },
  {
    mistake: 'the thirty-first of November',
    file: walkout,
    old: 'on: 1911-08-14',
    by: 'on: 1911-11-31',
    told: 'incidents/depot-walkout-1911-08-14.yaml:3, field when.on: there is no such date as 1911-11-31; mend the day or the month.',
  },
  {
    mistake: 'a date written the American way',
    file: walkout,
    old: 'on: 1911-08-14',
    by: 'on: 08/14/1911',
    told: 'incidents/depot-walkout-1911-08-14.yaml:3, field when.on: "08/14/1911" will not do; write a day as YYYY-MM-DD.',
  },
  {
    mistake: 'an end before its beginning',
    file: 'incidents/strike-1911.yaml',
    old: 'to: 1911-09-02',
    by: 'to: 1911-08-02',
    told: 'incidents/strike-1911.yaml:3, field when.to: the span starts (1911-08-14) after it ends (1911-08-02); exchange or mend them.',
  },
  {
    mistake: 'two forms of date at once',
    file: walkout,
    old: '{ on: 1911-08-14 }',
    by: '{ on: 1911-08-14, month: 1911-08 }',
    told: 'incidents/depot-walkout-1911-08-14.yaml:3, field when: write exactly one of {on: YYYY-MM-DD}, {month: YYYY-MM}, {year: YYYY} or {from: …, to: …}.',
  },
  {
    mistake: 'a latitude of 330',
    file: walkout,
    old: 'lat: 53.52',
    by: 'lat: 330',
    told: 'incidents/depot-walkout-1911-08-14.yaml:4, field location.lat: 330 will not do; a latitude lies between -90 and 90 degrees.',
  },
  {
    mistake: 'a point outside the map',
    file: walkout,
    old: 'lat: 53.52',
    by: 'lat: 51.52',
    told: 'incidents/depot-walkout-1911-08-14.yaml, field location.lat: 51.52 N -0.21 E lies outside the map (-1 to 1 E, 53 to 54 N); mend the coordinates, or write "beyond: true" if the place is far away on purpose.',
  },
  {
    mistake: 'a word for a number',
    file: walkout,
    old: 'killed: 0',
    by: 'killed: none',
    told: 'incidents/depot-walkout-1911-08-14.yaml:11, field accounts[0].killed: this is not a count; write a whole number, or {n: 58, qualifier: at-least} with one of at-least, more-than, about and up-to, or a range such as {low: 20, high: 30}.',
  },
  {
    mistake: 'a negative toll',
    file: walkout,
    old: 'injured: 2',
    by: 'injured: -2',
    told: 'incidents/depot-walkout-1911-08-14.yaml:11, field accounts[0].injured: -2 will not do; a count cannot be below 0.',
  },
  {
    mistake: 'an unknown status',
    file: walkout,
    old: 'status: contested',
    by: 'status: disputed',
    told: 'incidents/depot-walkout-1911-08-14.yaml:8, field status: "disputed" stands here; write one of "corroborated", "contested", "single-source", "documented", "reported".',
  },
  {
    mistake: 'contested, and not said how',
    file: walkout,
    old: 'contested: How many left, and who broke the gate.\n',
    by: '',
    told: 'incidents/depot-walkout-1911-08-14.yaml:1, field contested: this field is missing; say what is contested, or give another status.',
  },
  {
    mistake: 'an account of an unknown side',
    file: walkout,
    old: 'side: union,',
    by: 'side: unions,',
    told: 'incidents/depot-walkout-1911-08-14.yaml, field accounts[0].side: "unions" is not among the sides of dossier.yaml (company, union, council). Did you mean "union"?',
  },
  {
    mistake: 'an account without a source',
    file: walkout,
    old: ' source: union-handbill, says: All',
    by: ' says: All',
    told: 'incidents/depot-walkout-1911-08-14.yaml:11, field accounts[0].source: this field is missing; write it. The source in which the account stands. Example: gazette-2019',
  },
  {
    mistake: 'a place that has no record',
    file: walkout,
    old: 'places: [dock-ward]',
    by: 'places: [dock-word]',
    told: 'incidents/depot-walkout-1911-08-14.yaml, field places[0]: there is no place "dock-word". Did you mean "dock-ward"?',
  },
  {
    mistake: 'one id for a list',
    file: walkout,
    old: 'places: [dock-ward]',
    by: 'places: dock-ward',
    told: 'incidents/depot-walkout-1911-08-14.yaml:5, field places: "dock-ward" stands here, where a list belongs. The places of the gazetteer under which it is listed. Example: ["mill-bridge"]',
  },
  {
    mistake: 'a speaker who has no record',
    file: wheel,
    old: 'speaker: ada-fenwick',
    by: 'speaker: ada-fenick',
    told: 'quotes/fenwick-wheel.yaml, field speaker: there is no actor "ada-fenick". Did you mean "ada-fenwick"?',
  },
  {
    mistake: 'a post that the speaker never held',
    file: wheel,
    old: 'post: Secretary of the Carmen’s Union',
    by: 'post: Mayor',
    told: 'quotes/fenwick-wheel.yaml, field post: Ada Fenwick has no post "Mayor"; the posts are "Secretary of the Carmen’s Union". Add it to actors/ada-fenwick.yaml, or mend it here.',
  },
  {
    mistake: 'a post not held on that day',
    file: wheel,
    old: 'post: Secretary of the Carmen’s Union',
    by: 'post: Alderman of Aldermoor',
    told: 'quotes/fenwick-wheel.yaml, field post: Ada Fenwick was Alderman of Aldermoor from 1912-01, not on 1911-08-14; mend the post, the date or actors/ada-fenwick.yaml.',
  },
  {
    mistake: 'no source',
    file: wheel,
    old: 'sources: [gazette-1911-08-15]',
    by: 'sources: []',
    told: 'quotes/fenwick-wheel.yaml:9, field sources: name at least one source.',
  },
  {
    mistake: 'an unknown form of quotation',
    file: wheel,
    old: 'form: verbatim',
    by: 'form: exact',
    told: 'quotes/fenwick-wheel.yaml:2, field form: "exact" stands here; write one of "verbatim", "fragment", "translated".',
  },
  {
    mistake: 'an unknown topic',
    file: wheel,
    old: 'topics: [wages]',
    by: 'topics: [wage]',
    told: 'quotes/fenwick-wheel.yaml, field topics[0]: "wage" is not among the topics of dossier.yaml (wages, order). Did you mean "wages"?',
  },
  {
    mistake: 'an empty quotation',
    file: wheel,
    old: 'text: Not a wheel will turn in this town until the lanterns are lit for nine hours and no longer.',
    by: 'text: ""',
    told: 'quotes/fenwick-wheel.yaml:1, field text: this text is empty; write it or leave the field out.',
  },
  {
    mistake: 'a post that ends before it begins',
    file: fenwick,
    old: 'from: "1909", to: 1911-12-31',
    by: 'from: "1912", to: 1911-12-31',
    told: 'actors/ada-fenwick.yaml:7, field posts[0].to: the post starts after it ends; mend its dates.',
  },
  {
    mistake: 'a relation to nobody',
    file: fenwick,
    old: 'with: carmens-union',
    by: 'with: carmen-union',
    told: 'actors/ada-fenwick.yaml, field relations[0].with: there is no actor "carmen-union". Did you mean "carmens-union"?',
  },
  {
    mistake: 'an unknown side',
    file: fenwick,
    old: 'side: union',
    by: 'side: unions',
    told: 'actors/ada-fenwick.yaml, field side: "unions" is not among the sides of dossier.yaml (company, union, council). Did you mean "union"?',
  },
  {
    mistake: 'an alias of somebody else',
    file: fenwick,
    old: 'aliases: [Addie]',
    by: 'aliases: [Addie, Yusuf Haddad]',
    told: 'actors/yusuf-haddad.yaml, field name: "Yusuf Haddad" is also a name of the actor "ada-fenwick"; change it in one, or list it under sharedAliases in both.',
  },
  {
    mistake: 'a place within itself',
    file: ward,
    old: 'in: aldermoor',
    by: 'in: dock-ward',
    told: 'places/dock-ward.yaml, field in: a place cannot lie within itself ("dock-ward" in "dock-ward"); name a larger one.',
  },
  {
    mistake: 'a longitude out of range',
    file: ward,
    old: 'lon: -0.21',
    by: 'lon: 210',
    told: 'places/dock-ward.yaml:5, field lon: 210 will not do; a longitude lies between -180 and 180 degrees.',
  },
  {
    mistake: 'an unknown verdict',
    file: forecast,
    old: 'is: not-borne-out',
    by: 'is: wrong',
    told: 'judgements/strike-will-spread.yaml:7, field verdict.is: "wrong" stands here; write one of "borne-out", "partly", "not-borne-out", "open".',
  },
  {
    mistake: 'evidence that is not there',
    file: forecast,
    old: 'evidence: [haddad-bread]',
    by: 'evidence: [haddad-bred]',
    told: 'judgements/strike-will-spread.yaml, field evidence[0]: there is no incident, quote or source "haddad-bred". Did you mean "haddad-bread"?',
  },
  {
    mistake: 'a year that is no year',
    file: cars,
    old: 'year: 1910',
    by: 'year: 19100',
    told: 'series/cars-running.yaml:6, field rows[0].year: "19100" will not do; write a year as YYYY.',
  },
  {
    mistake: 'a figure without a source',
    file: cars,
    old: 'value: 44, source: company-minutes-1911',
    by: 'value: 44',
    told: 'series/cars-running.yaml:6, field rows[0].source: name a source (or `data` for a figure of our own).',
  },
  {
    mistake: 'two sources of one id',
    file: papers,
    old: 'id: almanac-1911',
    by: 'id: union-handbill',
    told: 'sources/papers.yaml: the id "union-handbill" is already that of something in sources/papers.yaml; rename one of them.',
  },
  {
    mistake: 'a quotation changed in the prose',
    file: section,
    old: 'Not a wheel will turn in this town',
    by: 'Not one wheel will turn in this town',
    told: 'sections/the-walkout.mdx:16, field <Quote>: “Not one wheel will turn in this town” does not stand in the quotation "fenwick-wheel", which reads “Not a wheel will turn in this town until the lanterns are lit for nine hours and no longer.”; copy the words from quotes/fenwick-wheel.yaml.',
  },
  {
    mistake: 'an element that is not closed',
    file: section,
    old: '<Note>A shift',
    by: '<Note>A shift <Note>',
    told: 'sections/the-walkout.mdx:10: this is not valid MDX: Expected a closing tag for `<Note>` (10:189) before the end of `paragraph`. Mend it on this line, or just above it.',
  },
  {
    mistake: 'an unknown element',
    file: section,
    old: '<Map focus',
    by: '<Mapp focus',
    told: 'sections/the-walkout.mdx:22: there is no element <Mapp>; the vocabulary is Incident, Actor, Quote, Place, Document, Judgement, Series, Cite, Map, Note, Transition, Timeline, Crossings, Closures, LineLength.',
  },
  {
    mistake: 'a citation of nothing',
    file: section,
    old: '<Cite id="union-handbill" note',
    by: '<Cite id="union-handbil" note',
    told: 'sections/the-walkout.mdx:10, field <Cite>: there is no source "union-handbil". Did you mean "union-handbill"?',
  },
  {
    mistake: 'a colour that is none',
    file: dossier,
    old: '"#5a2d82"',
    by: '"purplish"',
    told: 'dossier.yaml:22, field sides[0].light: "purplish" will not do; write a colour such as "#1f4e79".',
  },
  {
    mistake: 'an extent with south above north',
    file: dossier,
    old: '[-1, 53, 1, 54]',
    by: '[-1, 54, 1, 53]',
    told: 'dossier.yaml:37, field map.extent: write the four edges of the map as [west, south, east, north], west before east and south before north.',
  },
  {
    mistake: 'a tab in YAML',
    file: fenwick,
    old: 'aliases: [Addie]',
    by: '\taliases: [Addie]',
    told: 'actors/ada-fenwick.yaml:4: this is not valid YAML: Tabs are not allowed as indentation. Mend it on this line, or just above it.',
  },
  {
    mistake: 'an address that runs a script',
    file: papers,
    old: 'publisher: Lamplight Press',
    by: 'publisher: Lamplight Press\n    URL: "javascript:alert(1)"',
    told: 'sources/papers.yaml:18, field references[2].URL: "javascript:alert(1)" will not do; write an address that starts with http:// or https:// and has no spaces.',
  },
];

test.each(mistakes)('$mistake', ({ file, old, by, told }) => {
  expect(
    toldAfter(file, old, by)
      .split('\n')
      .map((line) => line.trim()),
  ).toContain(told);
});
