/** What fails is said in a sentence, and what can work without it goes on working. */
import { expect, test } from '../support/test.ts';

test.use({ faults: true });

const section = 'briefing/the-walkout/';
const told = 'body > .told';

test.describe('where the menu of a passage cannot be loaded', () => {
  test.beforeEach(async ({ page }) => {
    await page.route('**/share-menu.*.js', (route) => route.abort());
    await page.goto(section);
    await page.locator('share-marks[data-ready]').waitFor({ state: 'attached' });
  });

  test('the mark of a heading still leads to its address', async ({ page, watch }) => {
    await page.locator('#at-the-depot .anchor').click();
    await expect(page).toHaveURL(/#at-the-depot$/);
    await expect(page.locator(told)).toContainText('The menu could not be loaded.');
    expect(watch.said).toHaveLength(1);
  });

  test('the mark of a paragraph leads to its address, too', async ({ page }) => {
    const paragraph = page.locator('.prose > p[id]').first();
    const id = await paragraph.getAttribute('id');
    await paragraph.hover({ position: { x: 3, y: 3 } });
    await page.locator('.share-mark').click();
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(page.locator(told)).toContainText('in the address bar');
  });
});

for (const [how, answer, words] of [
  ['copies by hand', 'accept', ''],
  ['gives it up', 'dismiss', 'Nothing was copied'],
] as const)
  test(`a reader whose browser refuses the clipboard sees the text, and ${how}`, async ({
    page,
    watch,
  }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await page.goto(section);
    await page.locator('share-marks[data-ready]').waitFor({ state: 'attached' });
    const shown: string[] = [];
    page.on('dialog', (dialog) => {
      shown.push(dialog.defaultValue());
      void dialog[answer]();
    });
    await page.locator('#at-the-depot .anchor').click();
    await page.getByRole('menuitem', { name: 'Copy link', exact: true }).click();
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(page.locator(told)).toHaveText(words);
    await page.locator('.to-cite summary').click();
    await page.locator('.to-cite dd button').first().click();
    await expect.poll(() => shown.length).toBe(2);
    expect(shown[0]).toContain('#at-the-depot');
    expect(shown[1]).toContain('The Lantern Strike');
    await expect(page.locator(told)).toHaveText(words);
    expect([...watch.wrong, ...watch.said]).toEqual([]);
  });

test('a search box whose dialog cannot be loaded says so, and Enter searches', async ({ page }) => {
  await page.route('**/dialog.*.js', (route) => route.abort());
  await page.goto('');
  await page.locator('search-box[data-ready]').waitFor();
  await page.locator('search-box input').click();
  await expect(page.locator(told)).toContainText('The search could not be loaded.');
  await page.locator('search-box input').fill('lamp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=lamp$/);
});

for (const part of ['wasm.en.pagefind', 'pagefind.js', 'pagefind-entry.json', 'names.json'])
  test(`without ${part} the search says within moments that it is not whole`, async ({
    page,
    watch,
  }) => {
    await page.route(`**/${part}*`, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('search/?q=fenwick');
    await expect(page.locator('[data-tally]')).toContainText('could not be loaded', {
      timeout: 5000,
    });
    await page.goto(section);
    await page.locator('search-box[data-ready]').waitFor();
    await page.locator('search-box input').click();
    await page.keyboard.type('fenwick');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await expect(dialog.locator('.note-line')).toContainText('could not be loaded', {
      timeout: 5000,
    });
    await expect(dialog.getByText('Searching the full text')).toBeHidden();
    // What is found by name needs no index.
    if (part !== 'names.json') await expect(dialog).toContainText('Ada Fenwick');
    // Pagefind starts by itself when it is imported, and lets go of that promise.
    watch.wrong = watch.wrong.filter((line) => !/Pagefind|wasm/i.test(line));
  });

test('results of an index with a missing part are called incomplete', async ({ page }) => {
  await page.route('**/*.pf_index', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('search/?q=inspector');
  await expect(page.locator('[data-tally]')).toContainText('results may be missing');
});
