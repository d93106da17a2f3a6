import { tooWide } from '../support/page.ts';
import { kinds } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';

for (const [name, pathOf] of Object.entries(kinds))
  test(`${name} opens without an error, and fits the screen at any size`, async ({
    page,
    site,
  }) => {
    await page.goto(pathOf(site), { waitUntil: 'networkidle' });
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('[data-failed]')).toHaveCount(0);
    expect(await tooWide(page)).toEqual([]);
    // The last is what 400 % leaves of 1280 × 1024 pixels.
    for (const viewport of [
      { width: 768, height: 1024 },
      { width: 320, height: 256 },
    ]) {
      await page.setViewportSize(viewport);
      expect(await tooWide(page)).toEqual([]);
    }
  });
