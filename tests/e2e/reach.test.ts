import { describe, expect, inject, it } from 'vitest';
import { loadGraph } from '../../src/content/graph.ts';
import { pagesOf } from './site.ts';

const clicks = 4;

describe('from the front page', () => {
  const site = inject('dossier');
  const graph = loadGraph('content');
  const pages = new Map(pagesOf(site).map((page) => [page.path, page]));
  const base = site.base.slice(0, -1);

  /** Page → how many links one follows to get there. */
  const distance = new Map([['/', 0]]);
  const queue = ['/'];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const link of pages
      .get(path)
      ?.root.querySelectorAll('main a[href], nav a[href], footer a[href], form[action]') ?? []) {
      const target = new URL(
        link.getAttribute('href') ?? link.getAttribute('action') ?? '',
        `${site.origin}${base}${path}`,
      );
      const to = target.pathname.slice(base.length);
      if (target.origin !== site.origin || distance.has(to) || !pages.has(to)) continue;
      distance.set(to, (distance.get(path) ?? 0) + 1);
      queue.push(to);
    }
  }
  const far = (paths: readonly string[]): string[] =>
    paths.filter((path) => (distance.get(path) ?? Infinity) > clicks);
  const shown = (path: string, id: string) => pages.get(path)?.root.querySelector(`[id="${id}"]`);

  it('every page for readers is within four clicks', () => {
    const unlisted = (path: string) =>
      pages.get(path)?.root.querySelector('meta[name=robots]') !== null;
    expect(
      [...pages.keys()].filter(
        (path) => !unlisted(path) && (distance.get(path) ?? Infinity) > clicks,
      ),
    ).toEqual([]);
  });

  it('every incident and every quotation is within four clicks', () => {
    expect(far([...graph.incidents.keys()].map((id) => `/incidents/${id}/`))).toEqual([]);
    expect(far([...graph.quotes.keys()].map((id) => `/quotes/${id}/`))).toEqual([]);
  });

  it('every judgement stands in the ledger with its verdict', () => {
    expect(far(['/judgements/'])).toEqual([]);
    for (const judgement of graph.judgements.values()) {
      const entry = shown('/judgements/', judgement.id);
      expect(entry?.textContent, judgement.id).toContain(judgement.claim.slice(0, 20));
      if (judgement.verdict)
        expect(entry?.querySelector('.verdict')?.getAttribute('data-verdict'), judgement.id).toBe(
          judgement.verdict.is,
        );
    }
  });

  it('every figure of every series, measurements of the line included, stands in a table', () => {
    expect(far(['/data/'])).toEqual([]);
    for (const series of graph.series.values()) {
      const rows = shown('/data/', series.id)?.querySelectorAll('tbody tr').length;
      expect(rows, series.id).toBe(series.rows.filter((row) => !row.omit).length);
    }
  });

  it('every incident and every quotation is cited in the text, in a figure or in the ledger', () => {
    const text = [...pages.values()]
      .filter((page) => /^\/(briefing\/.|judgements|data)/.test(page.path))
      .flatMap(({ root }) =>
        root.querySelectorAll('main a[href]').map((link) => link.getAttribute('href') ?? ''),
      );
    const cited = new Set(text.map((href) => href.slice(base.length)));
    expect([...graph.incidents.keys()].filter((id) => !cited.has(`/incidents/${id}/`))).toEqual([]);
    expect([...graph.quotes.keys()].filter((id) => !cited.has(`/quotes/${id}/`))).toEqual([]);
  });
});
