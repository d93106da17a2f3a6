import { expect, test } from '../support/test.ts';

const results = '#search-dialog [data-result]';

test.describe('the search box', () => {
  test('opens on a slash, answers, and leads to the record with the words marked and the address clean', async ({
    page,
  }) => {
    await page.goto('');
    await page.locator('search-box[data-ready]').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('fenwick wheel');
    await expect(page.locator('#search-dialog .all')).toContainText(/\d+ results/);
    const first = page.locator(results).first();
    await expect(first).toHaveAttribute('data-result', 'quote');
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('#search-dialog input')).toHaveAttribute(
      'aria-activedescendant',
      (await first.getAttribute('id')) ?? '',
    );
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/fenwick-wheel\/$/);
    await page.waitForFunction(() => (CSS.highlights.get('found')?.size ?? 0) > 0);
  });

  test('takes over what is typed before it is ready, closes on Escape, and keeps recent searches until they are cleared', async ({
    page,
  }) => {
    await page.goto('');
    await page.locator('search-box input').first().fill('lantern');
    await expect(page.locator(results).first()).toBeVisible();
    await expect(page.locator('#search-dialog input')).toHaveValue('lantern');
    await page.locator(results).first().click();
    await page.locator('search-box[data-ready]').waitFor();
    await page.keyboard.press('Control+k');
    await expect(page.locator('.recent button', { hasText: 'lantern' })).toBeVisible();
    await page.locator('.recent .clear').click();
    expect(await page.evaluate(() => localStorage.getItem('search-recent'))).toBeNull();
    await page.keyboard.press('Escape');
    await expect(page.locator('#search-dialog')).toBeHidden();
  });

  test('loads nothing of the search before the reader turns to it', async ({ page, watch }) => {
    await page.goto('', { waitUntil: 'networkidle' });
    expect([...watch.asked].filter((url) => /pagefind|names\.json|dialog/.test(url))).toEqual([]);
  });

  for (const typed of [
    '<img src=x onerror="window.hit=1">',
    '\u202eabc\ud800',
    '(.*+?[',
    '"'.repeat(50),
    'a'.repeat(10_000),
  ])
    test(`shows ${typed.slice(0, 40)} as words, without an error`, async ({ page }) => {
      await page.goto('');
      await page.locator('search-box[data-ready]').waitFor();
      await page.keyboard.press('/');
      await page.locator('#search-dialog[open] input').fill(typed);
      await page.waitForTimeout(400);
      expect(await page.evaluate(() => 'hit' in window)).toBe(false);
      await expect(page.locator('#search-dialog img')).toHaveCount(0);
    });

  test('works where storage is forbidden', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('forbidden');
        },
      }),
    );
    await page.goto('');
    await page.locator('search-box[data-ready]').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('fenwick');
    await page.locator(results).first().click();
    await expect(page).toHaveURL(/fenwick/);
  });
});

test.describe('the search page', () => {
  test('answers the address, counts facets, and keeps its state there', async ({ page }) => {
    await page.goto('search/?q=strike');
    await expect(page.locator('[data-tally]')).toContainText(/\d+ results?/);
    const box = page.locator('.facets input[name=type][value=incident]');
    await box.check();
    await expect(page.locator('search-page [data-result=incident]').first()).toBeVisible();
    await expect(page.locator('search-page [data-result]:not([data-result=incident])')).toHaveCount(
      0,
    );
    await expect(page).toHaveURL(/[?&]type=incident/);
    await page.reload();
    await expect(box).toBeChecked();
  });

  test.describe('whose index cannot be loaded', () => {
    test.use({ faults: true });
    test('says so in a sentence, and shows the indexes', async ({ page }) => {
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.goto('search/?q=strike');
      await expect(page.locator('search-page[data-failed]')).toBeVisible();
      await expect(page.locator('[data-tally]')).toContainText('could not be loaded');
      await expect(page.locator('#indexes')).toBeVisible();
    });
  });
});
