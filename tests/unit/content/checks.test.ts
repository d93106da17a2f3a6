import { expect, test } from 'vitest';
import { told, toldAfter } from '../fixture.ts';

const walkout = 'incidents/depot-walkout-1911-08-14.yaml';
const wheel = 'quotes/fenwick-wheel.yaml';
const section = 'sections/the-walkout.mdx';

test('an unknown id is reported with the nearest known one', () => {
  expect(toldAfter(wheel, 'speaker: ada-fenwick', 'speaker: ada-fennick')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      quotes/fenwick-wheel.yaml, field speaker: there is no actor "ada-fennick". Did you mean "ada-fenwick"?"
  `);
});

test('an unknown id that is near to none is reported alone', () => {
  expect(toldAfter(wheel, 'speaker: ada-fenwick', 'speaker: the-mayor-of-elsewhere'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      quotes/fenwick-wheel.yaml, field speaker: there is no actor "the-mayor-of-elsewhere". Mend the id, or write the record."
  `);
});

test('an unknown id among evidence says which types it may be of', () => {
  expect(
    toldAfter(
      'judgements/strike-will-spread.yaml',
      'evidence: [haddad-bread]',
      'evidence: [haddad-bred]',
    ),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      judgements/strike-will-spread.yaml, field evidence[0]: there is no incident, quote or source "haddad-bred". Did you mean "haddad-bread"?"
  `);
});

test('the id of a record of the wrong type is reported', () => {
  expect(toldAfter(wheel, 'speaker: ada-fenwick', 'speaker: dock-ward')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      quotes/fenwick-wheel.yaml, field speaker: "dock-ward" is the id of a place; the id of an actor belongs here."
  `);
  expect(
    toldAfter(wheel, 'sources: [gazette-1911-08-15]', 'sources: [gazette-1911-08-15, strike-1911]'),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      quotes/fenwick-wheel.yaml, field sources[1]: "strike-1911" is the id of an incident; the id of a source belongs here."
  `);
});

test('an unknown id in the prose is reported with its line', () => {
  expect(
    toldAfter(
      section,
      '<Cite id="company-minutes-1911 gazette-1911-08-15" />',
      '<Cite id="company-minutes-1911 gazette-1911" />',
    ),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-walkout.mdx:10, field <Cite>: there is no source "gazette-1911". Did you mean "gazette-1911-08-15"?"
  `);
});

