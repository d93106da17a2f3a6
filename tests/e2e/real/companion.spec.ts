import { layoutShift, walk } from '../support/companion.ts';
import { expect, test } from '../support/test.ts';

test.use({ viewport: { width: 1440, height: 900 } });

test('every section has a plate', async ({ pages }) => {
  const without = pages.flatMap(({ path, root }) =>
    /^briefing\/[^/]+\/index.html$|^briefing\/[^/]+\/$/.test(path) &&
    !root.querySelector('[data-companion] .plate')
      ? [path]
      : [],
  );
  expect(without).toEqual([]);
});

test('every paragraph of a section lights what it names', async ({ page, pages }) => {
  test.setTimeout(240_000);
  // What a face moves that comes late is not the companion's.
  await page.route(/\.woff2/, (route) => route.abort());
  const longest = pages
    .filter(({ path }) => /^briefing\/[^/]+\//.test(path))
    .sort((a, b) => b.root.innerHTML.length - a.root.innerHTML.length)[0];
  await page.goto(longest?.path.replace('index.html', '') ?? '');
  await expect(page.locator('[data-companion][data-ready]')).toBeVisible();
  const { named, never, besides } = await walk(page);
  expect({ never, besides }).toEqual({ never: [], besides: [] });
  expect(named).toBeGreaterThan(5);
  expect(await layoutShift(page)).toBeLessThan(0.02);
});
