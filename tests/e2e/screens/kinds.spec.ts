/** A page of every kind: opens, fits any screen, has no barrier, and prints. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { tooWide } from '../support/page.ts';
import { kindsFor, tellingKinds, thorough } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';

/** What another width or colour scheme may change. */
const visual = ['color-contrast', 'link-in-text-block', 'target-size'];

/** Barriers on the page as it is now; by all rules, or by some. */
async function barriers(page: Page, rules?: readonly string[]): Promise<string[]> {
  // What is laid out late has no place of its own yet.
  await page.evaluate(() => (document.documentElement.dataset.laidOut = ''));
  const axe = new AxeBuilder({ page });
  const { violations } = await (
    rules
      ? axe.withRules([...rules])
      : axe.options({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
  ).analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `${id} (${help}), ${nodes.length} times, as ${nodes[0]?.html.slice(0, 160)}`,
  );
}

/** What is wrong with the page on paper. */
async function misprints(page: Page): Promise<unknown> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  // The width of the text on A4 with the margins that the style sheet sets.
  await page.setViewportSize({ width: Math.floor((174 / 25.4) * 96), height: 1000 });
  return page.evaluate(() => ({
    paper: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.body).color,
    wide: [...document.querySelectorAll('main *')]
      .filter(
        (e) =>
          !e.closest('svg, .visually-hidden') && e.getBoundingClientRect().right > innerWidth + 2,
      )
      .map((e) => e.outerHTML.slice(0, 80)),
    controls: [...document.querySelectorAll('main :is(button, input, select)')]
      .filter((e) => !e.closest('th') && e.checkVisibility())
      .map((e) => e.outerHTML.slice(0, 80)),
  }));
}

/** Where a keyboard user gets who follows the first link of the page, to skip to the text. */
async function skip(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('href', /^#/);
  await expect(page.locator(':focus')).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const { inMain, operable } = await page.evaluate(() => {
    const main = document.querySelector('main');
    const first = main?.querySelector('a[href], button, input, select, summary, [tabindex="0"]');
    return { inMain: main?.contains(document.activeElement), operable: Boolean(first) };
  });
  expect(inMain).toBe(operable);
}

for (const [name, pathOf] of kindsFor('small'))
  test(`${name} opens, fits, can be used and printed by everyone`, async ({
    page,
    isMobile,
    site,
    dossier,
  }) => {
    test.skip(isMobile && !tellingKinds().some(([kind]) => kind === name));
    test.skip(dossier === 'real' && !kindsFor('real').some(([kind]) => kind === name));
    await page.goto(pathOf(site), { waitUntil: 'networkidle' });
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('[data-failed]')).toHaveCount(0);
    expect(await tooWide(page)).toEqual([]);
    await test.step('has no barrier', async () => {
      expect(await barriers(page, isMobile ? visual : undefined)).toEqual([]);
      if (dossier === 'real' && !thorough) return;
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await barriers(page, thorough ? visual : ['color-contrast'])).toEqual([]);
    });
    if (isMobile) return;
    await test.step('offers a keyboard user first to skip to the text', () => skip(page));
    await page.setViewportSize({ width: 768, height: 1024 });
    expect(await tooWide(page)).toEqual([]);
    if (thorough) expect(await barriers(page, ['target-size'])).toEqual([]);
    // What 400 % leaves of 1280 × 1024 pixels.
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await tooWide(page)).toEqual([]);
    await test.step('is black on white on paper, within the margins and without controls', async () => {
      expect(await misprints(page)).toEqual({
        paper: 'rgb(255, 255, 255)',
        ink: 'rgb(0, 0, 0)',
        wide: [],
        controls: [],
      });
    });
  });
