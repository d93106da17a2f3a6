import { expect, test } from '../support/test.ts';

test('the map has a drawing of its own for narrow screens', async ({ page }) => {
  await page.goto('');
  await expect(page.locator('.static-map.narrow')).toBeVisible();
  await expect(page.locator('.static-map.wide')).toBeHidden();
});

test('the timeline runs down the screen', async ({ page }) => {
  await page.goto('');
  const marks = page.locator('time-line .marks a:visible');
  const [first, last] = await Promise.all([
    marks.first().boundingBox(),
    marks.last().boundingBox(),
  ]);
  expect((last?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThan(800);
});

test('the view of everything shows map, years or list, and what is chosen as a sheet', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await page.goto('explore/?kind=notice');
  await page.locator('explore-view[data-ready]').waitFor();
  await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeVisible();
  await expect(page.locator('.on-map')).toBeInViewport();
  const strip = await page.locator('time-line .drawing').boundingBox();
  expect((strip?.y ?? 0) + (strip?.height ?? Infinity)).toBeLessThan(780);
  await expect(page.locator('.filtering')).toBeHidden();
  await page.getByRole('button', { name: 'List' }).click();
  await expect(page.locator('.on-map')).toBeHidden();
  await page.locator('li[data-incident]:not([hidden]) a').first().click();
  await expect(page.locator('.opened .fetched .summary').first()).toBeInViewport();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Years' }).click();
  await expect(page.locator('.scroll')).toBeHidden();
});
