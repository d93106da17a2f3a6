import { expect, test } from '../support/test.ts';

const found = 'search-page a[data-result]';

test.describe('the search page in use', () => {
  test('makes each committed query a step to go back to', async ({ page }) => {
    await page.goto('search/?q=fenwick');
    const field = page.locator('search-page input[name=q]');
    await expect(page.locator(found).first()).toBeVisible();
    for (const query of ['lantern', 'strike']) {
      await field.fill(query);
      await field.press('Enter');
      await expect(page).toHaveURL(new RegExp(`q=${query}`));
    }
    await page.goBack();
    await expect(field).toHaveValue('lantern');
    await page.goBack();
    await expect(field).toHaveValue('fenwick');
  });

  test('moves from the field to the results and back with the arrow keys', async ({ page }) => {
    await page.goto('search/?q=fenwick');
    const field = page.locator('search-page input[name=q]');
    await expect(page.locator(found).first()).toBeVisible();
    await field.press('ArrowDown');
    await expect(page.locator(found).first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(field).toBeFocused();
  });

  test('shows another spelling that it searched, and searches the typed one when asked', async ({
    page,
  }) => {
    await page.goto('search/?q=fenwikc');
    await expect(page.locator('[data-tally]')).toContainText('Showing results for fenwick');
    await page.locator('[data-tally] button').click();
    await expect(page.locator('.results')).toContainText('No record has');
  });

  test('says honestly that nothing was found', async ({ page }) => {
    await page.goto('search/?q=zxcvb');
    await expect(page.locator('.results')).toContainText('No record has “zxcvb”');
    await expect(page.locator(found)).toHaveCount(0);
  });

  test('copies a citation from the line of a result', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('search/?q=fenwick');
    await page.locator('.actions button', { hasText: 'Cite' }).first().click();
    await expect(page.locator('.actions button', { hasText: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Fenwick');
  });

  for (const [label, start] of [
    ['CSV', '\uFEFFtype,title'],
    ['BibTeX', '@'],
    ['Markdown', '# fenwick'],
  ] as const)
    test(`hands out the results as ${label}`, async ({ page }) => {
      await page.goto('search/?q=fenwick');
      await expect(page.locator('[data-tally]')).toContainText(/result/);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.export button', { hasText: label }).click(),
      ]);
      const chunks = await (await download.createReadStream()).toArray();
      expect(Buffer.concat(chunks).toString('utf8').startsWith(start)).toBe(true);
    });
});

test('the dialog closes on Escape in its field and opens again on a slash', async ({ page }) => {
  await page.goto('');
  await page.locator('search-box[data-ready]').waitFor();
  await page.keyboard.press('/');
  await page.locator('#search-dialog[open] input').fill('fenwick');
  await page.keyboard.press('Escape');
  await expect(page.locator('#search-dialog')).toBeHidden();
  await page.keyboard.press('/');
  await expect(page.locator('#search-dialog')).toBeVisible();
  await expect(page.locator('search-box > form input')).toHaveValue('');
});
