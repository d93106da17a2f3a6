import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

// Pages are long enough here for parts of them to be laid out only when they come near.
test.use({ serviceWorkers: 'block' });

/** The first passage below the top of the window, and how far down it stands, in steps of 20 px. */
const place = (page: Page): Promise<[string, number]> =>
  page.evaluate(() => {
    const below = [...document.querySelectorAll('main :is(.prose p, .bibliography li)')].find(
      (element) => element.getBoundingClientRect().top > 100,
    );
    return [below?.id ?? '', Math.round((below?.getBoundingClientRect().top ?? 0) / 20)];
  });

for (const path of ['briefing/', 'sources/'])
  test(`${path} shows a returning reader the place where they were`, async ({ page }) => {
    await page.route(/\.woff2/, (route) => route.abort());
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.mouse.move(600, 400);
    for (let turn = 0; turn < 30; turn++) {
      await page.mouse.wheel(0, 500);
      await page.evaluate(
        () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 20))),
      );
    }
    await page.waitForTimeout(300);
    const before = await place(page);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(5000);
    await page.reload({ waitUntil: 'networkidle' });
    await expect.poll(() => place(page)).toEqual(before);
  });
