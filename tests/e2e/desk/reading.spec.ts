import { expect, test } from '../support/test.ts';

test('a link from the contents of the whole briefing leads to its section', async ({ page }) => {
  for (const start of ['briefing/#the-settlement', 'briefing/']) {
    await page.goto(start);
    if (!start.includes('#'))
      await page.locator('nav a[href$="#the-settlement"]:visible').first().click();
    await expect(page.locator('#the-settlement')).toBeInViewport();
  }
});
