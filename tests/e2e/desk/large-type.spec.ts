import { tooWide } from '../support/page.ts';
import { tellingKinds } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';

test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'],
    }),
});

test('pages fit the screen when letters are twice the size', async ({ page, site }) => {
  for (const [name, pathOf] of tellingKinds()) {
    await page.goto(pathOf(site));
    await expect(page.locator('html')).toHaveCSS('font-size', '32px');
    for (const width of [1280, 768]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide(page), name).toEqual([]);
    }
  }
});
