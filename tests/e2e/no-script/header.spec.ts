import { expect, test } from '../support/test.ts';

test.use({ viewport: { width: 390, height: 780 } });

test('menu and search are in reach at any depth', async ({ page }) => {
  await page.goto('briefing/the-walkout/#at-the-depot');
  await page.locator('.menu summary').click();
  await page.locator('.menu').getByRole('link', { name: 'Places' }).click();
  await expect(page).toHaveURL(/\/places\/$/);
  await page.locator('.masthead').getByRole('link', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\/$/);
});
