import { loadGraph } from '../../../src/content/graph.ts';
import type { BuiltPage, Site } from '../support/sites.ts';
import { expect, fileTest as test } from '../support/test.ts';

const clicks = 4;
const graph = loadGraph('content');

/** Path → how many links one follows from the front page to get there. */
function distances(site: Site, pages: readonly BuiltPage[]): Map<string, number> {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const found = new Map([['', 0]]);
  // Entries that are added on the way are visited too.
  for (const [path, distance] of found) {
    for (const link of byPath
      .get(path)
      ?.root.querySelectorAll('main a[href], nav a[href], footer a[href], form[action]') ?? []) {
      const href = link.getAttribute('href') ?? link.getAttribute('action') ?? '';
      const url = new URL(href, site.origin + site.base + path);
      const to = url.pathname.slice(site.base.length);
      if (url.origin === site.origin && byPath.has(to) && !found.has(to))
        found.set(to, distance + 1);
    }
  }
  return found;
}

const element = (pages: readonly BuiltPage[], path: string, id: string) =>
  pages.find((page) => page.path === path)?.root.querySelector(`[id="${id}"]`);

test('every page for readers is within four clicks of the front page', ({ pages, site }) => {
  const distance = distances(site, pages);
  const far = pages.filter(
    ({ path, root }) =>
      !root.querySelector('meta[name=robots]') && (distance.get(path) ?? Infinity) > clicks,
  );
  expect(far.map(({ path }) => path)).toEqual([]);
});

test('every judgement is listed with its verdict', ({ pages }) => {
  for (const { id, claim, verdict } of graph.judgements.values()) {
    const entry = element(pages, 'judgements/', id);
    expect(entry?.textContent, id).toContain(claim.slice(0, 20));
    if (verdict)
      expect(entry?.querySelector('.verdict')?.getAttribute('data-verdict'), id).toBe(verdict.is);
  }
});

test('every figure of every series stands in a table', ({ pages }) => {
  for (const { id, rows } of graph.series.values())
    expect(element(pages, 'data/', id)?.querySelectorAll('tbody tr').length, id).toBe(
      rows.filter((row) => !row.omit).length,
    );
});

test('every incident is cited in the text, in a figure or with a judgement; every quotation there or at its incident', ({
  pages,
  site,
}) => {
  const cited = new Set(
    pages
      .filter(({ path }) => /^(briefing\/.|judgements|data|incidents\/.)/.test(path))
      .flatMap(({ path, root }) =>
        root
          .querySelectorAll('main a[href]')
          .map((link) => (link.getAttribute('href') ?? '').slice(site.base.length))
          .filter((to) => !path.startsWith('incidents/') || to.startsWith('quotes/')),
      ),
  );
  const wanted = [
    ...[...graph.incidents.keys()].map((id) => `incidents/${id}/`),
    ...[...graph.quotes.keys()].map((id) => `quotes/${id}/`),
  ];
  expect(wanted.filter((path) => !cited.has(path))).toEqual([]);
});
