import { describe, expect, test } from 'vitest';
import { bundle, readable } from '../../../src/exports/citations/files.ts';
import { cite, type Citation, type Store } from '../../../src/exports/citations/index.ts';
import { citables, wholeDossier } from '../../../src/exports/citations/items.ts';
import { citationMeta } from '../../../src/exports/citations/meta.ts';
import { closeEdition, planEdition } from '../../../src/commands/edition.ts';
import { changed, graph } from '../views/graph.ts';

const link = (path: string): string => `https://other.example${path}`;

/** A store that remembers nothing. */
const forgetful: Store = { read: () => ({}), write: () => undefined };

const all = cite(citables(graph, link), forgetful);
const of = (id: string): Citation => all.get(id) ?? expect.unreachable(id);
const written = ({ chicago, apa, mla }: Citation): string[] => [chicago, apa, mla];

test('the dossier is cited with itself as author', () => {
  expect(written(of(wholeDossier))).toMatchInlineSnapshot(`
    [
      "The Lantern Strike. “The Lantern Strike,” December 31, 1912. Accessed {accessed}. https://other.example/.",
      "The Lantern Strike. (1912, December 31). The Lantern Strike. Retrieved {accessed}, from https://other.example/",
      "The Lantern Strike. The Lantern Strike. 31 Dec. 1912, https://other.example/. Accessed {accessed}.",
    ]
  `);
});

test('a section is cited as part of the dossier, with the day of access in every style', () => {
  expect(written(of('the-walkout'))).toMatchInlineSnapshot(`
    [
      "The Lantern Strike. “The Walkout.” The Lantern Strike, December 31, 1912. Accessed {accessed}. https://other.example/briefing/the-walkout/.",
      "The Lantern Strike. (1912, December 31). The walkout. The Lantern Strike. Retrieved {accessed}, from https://other.example/briefing/the-walkout/",
      "The Lantern Strike. “The Walkout.” The Lantern Strike, 31 Dec. 1912, https://other.example/briefing/the-walkout/. Accessed {accessed}.",
    ]
  `);
});

test('a quotation’s words keep their small letters in styles that capitalise titles', () => {
  expect(written(of('haddad-bread'))).toMatchInlineSnapshot(`
    [
      "The Lantern Strike. “Yusuf Haddad: ‘Bread first, then bells.’ (14 August – 2 September 1911).” The Lantern Strike, December 31, 1912. Accessed {accessed}. https://other.example/quotes/haddad-bread/.",
      "The Lantern Strike. (1912, December 31). Yusuf Haddad: “Bread first, then bells.” (14 August – 2 September 1911). The Lantern Strike. Retrieved {accessed}, from https://other.example/quotes/haddad-bread/",
      "The Lantern Strike. “Yusuf Haddad: ‘Bread first, then bells.’ (14 August – 2 September 1911).” The Lantern Strike, 31 Dec. 1912, https://other.example/quotes/haddad-bread/. Accessed {accessed}.",
    ]
  `);
});

test('an incident is cited with its date', () => {
  expect(written(of('depot-walkout-1911-08-14'))).toMatchInlineSnapshot(`
    [
      "The Lantern Strike. “Crews Leave the Dock Ward Depot (14 August 1911).” The Lantern Strike, December 31, 1912. Accessed {accessed}. https://other.example/incidents/depot-walkout-1911-08-14/.",
      "The Lantern Strike. (1912, December 31). Crews leave the Dock Ward depot (14 August 1911). The Lantern Strike. Retrieved {accessed}, from https://other.example/incidents/depot-walkout-1911-08-14/",
      "The Lantern Strike. “Crews Leave the Dock Ward Depot (14 August 1911).” The Lantern Strike, 31 Dec. 1912, https://other.example/incidents/depot-walkout-1911-08-14/. Accessed {accessed}.",
    ]
  `);
});

