import type { Page } from '@playwright/test';
import { kinds, tellingKinds, thorough } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';

/** The words that a reader sees; what is there to be operated is not text. */
async function seenWords(
  page: Page,
  path: string,
  waitUntil: 'load' | 'networkidle',
): Promise<string[]> {
  await page.goto(path, { waitUntil });
  const text = await page.locator('main').evaluate((main) => {
    const controls =
      'button, input, select, label, form, output, dialog, [popover], [role=status], [role=toolbar], .leaflet-container, .map-credits';
    for (const control of main.querySelectorAll(controls)) control.remove();
    return (main as HTMLElement).innerText;
  });
  return text.split(/\s+/).filter(Boolean);
}

// Without scripts the search page can only say so.
const readable = [
  ...tellingKinds().filter(([name]) => name !== 'the search page'),
  ...(thorough
    ? []
    : Object.entries(kinds).filter(([name]) => /^(a|an) (?!incident|section)/.test(name))),
];

for (const [name, pathOf] of readable)
  test(`${name} says all that it says with scripts`, async ({ page, browser, baseURL, site }) => {
    const path = pathOf(site);
    const without = new Set(await seenWords(page, path, 'load'));
    const context = await browser.newContext({
      javaScriptEnabled: true,
      serviceWorkers: 'block',
      ...(baseURL ? { baseURL } : {}),
    });
    const missing = (await seenWords(await context.newPage(), path, 'networkidle')).filter(
      (word) => !without.has(word),
    );
    await context.close();
    expect(without.size).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  });

test('explore lists every incident and draws each on the timeline, and shows no control that does nothing', async ({
  page,
}) => {
  await page.goto('explore/?kind=walkout&id=nothing');
  const listed = await page.locator('.listing li[data-incident] a').count();
  expect(listed).toBeGreaterThan(20);
  await expect(page.locator('.listing li[data-incident]:visible')).toHaveCount(listed);
  await expect(page.locator('time-line .marks a[href]')).toHaveCount(listed);
  await expect(page.locator('main :is(button, input, select):visible')).toHaveCount(0);
});

test('the map is whole: marks lead to incidents, crossings are drawn, and nothing asks to be pressed', async ({
  page,
}) => {
  await page.goto('');
  const plate = page.locator('.static-map.wide');
  expect(await plate.locator('a[data-incident][href*="/incidents/"]').count()).toBeGreaterThan(20);
  await expect(plate.locator('a[data-place]')).toHaveCount(1);
  expect(await plate.locator('.boundary').count()).toBeGreaterThan(0);
  await expect(page.locator('live-map button')).toHaveCount(0);
});

test('the search page says that it needs JavaScript, and offers the indexes', async ({ page }) => {
  await page.goto('search/');
  await expect(page.locator('noscript p').first()).toContainText('JavaScript');
  expect(await page.locator('#indexes a').count()).toBeGreaterThan(10);
});

test('the mark of a heading is a plain link', async ({ page }) => {
  await page.goto('briefing/the-walkout/');
  await page.locator('h2#at-the-depot .anchor').click();
  await expect(page).toHaveURL(/#at-the-depot$/);
});

test('a link from the contents of the whole briefing leads to its section', async ({ page }) => {
  await page.goto('briefing/');
  await page.locator('nav a[href$="#the-settlement"]:visible').first().click();
  await expect(page.locator('#the-settlement')).toBeInViewport();
});
