import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closeEdition, planEdition } from '../../../src/commands/edition.ts';
import { rename, retire } from '../../../src/commands/fate.ts';
import { type Graph, loadGraph } from '../../../src/content/graph.ts';
import { editionList, formatEdition, pageEdition } from '../../../src/views/editions.ts';
import { leadPage } from '../../../src/views/lead.ts';
import { addressOf, idPages, pageLinks } from '../../../src/views/permalink.ts';
import { withCopy } from '../fixture.ts';

/** The dossier in its second edition: a paragraph reworded, one moved, a quotation retired with its figure, an actor renamed. */
const { graph, depot, opening } = withCopy(({ root, append, replace, remove }) => {
  const text = (file: string): string => readFileSync(join(root, file), 'utf8');
  const close = (date: string, title: string): string[] =>
    closeEdition(root, planEdition(root, { date, title, changes: ['The opening.'] }));
  close('1912-02-01', 'First edition');
  const idOf = (words: string): string =>
    loadGraph(root)
      .sections.flatMap((s) => s.prose.blocks)
      .find((b) => b.text.includes(words))?.id ?? '';
  const ids = { depot: idOf('On 14 August'), opening: idOf('In June 1911') };

  replace('sections/the-walkout.mdx', 'In June 1911', 'Early in June 1911');
  const [paragraph = ''] = /On 14 August.*\n/.exec(text('sections/the-walkout.mdx')) ?? [];
  replace('sections/the-walkout.mdx', paragraph, '');
  append('sections/the-settlement.mdx', `\n${paragraph}`);
  remove('quotes/haddad-bread.yaml');
  replace('sections/the-walkout.mdx', '<Quote id="haddad-bread" />\n', '');
  replace('judgements/strike-will-spread.yaml', 'evidence: [haddad-bread]', 'evidence: []');
  retire(root, 'haddad-bread', 'The Gazette <withdrew> it.', 'ada-fenwick');
  rename(root, 'ada-fenwick', 'ada-fenwick-stone');
  close('1912-05-01', 'Second edition');
  return { graph: loadGraph(root), ...ids } as { graph: Graph; depot: string; opening: string };
});
const page = (id: string) => idPages(graph).find((each) => each.id === id);

test('an id leads to today’s address, whatever has moved in between', () => {
  expect(addressOf(graph, 'the-walkout')).toBe('/briefing/the-walkout/');
  expect(addressOf(graph, depot)).toBe(`/briefing/the-settlement/#${depot}`);
  expect(addressOf(graph, `${depot}-1`)).toBe(`/briefing/the-settlement/#${depot}-1`);
  expect(addressOf(graph, 'ada-fenwick')).toBe('/actors/ada-fenwick-stone/');
  expect(addressOf(graph, 'company-cannot-wait')).toBe('/judgements/#company-cannot-wait');
  expect(addressOf(graph, 'gazette-1911-08-15')).toBe('/sources/#gazette-1911-08-15');
  expect(addressOf(graph, 'cars-running')).toBe('/data/#cars-running');
});

test('a page knows which of its passages have changed, and where those went that it no longer holds', () => {
  const links = pageLinks(graph, '/briefing/the-walkout/');
  expect(links?.changed['1912-05-01']).toContain(opening);
  expect(links?.gone[depot]).toMatchObject({ to: `/briefing/the-settlement/#${depot}` });
  expect(links?.gone[`${depot}-1`]).toMatchObject({ to: `/briefing/the-settlement/#${depot}-1` });
  expect(links?.gone['haddad-bread']).toMatchObject({
    why: 'The Gazette <withdrew> it.',
    when: 'in the edition of 1 May 1912',
    to: '/actors/ada-fenwick-stone/',
    label: 'Ada Fenwick',
  });
  expect(pageLinks(graph, '/briefing/')?.gone[depot]).toBeUndefined();
  expect(pageLinks(graph, '/about/')).toBeUndefined();
  expect(links?.left['1912-05-01']).toBe(1);
  expect(links?.added).toEqual({});
  expect(pageLinks(graph, '/actors/')?.added['1912-05-01']).toEqual(['ada-fenwick-stone']);
});

test('a page has its edition and the date of its last change', () => {
  expect(pageEdition(graph, '/briefing/the-walkout/')).toEqual({
    edition: '1 May 1912',
    datetime: '1912-05-01',
    changed: '1 May 1912',
    before: { words: '1 February 1912', date: '1912-02-01' },
    modified: '1912-05-01',
    stamp: '1912-05-01',
  });
  expect(pageEdition(graph, '/places/dock-ward/')?.changed).toBe('1 February 1912');
  expect(formatEdition('1912-05-01+')).toBe('after the edition of 1 May 1912');
});

test('an edition names what it changed, the first one nothing', () => {
  const [second, first] = editionList(graph);
  expect(second).toMatchObject({ id: 'edition-1912-05-01', title: 'Second edition' });
  expect(second?.passages.map((p) => p.href)).toContain(`/briefing/the-walkout/#${opening}`);
  expect(first?.passages).toEqual([]);
});

test('permanent addresses say where their id stands today, or why it was taken out', () => {
  const standing = page('dock-ward');
  const moved = page('ada-fenwick');
  const retired = page('haddad-bread');
  if (!standing || !moved || !retired) throw new Error('a page is missing');
  expect(standing.today).toBe('/places/dock-ward/');
  expect(moved).toMatchObject({
    today: '/actors/ada-fenwick-stone/',
    formerPage: '/actors/ada-fenwick/',
  });
  expect(retired.today).toBeUndefined();
  expect(retired.formerPage).toBe('/quotes/haddad-bread/');
  expect(retired.gone).toMatchObject({ why: 'The Gazette <withdrew> it.' });
});

test('the page of an address that moved leads on at once, and escapes its words', () => {
  const html = leadPage('“<Ada>”', '/actors/ada-fenwick-stone/?moved', {
    language: 'en-GB',
    title: 'The "Strike"',
    url: (path: string) => `/base${path}`,
    absolute: (path: string) => `https://x.example/base${path}`,
  });
  expect(html).toContain('content="0; url=/base/actors/ada-fenwick-stone/?moved"');
  expect(html).toContain(
    '<link rel="canonical" href="https://x.example/base/actors/ada-fenwick-stone/">',
  );
  expect(html).toContain('“&lt;Ada&gt;”');
});
