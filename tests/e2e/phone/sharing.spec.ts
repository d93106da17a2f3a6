import { expect, test } from '../support/test.ts';

test('a tap on a passage shows its mark, and the menu fits the screen', async ({ page }) => {
  await page.goto('briefing/the-walkout/');
  await page.locator('share-marks[data-ready]').waitFor({ state: 'attached' });
  await page
    .locator('.prose > p[id]')
    .first()
    .tap({ position: { x: 12, y: 8 } });
  const box = await page.locator('.share-mark').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  await page.locator('.share-mark').tap();
  const menu = await page.getByRole('menu').boundingBox();
  expect(menu).not.toBeNull();
  expect((menu?.x ?? 0) + (menu?.width ?? 0)).toBeLessThanOrEqual(390);
});