test('an unknown place under a map is reported', () => {
  expect(toldAfter(section, 'focus="dock-ward river-gate"', 'focus="dock-ward river-gait"'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-walkout.mdx:22, field <Map>: there is no place "river-gait". Did you mean "river-gate"?"
  `);
});

test('an unknown id in dossier.yaml is reported', () => {
  expect(toldAfter('dossier.yaml', 'leads: the-walkout', 'leads: the-walk-out'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      dossier.yaml, field brief[0].leads: there is no section "the-walk-out". Did you mean "the-walkout"?"
  `);
});

test('sides, kinds, lanes and topics that dossier.yaml does not list are reported', () => {
  expect(
    told((copy) => {
      copy.replace('actors/yusuf-haddad.yaml', 'side: union', 'side: onion');
      copy.replace(walkout, 'kind: walkout', 'kind: wakeout');
      copy.replace(walkout, 'side: company', 'side: bosses');
      copy.replace(wheel, 'topics: [wages]', 'topics: [wage]');
      copy.replace(
        'dossier.yaml',
        'plural: Walkouts, lane: streets',
        'plural: Walkouts, lane: street',
      );
    }),
  ).toMatchInlineSnapshot(`
    "5 things to mend in the content:
      actors/yusuf-haddad.yaml, field side: "onion" is not among the sides of dossier.yaml (company, union, council). Did you mean "union"?
      dossier.yaml, field kinds[0].lane: "street" is not among the lanes of dossier.yaml (streets, rooms). Did you mean "streets"?
      incidents/depot-walkout-1911-08-14.yaml, field kind: "wakeout" is not among the kinds of dossier.yaml (walkout, notice, relief, award). Did you mean "walkout"?
      incidents/depot-walkout-1911-08-14.yaml, field accounts[1].side: "bosses" is not among the sides of dossier.yaml (company, union, council).
      quotes/fenwick-wheel.yaml, field topics[0]: "wage" is not among the topics of dossier.yaml (wages, order). Did you mean "wages"?"
  `);
});

test('two records with one id are reported, though they lie in different folders', () => {
  expect(
    told((copy) =>
      copy.write('places/strike-1911.yaml', 'name: Strike Hill\nkind: district\nprecision: none\n'),
    ),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      places/strike-1911.yaml: the id "strike-1911" is already that of something in incidents/strike-1911.yaml; rename one of them."
  `);
});

test('a source listed twice is reported', () => {
  expect(
    told((copy) =>
      copy.append('sources/papers.yaml', '  - { id: gazette-1911-08-15, type: document }\n'),
    ),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sources/papers.yaml: the id "gazette-1911-08-15" is already that of something in sources/newspapers.yaml; rename one of them."
  `);
});

test('a paragraph that stands in two sections is reported', () => {
  const words = '\nThe lamps stayed dark.<Cite id="union-handbill" />\n';
  expect(
    told((copy) => {
      copy.append(section, words);
      copy.append('sections/the-settlement.mdx', words);
    }),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-settlement.mdx:17: this paragraph stands in sections/the-walkout.mdx already; reword it, since its address is made from its words."
  `);
});

test('a paragraph that stands twice in a section is reported', () => {
  const words =
    '\nThe lamps of the whole town stayed dark that night.<Cite id="union-handbill" />\n';
  expect(told((copy) => copy.append(section, words + words))).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-walkout.mdx:28: this paragraph stands in sections/the-walkout.mdx already; reword it, since its address is made from its words."
  `);
});

test('a heading that is the id of a section is reported', () => {
  expect(toldAfter(section, '## At the depot', '## The settlement')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-walkout.mdx:14: the id of this heading, "the-settlement", is already that of something in sections/the-settlement.mdx; reword the heading."
  `);
});

test('a post that the speaker held on another day is reported with its dates', () => {
  expect(toldAfter(wheel, 'on: 1911-08-14', 'on: 1912-02-01')).toMatchInlineSnapshot(`
    "2 things to mend in the content:
      quotes/fenwick-wheel.yaml, field post: Ada Fenwick was Secretary of the Carmen’s Union from 1909 until 1911-12-31, not on 1912-02-01; mend the post, the date or actors/ada-fenwick.yaml.
      sections/the-walkout.mdx:16, field <Quote>: "fenwick-wheel" is of 1912-02-01, and the section speaks as of 1911-09-30; tell it in a later section."
  `);
  expect(toldAfter(wheel, 'post: Secretary of the Carmen’s Union', 'post: Alderman of Aldermoor'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      quotes/fenwick-wheel.yaml, field post: Ada Fenwick was Alderman of Aldermoor from 1912-01, not on 1911-08-14; mend the post, the date or actors/ada-fenwick.yaml."
  `);
});

test('a post that the speaker never held is reported with those it held', () => {
  expect(toldAfter(wheel, 'post: Secretary of the Carmen’s Union', 'post: Mayor of Aldermoor'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      quotes/fenwick-wheel.yaml, field post: Ada Fenwick has no post "Mayor of Aldermoor"; the posts are "Secretary of the Carmen’s Union". Add it to actors/ada-fenwick.yaml, or mend it here."
  `);
});

test('a post of a speaker without posts is reported', () => {
  expect(
    toldAfter(
      'quotes/haddad-bread.yaml',
      'speaker: yusuf-haddad',
      'speaker: yusuf-haddad\npost: Driver',
    ),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      quotes/haddad-bread.yaml, field post: Yusuf Haddad has no post "Driver". Add it to actors/yusuf-haddad.yaml, or mend it here."
  `);
});

test('a missing post is asked for, with the posts that the speaker held', () => {
  expect(toldAfter(wheel, 'post: Secretary of the Carmen’s Union\n', '')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      quotes/fenwick-wheel.yaml, field post: Ada Fenwick held a post on 1911-08-14; write which one: "Secretary of the Carmen’s Union"."
  `);
});

test('a date after the last day of the dossier is reported', () => {
  expect(toldAfter('incidents/wage-award-1912.yaml', 'from: 1912-03', 'from: 1913-03'))
    .toMatchInlineSnapshot(`
    "2 things to mend in the content:
      incidents/wage-award-1912.yaml, field when: 1913-03-01 lies after 1912-12-31, the last day that the dossier covers; mend the date, or asOf in dossier.yaml.
      sections/the-settlement.mdx:13, field <Incident>: "wage-award-1912" is of 1913-03-01, and the section speaks as of 1912-12-31; tell it in a later section."
  `);
});

test('an incident later than the day as of which a section speaks is reported', () => {
  expect(toldAfter(section, '<Incident id="fare-notice-1911">', '<Incident id="wage-award-1912">'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-walkout.mdx:10, field <Incident>: "wage-award-1912" is of 1912-03-01, and the section speaks as of 1911-09-30; tell it in a later section."
  `);
});

test('a point outside the map is reported, unless the record says so', () => {
  expect(toldAfter('places/dock-ward.yaml', 'lon: -0.21', 'lon: 2.1')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      places/dock-ward.yaml, field lat: 53.52 N 2.1 E lies outside the map (-1 to 1 E, 53 to 54 N); mend the coordinates, or write "beyond: true" if the place is far away on purpose."
  `);
  expect(toldAfter(walkout, 'lat: 53.52', 'lat: 35.52')).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      incidents/depot-walkout-1911-08-14.yaml, field location.lat: 35.52 N -0.21 E lies outside the map (-1 to 1 E, 53 to 54 N); mend the coordinates, or write "beyond: true" if the place is far away on purpose."
  `);
  expect(toldAfter('places/dock-ward.yaml', 'lon: -0.21', 'lon: 2.1\nbeyond: true')).toBe('');
});

test('a point on the map that is said to be beyond it is reported', () => {
  expect(toldAfter('places/dock-ward.yaml', 'lon: -0.21', 'lon: -0.21\nbeyond: true'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      places/dock-ward.yaml, field lat: 53.52 N -0.21 E lies on the map, yet the place is marked as beyond it; delete "beyond"."
  `);
});

test('an alias that two actors share by accident is reported, whatever its case and accents', () => {
  expect(
    toldAfter('actors/carmens-union.yaml', 'side: union', 'side: union\naliases: [The Cömpany]'),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      actors/tramway-company.yaml, field aliases: "the Company" is also a name of the actor "carmens-union"; change it in one, or list it under sharedAliases in both."
  `);
});

test('an alias that both actors list as shared is allowed; one of them is not enough', () => {
  const share = (first: string, second: string) =>
    told((copy) => {
      copy.replace(
        'actors/carmens-union.yaml',
        'side: union',
        `side: union\naliases: [the Company]\n${first}`,
      );
      copy.replace('actors/tramway-company.yaml', 'side: company', `side: company\n${second}`);
    });
  expect(share('sharedAliases: [the Company]', 'sharedAliases: [The company]')).toBe('');
  expect(share('sharedAliases: [the Company]', '')).toContain('sharedAliases in both');
});

test('a name that two places share is reported', () => {
  expect(toldAfter('places/dock-ward.yaml', 'name: Dock Ward', 'name: Aldermoor-on-Sea'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      places/dock-ward.yaml, field name: "Aldermoor-on-Sea" is also a name of the place "aldermoor"; change it in one, or list it under sharedAliases in both."
  `);
});

test('a source that nothing cites is reported, unless it says why it is listed', () => {
  expect(
    toldAfter(
      'sources/papers.yaml',
      '    custom: { background: Used for the spelling of street names. }\n',
      '',
    ),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sources/papers.yaml: nothing cites the source "almanac-1911"; cite it, delete it, or say under custom.background why it is listed."
  `);
});

test('words in a quotation element that differ from the record are reported', () => {
  expect(
    toldAfter(
      section,
      'Not a wheel will turn in this town</Quote>',
      'Not a wheel shall turn in this town</Quote>',
    ),
  ).toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-walkout.mdx:16, field <Quote>: “Not a wheel shall turn in this town” does not stand in the quotation "fenwick-wheel", which reads “Not a wheel will turn in this town until the lanterns are lit for nine hours and no longer.”; copy the words from quotes/fenwick-wheel.yaml."
  `);
});

test('words of a quotation in another order are reported', () => {
  expect(toldAfter(section, '>a handful of agitators<', '>agitators, a handful of<'))
    .toMatchInlineSnapshot(`
    "1 thing to mend in the content:
      sections/the-walkout.mdx:16, field <Quote>: “agitators, a handful of” does not stand in the quotation "company-agitators", which reads “a handful of agitators”; copy the words from quotes/company-agitators.yaml."
  `);
});
