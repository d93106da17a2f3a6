import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

const section = 'briefing/the-walkout/';
const head = '.masthead';
const top = (page: Page): Promise<number | undefined> =>
  page
    .locator(head)
    .boundingBox()
    .then((box) => box?.y);

async function scrollTo(page: Page, y: number): Promise<void> {
  await page.evaluate((to) => window.scrollTo(0, to), y);
}

test.beforeEach(async ({ page }) => {
  await page.goto(section);
  await page.locator('page-header[data-ready]').waitFor();
});

test('the head is one line, which hides on the way down and returns on the way up', async ({
  page,
}) => {
  expect((await page.locator(head).boundingBox())?.height).toBeLessThan(60);
  await scrollTo(page, 900);
  await expect.poll(() => top(page)).toBeLessThan(-40);
  await scrollTo(page, 880);
  await expect.poll(() => top(page)).toBe(0);
  await expect(page.locator('.masthead').getByRole('link', { name: 'Search' })).toBeInViewport();
});

test('the menu has the pages and the contents, and folds by a choice, Escape or a tap beside it', async ({
  page,
}) => {
  const menu = page.locator('.menu');
  const button = menu.locator('summary');
  const within = menu.getByRole('navigation', { name: 'Sections' });
  await button.tap();
  await expect(menu.getByRole('link', { name: 'Incidents' })).toBeInViewport();
  await expect(within.getByRole('link', { name: 'The settlement' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(within).toBeHidden();
  await expect(button).toBeFocused();
  await button.tap();
  await page.touchscreen.tap(200, 720);
  await expect(within).toBeHidden();

  await page.goto('briefing/');
  await button.tap();
  await within.getByRole('link', { name: 'The settlement' }).tap();
  await expect(within).toBeHidden();
  await expect(page.locator('#the-settlement')).toBeInViewport();
});

test('what a link leads to is never under the head', async ({ page }) => {
  const id = await page.locator('.prose > p[id]').nth(2).getAttribute('id');
  await scrollTo(page, 3000);
  await page.evaluate((to) => (location.hash = to ?? ''), id);
  await expect
    .poll(() => page.locator(`#${id}`).evaluate((element) => element.getBoundingClientRect().top))
    .toBeGreaterThan(48);
});

test('one touch opens the search', async ({ page }) => {
  await page.locator('.masthead').getByRole('link', { name: 'Search' }).tap();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.locator('input')).toBeFocused();
});

test.describe('without its script', () => {
  test.use({ faults: true });

  test('the search leads to the search page', async ({ page, watch }) => {
    await page.route('**/dialog.*.js', (route) => route.abort());
    await page.locator('.masthead').getByRole('link', { name: 'Search' }).tap();
    await expect(page).toHaveURL(/\/search\/$/);
    expect(watch.said).toHaveLength(1);
  });
});