test('a source is cited as what it is, without the dossier’s remarks on it', () => {
  const [first] = [...graph.sources.keys()];
  expect(written(of(first ?? ''))).toMatchInlineSnapshot(`
    [
      "Aldermoor Gazette. “Trams Stop at Dock Ward.” August 15, 1911. Accessed {accessed}. https://gazette.example/1911/trams-stop.",
      "Trams stop at Dock Ward. (1911, August 15). Aldermoor Gazette. Retrieved {accessed}, from https://gazette.example/1911/trams-stop",
      "“Trams Stop at Dock Ward.” Aldermoor Gazette, 15 Aug. 1911, https://gazette.example/1911/trams-stop. Accessed {accessed}.",
    ]
  `);
  expect(of(first ?? '').ris).toMatchInlineSnapshot(`
    "TY  - NEWS
    ID  - gazette-1911-08-15
    TI  - Trams stop at Dock Ward
    T2  - Aldermoor Gazette
    PY  - 1911
    DA  - 1911/08/15/
    UR  - https://gazette.example/1911/trams-stop
    ER  - "
  `);
});

test('reference managers get the same quotation in their three formats', () => {
  const { bibtex, ris, csl } = of('haddad-bread');
  expect(bibtex).toMatchInlineSnapshot(`
    "@misc{haddad-bread,
    	author = {{The Lantern Strike}},
    	year = {1912},
    	month = {dec 31},
    	publisher = {The Lantern Strike},
    	title = {Yusuf {Haddad}: “{Bread} first, then bells.” (14 {August} – 2 {September} 1911)},
    	url = {https://other.example/quotes/haddad-bread/},
    }"
  `);
  expect(ris).toMatchInlineSnapshot(`
    "TY  - ELEC
    ID  - haddad-bread
    AU  - The Lantern Strike
    TI  - Yusuf Haddad: “Bread first, then bells.” (14 August – 2 September 1911)
    T2  - The Lantern Strike
    PY  - 1912
    DA  - 1912/12/31/
    LA  - en-GB
    UR  - https://other.example/quotes/haddad-bread/
    ER  - "
  `);
  expect(csl).toMatchInlineSnapshot(`
    "[
      {
        "id": "haddad-bread",
        "type": "webpage",
        "title": "Yusuf Haddad: “Bread first, then bells.” (14 August – 2 September 1911)",
        "author": [
          {
            "literal": "The Lantern Strike"
          }
        ],
        "issued": {
          "date-parts": [
            [
              1912,
              12,
              31
            ]
          ]
        },
        "URL": "https://other.example/quotes/haddad-bread/",
        "language": "en-GB",
        "container-title": "The Lantern Strike"
      }
    ]"
  `);
});

test('every record that has a page, and every source, can be cited', () => {
  const standIns = [...graph.actors.values()].filter((a) => a.standIn).length;
  const { sections, tours, incidents, quotes, actors, places, sources } = graph;
  expect(all.size).toBe(
    1 +
      sections.length +
      tours.size +
      incidents.size +
      quotes.size +
      actors.size -
      standIns +
      places.size +
      sources.size,
  );
});

