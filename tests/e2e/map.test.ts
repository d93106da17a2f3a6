import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { reader } from './reading.ts';

const browser = reader();
const site = inject('dossier');
const mark = '.live button[data-incident]';

const open = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Zoom and move' }).click();
  await page.locator('live-map[data-ready]').waitFor();
};

describe('the plate', () => {
  it('is whole without JavaScript: marks lead to incidents, diamonds to crossings, and nothing asks to be pressed', async () => {
    const { page, close } = await browser.open(site, '/', { javaScriptEnabled: false });
    const plate = page.locator('.static-map.wide');
    expect(await plate.locator('a[data-incident][href*="/incidents/"]').count()).toBeGreaterThan(
      100,
    );
    expect(await plate.locator('a[data-place]').count()).toBeGreaterThan(5);
    expect(await plate.locator('.boundary').count()).toBeGreaterThan(0);
    expect(await page.locator('live-map button').count()).toBe(0);
    await close();
  });

  it('has a drawing of its own for narrow screens', async () => {
    const { page, close } = await browser.open(site, '/', {
      viewport: { width: 360, height: 780 },
    });
    expect(await page.locator('.static-map.narrow').isVisible()).toBe(true);
    expect(await page.locator('.static-map.wide').isVisible()).toBe(false);
    await close();
  });
});

describe('the live map', () => {
  it('takes the place of the plate without a jump, showing the same part of the earth', async () => {
    const { page, wrong, close } = await browser.open(site, '/');
    const before = await page.locator('.static-map.wide').boundingBox();
    await open(page);
    const after = await page.locator('.live').boundingBox();
    expect(Math.abs((after?.height ?? 0) - (before?.height ?? 0))).toBeLessThan(2);
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
    expect(await page.locator('.map-credits').textContent()).toContain('OpenStreetMap');
    expect(wrong).toEqual([]);
    await close();
  });

  it('is reached with the keyboard: to a mark, into its popup, back with Escape', async () => {
    const { page, close } = await browser.open(site, '/');
    await open(page);
    const first = page.locator('.live .at button[tabindex="0"]');
    expect(await first.count()).toBe(1);
    await page.locator(mark).first().focus();
    const id = await page.evaluate(
      () => (document.activeElement as HTMLElement).dataset['incident'],
    );
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
      /\d{4}/,
    );
    await page.keyboard.press('Enter');
    const popup = page.getByRole('dialog');
    await popup.waitFor();
    expect(await popup.evaluate((box) => box.contains(document.activeElement))).toBe(true);
    expect(await popup.locator('a[href*="/incidents/"]').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await popup.count()).toBe(0);
    expect(
      await page.evaluate(() => (document.activeElement as HTMLElement).dataset['incident']),
    ).toBe(id);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.matches('.at button'))).toBe(true);
    await close();
  });

  it('tells of a crossing its name on each side, whom it serves and its closures', async () => {
    const { page, close } = await browser.open(site, '/');
    await open(page);
    await page.locator('.live button[data-place]').first().focus();
    const gates = page.locator('.live button[data-place]');
    for (let i = 0; i < (await gates.count()); i++) {
      await gates.nth(i).focus();
      await page.keyboard.press('Enter');
      const text = await page.getByRole('dialog').innerText();
      expect(text).toContain('When open, serves');
      expect(text).toContain('State');
      expect(await page.getByRole('dialog').locator('dt').count()).toBeGreaterThanOrEqual(2);
      await page.keyboard.press('Escape');
    }
    await close();
  });

  it('leaves the wheel to the page until the reader is in the map', async () => {
    const { page, close } = await browser.open(site, '/');
    await open(page);
    await page.locator('h1').click();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.locator('.live').hover({ position: { x: 60, y: 300 } });
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
    await close();
  });

  it('that cannot be loaded leaves the plate, says so in one line, and its marks still lead on', async () => {
    // A service worker would answer in the network’s place.
    const { page, close } = await browser.open(site, '/', { serviceWorkers: 'block' });
    await page.route(/\/_astro\/live\./, (route) => route.abort());
    await page.getByRole('button', { name: 'Zoom and move' }).click();
    await page.locator('live-map[data-failed]').waitFor();
    expect(await page.locator('live-map [role=status]').innerText()).toContain('failed to load');
    expect(await page.locator('.static-map.wide').isVisible()).toBe(true);
    await page.locator('.static-map.wide a[data-incident]').last().dispatchEvent('click');
    await page.waitForURL(/\/incidents\//);
    await close();
  });
});
