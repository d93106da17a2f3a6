import { expect, test } from '../support/test.ts';

const tour = 'tours/the-strike-in-steps/';
const shown = '.stage .picture[data-current]';

test('one picture stands beside the text and changes with the step that is read', async ({
  page,
}) => {
  await page.goto(tour);
  await expect(page.locator('tour-steps')).toHaveAttribute('data-ready', '');
  await expect(page.locator(shown)).toContainText('The company posts new fares');
  await page
    .locator('#step-2 h2')
    .evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await expect(page.locator(shown)).toContainText('Crews leave the Dock Ward depot');
  await expect(page.locator(shown)).toBeInViewport();
  await expect(page).toHaveURL(/#step-2$/);
  await expect(page.locator('.progress [aria-current=step]')).toHaveText('2');
  expect(await page.locator('.stage .picture').filter({ visible: true }).count()).toBe(1);
});

test('arrow keys turn the steps, and Back goes back', async ({ page }) => {
  await page.goto(tour);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/#step-2$/);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/#step-3$/);
  await expect(page.locator('.progress [aria-current=step]')).toHaveText('3');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/#step-3$/);
  await page.goBack();
  await expect(page).toHaveURL(/#step-2$/);
  await expect(page.locator('.progress [aria-current=step]')).toHaveText('2');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/#step-1$/);
});

test('keys that are typed turn nothing', async ({ page }) => {
  await page.goto(tour);
  await page.locator('search-box input').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(300);
  await expect(page).not.toHaveURL(/#step-2$/);
  await expect(page.locator('search-box input').first()).toBeFocused();
});

test('a note that the address names opens in its step', async ({ page }) => {
  await page.goto(`${tour}#step-2`);
  await page.locator('#step-2 .ref a').first().click();
  await expect(page.locator('#step-2-1-1')).toBeVisible();
  await expect(page.locator('.progress [aria-current=step]')).toHaveText('2');
});

test('the text stands where it stood when the picture is gathered', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = globalThis as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${tour}#step-2`, { waitUntil: 'networkidle' });
  expect(
    await page.evaluate(() => (globalThis as unknown as { shift: number }).shift),
  ).toBeLessThan(0.02);
});

test('on paper, on a narrow screen, and when the element is taken out, each step has its picture again', async ({
  page,
}) => {
  await page.goto(tour);
  await expect(page.locator('.stage')).toHaveCount(1);
  await page.setViewportSize({ width: 600, height: 800 });
  await expect(page.locator('.step > .picture')).toHaveCount(3);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.locator('.stage .picture')).toHaveCount(3);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.step > .picture')).toHaveCount(3);
  await page.emulateMedia({ media: 'screen' });
  await page.locator('tour-steps').evaluate((tourSteps) => {
    const place = tourSteps.nextSibling;
    const parent = tourSteps.parentNode;
    tourSteps.remove();
    parent?.insertBefore(tourSteps, place);
  });
  await expect(page.locator('tour-steps')).toHaveCount(1);
  await expect(page.locator('.picture')).toHaveCount(3);
  await expect(page.locator('.stage')).toHaveCount(1);
});
