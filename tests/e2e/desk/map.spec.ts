import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

const mark = '.live button[data-incident]';
const gate = '.live button[data-place]';

async function open(page: Page): Promise<void> {
  await page.goto('');
  await page.getByRole('button', { name: 'Zoom and move' }).click();
  await page.locator('live-map[data-ready]').waitFor();
}

test('the live map replaces the static one without a jump, and carries its credits', async ({
  page,
}) => {
  await page.goto('');
  const before = await page.locator('.static-map.wide').boundingBox();
  await open(page);
  const after = await page.locator('.live').boundingBox();
  expect(Math.abs((after?.height ?? 0) - (before?.height ?? 0))).toBeLessThan(2);
  await expect(page.locator('.map-credits')).toContainText('© The surveyors');
});

test('the live map is used with the keyboard: to a mark, into its popup, back with Escape', async ({
  page,
}) => {
  await open(page);
  const focused = page.locator(':focus');
  await expect(page.locator('.live .at button[tabindex="0"]')).toHaveCount(1);
  await page.locator(mark).first().focus();
  const id = (await focused.getAttribute('data-incident')) ?? '';
  await expect(focused).toHaveAttribute('aria-label', /\d{4}/);
  await page.keyboard.press('Enter');
  const popup = page.getByRole('dialog');
  await expect(popup.locator(':focus')).toHaveCount(1);
  await expect(popup.locator('a[href*="/incidents/"]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(popup).toHaveCount(0);
  await expect(focused).toHaveAttribute('data-incident', id);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.at button:focus')).toHaveCount(1);
});

test('the popup of a crossing gives its name on each side, whom it serves and its state', async ({
  page,
}) => {
  await open(page);
  await page.locator(gate).focus();
  await page.keyboard.press('Enter');
  const popup = page.getByRole('dialog');
  await expect(popup).toContainText('Ferry Gate');
  await expect(popup).toContainText('When open, serves');
  await expect(popup).toContainText('State');
});

test('the wheel scrolls the page until the reader is in the map', async ({ page }) => {
  await open(page);
  await page.locator('h1').click();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.locator('.live').hover({ position: { x: 60, y: 300 } });
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
});

test.describe('a live map that cannot be loaded', () => {
  test.use({ faults: true });
  test('leaves the static one, says so in one line, and its marks still lead on', async ({
    page,
  }) => {
    await page.route(/\/_astro\/live\./, (route) => route.abort());
    await page.goto('');
    await page.getByRole('button', { name: 'Zoom and move' }).click();
    await page.locator('live-map[data-failed]').waitFor();
    await expect(page.locator('live-map [role=status]')).toContainText('failed to load');
    await expect(page.locator('.static-map.wide')).toBeVisible();
    await page.locator('.static-map.wide a[data-incident]').last().dispatchEvent('click');
    await expect(page).toHaveURL(/\/incidents\//);
  });
});
