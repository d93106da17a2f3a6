import type { Page } from '@playwright/test';
import { base, origin } from '../support/dossier.ts';
import { expect, test } from '../support/test.ts';

const section = 'briefing/the-walkout/';
const address = origin + base + section;
const frozen = `${origin}${base}editions/1912-05-01/${section}`;
const passage = '.prose > p[id]';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function open(page: Page, path: string = section): Promise<void> {
  await page.goto(path);
  await page.locator('share-marks[data-ready]').waitFor({ state: 'attached' });
}

/** Opens the menu of a passage with the mouse and chooses. */
async function choose(page: Page, selector: string, action: string): Promise<string> {
  await page
    .locator(selector)
    .first()
    .hover({ position: { x: 3, y: 3 } });
  await page.locator('.share-mark').click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
  await expect(page.locator('.told').filter({ hasText: 'copied' })).toBeVisible();
  return copied(page);
}

test('a passage’s link is canonical, under the base path and without the state of the page', async ({
  page,
}) => {
  await open(page, `${section}?q=toll&highlight=toll#at-the-depot`);
  const id = await page.locator(passage).first().getAttribute('id');
  expect(await choose(page, passage, 'Copy link')).toBe(`${address}#${id}`);
});

test('a passage’s words are copied without their notes, and with a citation of today', async ({
  page,
}) => {
  await open(page);
  const id = await page.locator(passage).first().getAttribute('id');
  const text = await choose(page, passage, 'Copy text with citation');
  expect(text).toMatch(
    /^In June 1911 the tramway company posted a notice\. It spoke of eleven hours\. Then came August\.\n\nThe Lantern Strike\. “The Walkout\.”/,
  );
  expect(text).toContain(new Date().toLocaleDateString('en-US', { dateStyle: 'long' }));
  expect(text).toContain('The Lantern Strike, edition of May 1, 1912. Accessed');
  expect(text.endsWith(`${frozen}#${id}.`)).toBe(true);
});

test('a passage is copied as Markdown with its notes, and names its edition', async ({ page }) => {
  await open(page);
  const text = await choose(page, passage, 'Copy as Markdown');
  expect(text).toContain(
    `> In June 1911 the [tramway company](${origin}${base}actors/tramway-company/)`,
  );
  expect(text).toMatch(
    /\n> — \[The walkout · The Lantern Strike\]\(.*\/editions\/1912-05-01\/briefing\/the-walkout\/#p-\w+\), edition of 1 May 1912\n\n\[\^p-\w+-1\]: \[Aldermoor Tramway Company/,
  );
});

test('a passage is linked as it stands in the edition, and cited in it or always the newest', async ({
  page,
}) => {
  await open(page);
  const id = await page.locator(passage).first().getAttribute('id');
  expect(await choose(page, passage, 'Copy link to the edition of 1 May 1912')).toBe(
    `${frozen}#${id}`,
  );
  await page.keyboard.press('Escape');
  const [stood, newest] = [
    await choose(page, passage, 'RIS'),
    await choose(page, passage, 'RIS, the newest'),
  ];
  for (const text of [stood, newest]) expect(text).toContain('ET  - Edition of 1 May 1912');
  expect(stood).toContain(`UR  - ${frozen}#${id}`);
  expect(newest).toContain(`UR  - ${address}#${id}`);
});

test('a frozen page is cited by its own edition', async ({ page }) => {
  await open(page, `editions/1912-02-01/${section}`);
  const id = await page.locator(passage).first().getAttribute('id');
  const text = await choose(page, passage, 'MLA');
  expect(text).toContain('The Lantern Strike, edition of 1 Feb. 1912, ');
  expect(text).toContain(`${origin}${base}editions/1912-02-01/${section}#${id}`);
  expect(await choose(page, passage, 'Copy link')).toBe(`${address}#${id}`);
});

test('a quotation is cited by its own address', async ({ page }) => {
  await open(page);
  const text = await choose(page, 'figure.speech', 'BibTeX');
  expect(text).toContain('@misc{haddad-bread,');
  expect(text).toContain(`url = {${origin}${base}editions/1912-05-01/quotes/haddad-bread/}`);
  expect(text).toContain('edition = {1 May 1912}');
});

test('a link leads to the selected words', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const text = document.querySelector('.prose > p[id]')?.firstChild;
    if (text) document.getSelection()?.setBaseAndExtent(text, 3, text, 9);
  });
  await page.locator('.share-mark[data-selection]').click();
  await page.getByRole('menuitem', { name: 'Copy link', exact: true }).click();
  await expect(page.locator('.told').filter({ hasText: 'copied' })).toBeVisible();
  // The word before them is given where the page has the words twice.
  expect(await copied(page)).toMatch(/#p-\w+:~:text=(In-,)?June%201911$/);
});

test('the menu works by keyboard alone: Tab reaches the mark, arrows the entries, Escape leads back', async ({
  page,
}) => {
  await open(page);
  const first = page.locator(passage).first();
  const focused = page.locator(':focus');
  await first.locator('a').first().focus();
  for (let i = 0; i < 20 && (await focused.getAttribute('class')) !== 'share-mark'; i++)
    await page.keyboard.press('Tab');
  await expect(first.locator('.share-mark')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(focused).toHaveText('Copy link');
  for (const [key, entry] of [
    ['ArrowDown', 'Copy link to the edition of 1 May 1912'],
    ['ArrowDown', 'Copy text with citation'],
    ['End', 'CSL-JSON'],
    ['ArrowDown', 'Copy link'],
    ['m', 'Copy as Markdown'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(focused).toHaveText(entry);
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(first.locator('.share-mark')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(focused).toHaveText('Copy link');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  expect(await copied(page)).toMatch(/#p-\w+$/);
});

test('the menu moves nothing on the page and fetches nothing until it is used', async ({
  page,
  watch,
}) => {
  await page.goto(section, { waitUntil: 'networkidle' });
  const before = watch.asked.size;
  const tops = () =>
    page
      .locator('main [id]:visible')
      .evaluateAll((all) =>
        all.map((element) => Math.round(element.getBoundingClientRect().top + scrollY)),
      );
  const still = await tops();
  for (const one of await page.locator('.prose > [id]:visible').all()) await one.hover();
  expect(await tops()).toEqual(still);
  expect(watch.asked.size).toBe(before);
});

test('citations give the day on which they are read', async ({ page }) => {
  await open(page, 'quotes/haddad-bread/');
  await page.locator('.to-cite summary').click();
  await page.getByRole('button', { name: 'Copy the MLA citation' }).click();
  await expect(page.locator('.told').filter({ hasText: 'copied' })).toBeVisible();
  expect(await copied(page)).toMatch(
    new RegExp(`Accessed ${new Date().getDate()} \\w+\\.? ${new Date().getFullYear()}\\.$`),
  );
});
