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
