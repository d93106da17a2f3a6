import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { filesOf, type BuiltPage, type Site } from '../support/sites.ts';
import { expect, fileTest as test } from '../support/test.ts';

/** The few that come closest, for the message. */
const nearest = (word: string, all: Iterable<string>): string =>
  [...all]
    .toSorted((a, b) => distance(word, a) - distance(word, b))
    .slice(0, 5)
    .join(', ') || 'nothing';

/** Says what is wrong with an address on a page; undefined for addresses of other hosts. */
function linkChecker(
  site: Site,
  pages: readonly BuiltPage[],
): (href: string, from: string) => string | undefined {
  const files = new Set(filesOf(site));
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return (href, from) => {
    const url = new URL(href, site.origin + site.base + from);
    if (url.origin !== site.origin) return undefined;
    if (!url.pathname.startsWith(site.base)) return `leads out of ${site.base}`;
    const path = decodeURIComponent(url.pathname.slice(site.base.length));
    const page = byPath.get(path);
    if (!page)
      return files.has(path) || files.has(`${path}index.html`)
        ? undefined
        : `there is no such page. There are ${nearest(path, [...files, ...byPath.keys()])}`;
    // The words of a text fragment are the browser's business.
    const id = decodeURIComponent(url.hash.slice(1).split(':~:')[0] ?? '');
    if (!id || id === 'top' || page.ids.has(id)) return undefined;
    return `there is no #${id} on that page. There are ${nearest(id, page.ids)}`;
  };
}

test.describe('links', () => {
  test('all lead to something that exists', async ({ pages, site }) => {
    const problemOf = linkChecker(site, pages);
    const wrong = new Map<string, string[]>();
    for (const { path, root } of pages) {
      for (const link of root.querySelectorAll('a[href], area[href]')) {
        const href = link.getAttribute('href') ?? '';
        const problem = problemOf(href, path);
        if (problem)
          wrong.set(`${href}: ${problem}`, [...(wrong.get(`${href}: ${problem}`) ?? []), path]);
      }
    }
    const found = [...wrong].map(
      ([problem, from]) =>
        `${problem} (from ${from[0]}${from.length > 1 ? ` and ${from.length - 1} more` : ''})`,
    );
    expect(found).toEqual([]);
  });

  test('name ids that exist where one element refers to another', async ({ pages }) => {
    const wrong = pages.flatMap(({ path, root, ids }) =>
      [
        'for',
        'aria-labelledby',
        'aria-describedby',
        'aria-controls',
        'popovertarget',
        'headers',
      ].flatMap((name) =>
        root
          .querySelectorAll(`[${name}]`)
          .flatMap((element) => element.getAttribute(name)?.split(/\s+/) ?? [])
          .filter((id) => id && !ids.has(id))
          .map((id) => `${path}: ${name}="${id}"`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('load nothing that is missing or on another host', async ({ pages, site }) => {
    const problemOf = linkChecker(site, pages);
    const wrong = new Set<string>();
    const look = (address: string, from: string): void => {
      if (address.startsWith('data:')) return;
      const url = new URL(address, site.origin + site.base + from);
      const problem = url.origin === site.origin ? problemOf(address, from) : 'is on another host';
      if (problem) wrong.add(`${address}: ${problem}`);
    };
    const inCss = (css: string, from: string): void => {
      for (const [, address = ''] of css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g))
        if (!address.startsWith('#')) look(address, from);
    };
    for (const { path, root } of pages) {
      for (const element of root.querySelectorAll(
        '[src], image[href], use[href], link[href]:not([rel=canonical])',
      )) {
        look(element.getAttribute('src') ?? element.getAttribute('href') ?? '', path);
      }
      for (const element of root.querySelectorAll('[srcset]')) {
        for (const candidate of element.getAttribute('srcset')?.split(',') ?? [])
          look(candidate.trim().split(/\s+/)[0] ?? '', path);
      }
      for (const style of root.querySelectorAll('style')) inCss(style.rawText, path);
    }
    for (const file of filesOf(site))
      if (file.endsWith('.css')) inCss(readFileSync(join(site.dir, file), 'utf8'), file);
    expect([...wrong]).toEqual([]);
  });
});