test('authors and publisher come from the dossier where it names them', () => {
  const named = changed(({ append }) =>
    append(
      'dossier.yaml',
      '\nauthors: [{ family: Fenwick, given: Ada }]\npublisher: Aldermoor Press\n',
    ),
  );
  const citation = cite(citables(named, link).slice(0, 2), forgetful).get('the-walkout');
  expect(citation?.apa).toMatch(/^Fenwick, A\. \(/);
  expect(citation?.bibtex).toContain('publisher = {Aldermoor Press}');
  expect(citationMeta(citation?.item ?? expect.unreachable(), undefined)).toContainEqual({
    name: 'citation_author',
    content: 'Fenwick, Ada',
  });
});

test('a corporate author is not taken apart into given and family name', () => {
  const author = citationMeta(of('the-walkout').item, undefined).find(
    (m) => m.name === 'citation_author',
  );
  expect(author?.content.split(' ')).toHaveLength(1);
});

test('Highwire and Dublin Core elements say title, date, address and terms of use', () => {
  expect(
    citationMeta(of('the-walkout').item, 'https://creativecommons.org/licenses/by/4.0/').map(
      ({ name, content }) => `${name}: ${content.replaceAll('\u00a0', ' ')}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "z:itemType: webpage",
      "citation_title: The walkout",
      "citation_author: The Lantern Strike",
      "citation_publication_date: 1912/12/31",
      "citation_public_url: https://other.example/briefing/the-walkout/",
      "citation_language: en-GB",
      "DC.title: The walkout",
      "DC.creator: The Lantern Strike",
      "DC.date: 1912-12-31",
      "DC.source: The Lantern Strike",
      "DC.language: en-GB",
      "DC.identifier: https://other.example/briefing/the-walkout/",
      "DC.rights: https://creativecommons.org/licenses/by/4.0/",
    ]
  `);
});

test('what has been set once is taken from the store, and what is no longer cited leaves it', () => {
  let kept: Record<string, string> = {};
  const store: Store = { read: () => kept, write: (entries) => (kept = entries) };
  const some = citables(graph, link).slice(0, 2);
  cite(some, store);
  expect(Object.keys(kept)).toHaveLength(6);
  const marked = Object.fromEntries(Object.keys(kept).map((key) => [key, 'kept']));
  kept = marked;
  expect(written(cite(some.slice(0, 1), store).get(wholeDossier) ?? expect.unreachable())).toEqual([
    'kept',
    'kept',
    'kept',
  ]);
  expect(kept).toBe(marked);
  const item = { id: 'new', type: 'webpage', title: 'New' };
  cite([{ item, newest: undefined, edition: undefined, verbatim: undefined }], store);
  expect(Object.values(kept)).not.toContain('kept');
});

test('a citation’s file is CSL-JSON, and its readable file has no gap where the day of access goes', () => {
  expect(JSON.parse(bundle(of('the-walkout')))).toMatchObject([
    {
      id: 'the-walkout',
      type: 'webpage',
      custom: { bibtex: expect.stringContaining('@misc{the-walkout,') },
    },
  ]);
  expect(readable(of('the-walkout'))).toContain('Accessed [day of access].');
});

describe('a dossier with an edition', () => {
  const close = (root: string, date: string): unknown =>
    closeEdition(root, planEdition(root, { date, title: 'An edition', changes: ['Things.'] }));
  const [settled, later] = [
    changed(({ root }) => close(root, '1912-02-01')),
    changed(({ root, replace }) => {
      close(root, '1912-02-01');
      replace('sections/the-walkout.mdx', 'In June 1911', 'Early in June 1911');
    }),
  ].map((edited) => cite(citables(edited, link), forgetful));

  test('is cited by it in every format, at the address where it stays', () => {
    const { chicago, apa, mla, bibtex, ris, csl } =
      settled?.get('the-walkout') ?? expect.unreachable();
    expect([chicago, apa, mla, bibtex, ris].join('\n')).toMatchInlineSnapshot(`
      "The Lantern Strike. “The Walkout.” The Lantern Strike, edition of February 1, 1912. Accessed {accessed}. https://other.example/editions/1912-02-01/briefing/the-walkout/.
      The Lantern Strike. (1912, February 1). The walkout. The Lantern Strike (edition of February 1, 1912). Retrieved {accessed}, from https://other.example/editions/1912-02-01/briefing/the-walkout/
      The Lantern Strike. “The Walkout.” The Lantern Strike, edition of 1 Feb. 1912, https://other.example/editions/1912-02-01/briefing/the-walkout/. Accessed {accessed}.
      @misc{the-walkout,
      	author = {{The Lantern Strike}},
      	edition = {1 February 1912},
      	year = {1912},
      	month = {feb 1},
      	publisher = {The Lantern Strike},
      	title = {The walkout},
      	url = {https://other.example/editions/1912-02-01/briefing/the-walkout/},
      }
      TY  - ELEC
      ID  - the-walkout
      AU  - The Lantern Strike
      TI  - The walkout
      T2  - The Lantern Strike
      ET  - Edition of 1 February 1912
      PY  - 1912
      DA  - 1912/02/01/
      LA  - en-GB
      UR  - https://other.example/editions/1912-02-01/briefing/the-walkout/
      ER  - "
    `);
    expect(JSON.parse(csl)).toMatchObject([
      {
        edition: '1 February 1912',
        issued: { 'date-parts': [[1912, 2, 1]] },
        URL: 'https://other.example/editions/1912-02-01/briefing/the-walkout/',
      },
    ]);
  });

  test('is cited by today’s address where it has changed since', () => {
    const { chicago, item, edition } = later?.get('the-walkout') ?? expect.unreachable();
    expect(edition).toBeUndefined();
    expect(item.URL).toBe('https://other.example/briefing/the-walkout/');
    expect(chicago).not.toContain('edition');
    expect(later?.get('the-settlement')?.edition).toBe('1912-02-01');
  });
});
