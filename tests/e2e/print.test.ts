/** Pages on paper, and the whole dossier as one document. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from '../../src/commands/browser.ts';
import { printDossier } from '../../src/commands/pdf.ts';
import { kindsOf } from './site.ts';

describe.each([inject('dossier'), inject('other')])('on paper, $name', (site) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(inject('browser'));
    const context = await browser.newContext({ colorScheme: 'dark', serviceWorkers: 'block' });
    page = await context.newPage();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    // The text's width on A4 with the margins that the style sheet says.
    await page.setViewportSize({ width: Math.floor((174 / 25.4) * 96), height: 1000 });
  });
  afterAll(() => browser.close());
  const open = (path: string): Promise<unknown> =>
    page.goto(`${site.served}${site.base.slice(0, -1)}${path}`);

  it.each(kindsOf(site))(
    '%s is black on white, and nothing of it reaches over the edge',
    async (path) => {
      await open(path);
      const seen = await page.evaluate(() => ({
        paper: getComputedStyle(document.body).backgroundColor,
        ink: getComputedStyle(document.body).color,
        wide: [...document.querySelectorAll('main *')]
          .filter(
            (e) =>
              !e.closest('svg, .visually-hidden') &&
              e.getBoundingClientRect().right > innerWidth + 2,
          )
          .map((e) => e.outerHTML.slice(0, 80)),
        controls: [...document.querySelectorAll('main :is(button, input, select)')]
          .filter((e) => !e.closest('th') && e.checkVisibility())
          .map((e) => e.outerHTML.slice(0, 80)),
      }));
      expect(seen).toEqual({
        paper: 'rgb(255, 255, 255)',
        ink: 'rgb(0, 0, 0)',
        wide: [],
        controls: [],
      });
    },
  );

  it('what is folded is open, and the addresses of its sources are spelt out', async () => {
    await open('/judgements/');
    const folded = await page.$$eval(
      '.ledger details',
      (all) =>
        all.filter((one) => ![...one.children].slice(1).every((child) => child.checkVisibility()))
          .length,
    );
    expect(folded).toBe(0);
    const section = kindsOf(site).find((path) => /^\/briefing\/./.test(path)) ?? '';
    await open(section);
    const printed = await page.$$eval('.addresses a', (all) =>
      all.map(
        (one) =>
          getComputedStyle(one, '::after').content.replace(/"/g, '') === one.getAttribute('href'),
      ),
    );
    const cited = await page.$$eval('.prose .note:not(.gloss)', (all) => all.length);
    expect(cited).toBeGreaterThan(0);
    expect(printed).not.toContain(false);
  });
});

it('the whole dossier is one tagged document with bookmarks', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const { dir, base } = inject('other');
    const file = join(folder, 'all.pdf');
    await printDossier(dir, base, file, 'Letter');
    const text = readFileSync(file, 'latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(text).toContain('/StructTreeRoot');
    const titles = [...text.matchAll(/\/Title \(([^)]*)\)/g)].map(([, title]) => title);
    for (const title of ['The walkout', 'The settlement', 'Incidents', 'Sources'])
      expect(titles).toContain(title);
    expect(text).toMatch(/\/MediaBox \[0 0 612 792\]/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
