import { kinds } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';

for (const [name, pathOf] of Object.entries(kinds))
  test(`${name} offers a keyboard user first to skip to the text`, async ({ page, site }) => {
    await page.goto(pathOf(site));
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    await expect(skip).toHaveAttribute('href', /^#/);
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const { inMain, operable } = await page.evaluate(() => {
      const main = document.querySelector('main');
      const first = main?.querySelector('a[href], button, input, select, summary, [tabindex="0"]');
      return { inMain: main?.contains(document.activeElement), operable: Boolean(first) };
    });
    expect(inMain).toBe(operable);
  });

test('a link from the contents of the whole briefing leads to its section', async ({ page }) => {
  for (const start of ['briefing/#the-settlement', 'briefing/']) {
    await page.goto(start);
    if (!start.includes('#')) await page.locator('nav a[href$="#the-settlement"]').first().click();
    await expect(page.locator('#the-settlement')).toBeInViewport();
  }
});
