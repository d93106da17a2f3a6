import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { targetsOf } from '../support/permalinks.ts';
import { expect, fileTest as test } from '../support/test.ts';

test('every page of a record and every id of a section has a permanent address', ({
  pages,
  site,
}) => {
  const known = new Set(targetsOf(site).map((target) => target.id));
  const wrong: string[] = [];
  for (const { path, root } of pages) {
    const [folder = '', id] = path.split('/');
    if (id && ['briefing', 'actors', 'incidents', 'quotes', 'places'].includes(folder)) {
      if (!known.has(id)) wrong.push(path);
    }
    const ids = /^briefing\/./.test(path)
      ? root.querySelectorAll('.prose > [id], .prose .note[id]')
      : ['judgements/', 'sources/'].includes(path)
        ? root.querySelectorAll('li[id]')
        : [];
    for (const element of ids) if (!known.has(element.id)) wrong.push(`${path}#${element.id}`);
  }
  expect(wrong).toEqual([]);
});

test('permanent addresses lead to a page that exists, and to a place on it', ({ pages, site }) => {
  const ids = new Map(pages.map((page) => [page.path, page.ids]));
  const lost = targetsOf(site).filter(
    ({ path, fragment }) =>
      !ids.has(path) || (fragment !== '' && ids.get(path)?.has(fragment) !== true),
  );
  expect(lost).toEqual([]);
});

test('the sitemap lists every page that is a destination, and no permanent address', ({
  pages,
  site,
}) => {
  const map = readFileSync(join(site.dir, 'sitemap-0.xml'), 'utf8');
  const listed = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]);
  const wanted = pages
    .filter(({ root }) => !root.querySelector('meta[name=robots][content=noindex]'))
    .map(({ path }) => site.origin + site.base + path);
  expect(listed.toSorted()).toEqual(wanted.toSorted());
  expect(readFileSync(join(site.dir, 'sitemap-index.xml'), 'utf8')).toContain(
    `<loc>${site.origin}${site.base}sitemap-0.xml</loc>`,
  );
});
