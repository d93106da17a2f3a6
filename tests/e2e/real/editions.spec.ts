/** Passages and records of the first edition, as readers see them who follow an address of then. */
import { firstEdition, wordsOf } from '../support/editions.ts';
import { some } from '../support/permalinks.ts';
import { thorough } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';

for (const script of [true, false])
  test.describe(script ? 'with a script' : 'without a script', () => {
    test.use({ javaScriptEnabled: script });
    for (const width of [360, 1280])
      test(`addresses of the first edition show what they named then, ${width} px wide`, async ({
        page,
        site,
        dossier,
      }) => {
        test.setTimeout(240_000);
        await page.setViewportSize({ width, height: 800 });
        const { date, all } = firstEdition(site, dossier === 'real');
        const sample = some(all, thorough ? 60 : 12);
        expect(sample.length).toBeGreaterThanOrEqual(Math.min(12, all.length));
        for (const { id, path, fragment, words } of sample) {
          await page.goto(fragment ? `${path}#${fragment}` : path);
          await expect(page.locator('.as-it-stood')).toContainText('As it stood in the edition of');
          await expect(page.locator('html')).toHaveAttribute('data-edition', date);
          const element = page.locator(fragment ? `[id="${fragment}"]` : 'main h1');
          await expect(element, `${id} is in view`).toBeInViewport();
          if (words) {
            const text = await page.locator('main .prose').textContent();
            expect(wordsOf(text ?? '')).toContain(words.split(' ').slice(0, 4).join(' '));
          }
        }
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
      });
  });
