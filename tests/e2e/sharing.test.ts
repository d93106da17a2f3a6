import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { reader } from './reading.ts';
import { pagesOf } from './site.ts';

const browser = reader();
const other = inject('other');
const section = '/briefing/the-walkout/';
const copying = { permissions: ['clipboard-read', 'clipboard-write'] };
const address = `${other.origin}${other.base}briefing/the-walkout/`;

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Opens the menu of a passage with the mouse and chooses. */
async function choose(page: Page, passage: string, action: string): Promise<string> {
  await page
    .locator(passage)
    .first()
    .hover({ position: { x: 3, y: 3 } });
  await page.locator('.share-mark').click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
  await page.locator('.share-status').filter({ hasText: 'copied' }).waitFor();
  return copied(page);
}

describe('sharing a passage', () => {
  it('copies the canonical link, under the base path and without the state of the page', async () => {
    const { page, wrong, close } = await browser.open(
      other,
      `${section}?q=toll&highlight=toll#at-the-depot`,
      copying,
    );
    const id = await page.locator('.prose > p[id]').first().getAttribute('id');
    expect(await choose(page, '.prose > p[id]', 'Copy link')).toBe(`${address}#${id}`);
    expect(wrong).toEqual([]);
    await close();
  });

  it('copies the words without their notes, and with a citation of today', async () => {
    const { page, close } = await browser.open(other, section, copying);
    const id = await page.locator('.prose > p[id]').first().getAttribute('id');
    const text = await choose(page, '.prose > p[id]', 'Copy text with citation');
    expect(text).toMatch(
      /^In June 1911 the tramway company posted a notice\. It spoke of eleven hours\. Then came August\.\n\nThe Lantern Strike\. “The Walkout\.”/,
    );
    expect(text).toContain(new Date().toLocaleDateString('en-US', { dateStyle: 'long' }));
    expect(text.endsWith(`${address}#${id}.`)).toBe(true);
    await close();
  });

  it('copies Markdown with addresses that hold elsewhere', async () => {
    const { page, close } = await browser.open(other, section, copying);
    const text = await choose(page, '.prose > p[id]', 'Copy as Markdown');
    expect(text).toContain(
      `> In June 1911 the [tramway company](${other.origin}${other.base}actors/tramway-company/)`,
    );
    expect(text).toMatch(/> — \[The walkout · The Lantern Strike\]\(.*#p-\w+\)$/);
    await close();
  });

  it('cites a quotation by its own address', async () => {
    const { page, close } = await browser.open(other, section, copying);
    const text = await choose(page, 'figure.speech', 'BibTeX');
    expect(text).toContain('@misc{haddad-bread,');
    expect(text).toContain(`url = {${other.origin}${other.base}quotes/haddad-bread/}`);
    await close();
  });

  it('leads to the selected words', async () => {
    const { page, close } = await browser.open(other, section, copying);
    await page.evaluate(() => {
      const text = document.querySelector('.prose > p[id]')?.firstChild;
      if (text) document.getSelection()?.setBaseAndExtent(text, 3, text, 9);
    });
    await page.locator('.share-mark[data-selection]').click();
    await page.getByRole('menuitem', { name: 'Copy link' }).click();
    await page.locator('.share-status').filter({ hasText: 'copied' }).waitFor();
    // The word before them is given where the page has the words twice.
    expect(await copied(page)).toMatch(/#p-\w+:~:text=(In-,)?June%201911$/);
    await close();
  });

  it('works by keyboard alone: Tab reaches the mark, arrows the entries, Escape leads back', async () => {
    const { page, close } = await browser.open(other, section, copying);
    const passage = page.locator('.prose > p[id]').first();
    await passage.locator('a').first().focus();
    for (
      let i = 0;
      i < 20 && !(await page.evaluate(() => document.activeElement?.className === 'share-mark'));
      i++
    )
      await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.parentElement?.id)).toBe(
      await passage.getAttribute('id'),
    );
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    expect(await focused()).toBe('Copy link');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Copy text with citation');
    await page.keyboard.press('End');
    expect(await focused()).toBe('CSL-JSON');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Copy link');
    await page.keyboard.press('m');
    expect(await focused()).toBe('Copy as Markdown');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('share-mark');
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor();
    expect(await copied(page)).toMatch(/#p-\w+$/);
    await close();
  });

  it('works by touch: a tap on a passage shows its mark', async () => {
    const { page, close } = await browser.open(other, section, {
      ...copying,
      hasTouch: true,
      isMobile: true,
      viewport: { width: 360, height: 740 },
    });
    await page
      .locator('.prose > p[id]')
      .first()
      .tap({ position: { x: 12, y: 8 } });
    const box = await page.locator('.share-mark').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    await page.locator('.share-mark').tap();
    const menu = await page.getByRole('menu').boundingBox();
    expect((menu?.x ?? 0) + (menu?.width ?? 999)).toBeLessThanOrEqual(360);
    await close();
  });

  it('moves nothing on the page and fetches nothing until it is used', async () => {
    const { page, close } = await browser.open(other, section);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const tops = () =>
      page
        .locator('main [id]:visible')
        .evaluateAll((all) =>
          all.map((element) => Math.round(element.getBoundingClientRect().top + scrollY)),
        );
    const before = await tops();
    for (const passage of await page.locator('.prose > [id]:visible').all()) await passage.hover();
    expect(await tops()).toEqual(before);
    expect(asked).toEqual([]);
    await close();
  });

  it('leaves headings a plain link where no script runs', async () => {
    const { page, close } = await browser.open(other, section, { javaScriptEnabled: false });
    await page.locator('h2#at-the-depot .anchor').click();
    expect(new URL(page.url()).hash).toBe('#at-the-depot');
    await close();
  });

  it('gives citations the day on which they are read', async () => {
    const { page, close } = await browser.open(other, '/quotes/haddad-bread/', copying);
    await page.locator('.to-cite summary').click();
    await page.getByRole('button', { name: 'Copy the MLA citation' }).click();
    await page.locator('.share-status').filter({ hasText: 'copied' }).waitFor();
    expect(await copied(page)).toMatch(
      new RegExp(`Accessed ${new Date().getDate()} \\w+\\.? ${new Date().getFullYear()}\\.$`),
    );
    await close();
  });
});

describe.each([inject('dossier'), inject('other')])('citations and cards of $name', (site) => {
  const pages = pagesOf(site);

  it('every page names a card that is there, in its right size', () => {
    const wrong = pages.flatMap(({ path, root }) => {
      const image = root.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
      const file = join(site.dir, image.replace(`${site.origin}${site.base}`, ''));
      if (!image.startsWith(`${site.origin}${site.base}cards/`) || !existsSync(file))
        return [`${path}: ${image}`];
      const png = readFileSync(file);
      return png.readUInt32BE(16) === 1200 && png.readUInt32BE(20) === 630 && png.length < 60_000
        ? []
        : [`${path}: ${png.length} bytes`];
    });
    expect(wrong).toEqual([]);
  });

  it('every file that a page offers for citing is there', () => {
    const wrong = pages.flatMap(({ path, root }) =>
      root
        .querySelectorAll(`a[href^="${site.base}cite/"]`)
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !existsSync(join(site.dir, href.slice(site.base.length))))
        .map((href) => `${path}: ${href}`),
    );
    expect(wrong).toEqual([]);
  });

  it('every record’s page carries what reference managers read, with its canonical address', () => {
    const records = pages.filter(
      ({ path, root }) =>
        /^\/(briefing|quotes|incidents)\/[^/]+\/$/.test(path) &&
        root.querySelector('main')?.getAttribute('data-cite') !== 'dossier',
    );
    const wrong = records.flatMap(({ path, root }) => {
      const content = (name: string) =>
        root.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
      const named = [
        'citation_title',
        'citation_author',
        'citation_publication_date',
        'DC.title',
        'DC.date',
      ].every(content);
      return named &&
        content('citation_public_url') ===
          root.querySelector('link[rel=canonical]')?.getAttribute('href')
        ? []
        : [path];
    });
    expect(records.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });
});
