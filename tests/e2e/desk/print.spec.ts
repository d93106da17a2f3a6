import { kinds } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';

test.use({ colorScheme: 'dark' });
test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  // The width of the text on A4 with the margins that the style sheet sets.
  await page.setViewportSize({ width: Math.floor((174 / 25.4) * 96), height: 1000 });
});

test('on paper folded parts are open', async ({ page }) => {
  await page.goto('judgements/');
  const closed = await page
    .locator('.ledger details')
    .evaluateAll((all) =>
      all.filter((one) => ![...one.children].slice(1).every((child) => child.checkVisibility())),
    );
  expect(closed).toEqual([]);
});

test('on paper a section spells out the addresses of its sources', async ({ page, site }) => {
  await page.goto(kinds['a section']?.(site) ?? '');
  expect(await page.locator('.prose .note:not(.gloss)').count()).toBeGreaterThan(0);
  const spelt = await page
    .locator('.addresses a')
    .evaluateAll((all) =>
      all.map(
        (one) =>
          getComputedStyle(one, '::after').content.replace(/"/g, '') === one.getAttribute('href'),
      ),
    );
  expect(spelt).not.toContain(false);
});

test('on paper the marks of the timeline are black', async ({ page }) => {
  await page.goto('');
  const colours = await page.locator('time-line .marks .mark-shape').evaluateAll((all) =>
    all.map((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      return mark.closest('.open') ? stroke : fill;
    }),
  );
  expect(new Set(colours)).toEqual(new Set(['rgb(0, 0, 0)']));
});
