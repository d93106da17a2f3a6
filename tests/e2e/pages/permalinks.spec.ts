import { follow, some, targetsOf } from '../support/permalinks.ts';
import { expect, test } from '../support/test.ts';

const groups = {
  sections: (path: string) => path.startsWith('briefing/'),
  'lists and records': (path: string) => !path.startsWith('briefing/'),
};

for (const [name, includes] of Object.entries(groups))
  test(`a link to a place in ${name} shows it, clear of any header`, async ({ page, site }) => {
    test.setTimeout(240_000);
    const targets = targetsOf(site).filter(
      ({ path, fragment }) => fragment !== '' && includes(path),
    );
    const found: string[] = [];
    for (const path of new Set(targets.map((target) => target.path))) {
      const fragments = some(
        targets.filter((target) => target.path === path),
        30,
      ).map((target) => target.fragment);
      const [first = ''] = fragments;
      // The first is where one arrives; the others are followed on the page.
      await page.goto(`${path}#${first}`);
      await page
        .waitForFunction((id) => {
          const box = document.getElementById(id)?.getClientRects()[0];
          return box !== undefined && box.bottom > 0 && box.top < innerHeight;
        }, first)
        .catch(() => found.push(`${path}#${first} is not shown on arrival`));
      found.push(...(await follow(page, fragments)).map((problem) => path + problem));
    }
    expect(targets.length).toBeGreaterThan(10);
    expect(found).toEqual([]);
  });

test('a permanent address leads to today’s place', async ({ page, site }) => {
  const targets = targetsOf(site);
  const ids = [true, false].flatMap((whole) =>
    some(
      targets.filter(({ fragment }) => (fragment === '') === whole),
      6,
    ),
  );
  expect(ids.length).toBe(12);
  for (const { id, path, fragment } of ids) {
    await page.goto(`id/${id}/`);
    await page.locator('[data-today]').click();
    await page.waitForURL(
      ({ pathname, hash }) => pathname === site.base + path && hash.slice(1) === fragment,
    );
    if (fragment) expect(await follow(page, [fragment])).toEqual([]);
  }
});
