/** Pages under conditions that readers have and authors do not: no scripts, no storage, no fonts, large type, other colours. */
import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { tooWide, use, wordsOf } from '../support/page.ts';
import { kinds, tellingKinds, thorough, type Site } from '../support/sites.ts';
import { expect, test, type Watch } from '../support/test.ts';

const pathOf = (name: string, site: Site): string =>
  name === 'the search page' ? 'search/?q=strike' : (kinds[name]?.(site) ?? '');

/** The words that the server's page has and the shown one lacks. */
async function missingWords(page: Page, address: string): Promise<string[]> {
  const context = await page.context().browser()?.newContext({ javaScriptEnabled: false });
  const plain = await context?.newPage();
  if (!context || !plain) throw new Error('The browser is closed.');
  await plain.goto(address);
  const wanted = new Set(await wordsOf(plain));
  await context.close();
  const shown = new Set(await wordsOf(page));
  expect(wanted.size).toBeGreaterThan(5);
  return [...wanted].filter((word) => !shown.has(word));
}

/** Names of the scripts that were asked for. */
const scriptsOf = (watch: Watch): string[] =>
  [...watch.asked].filter((url) => /\/_astro\/[^/]+\.js$/.test(url)).map((url) => basename(url));

/** Waits for what a page does only after it has loaded. */
async function settle(page: Page, name: string): Promise<void> {
  if (name === 'the search page') await page.locator('search-page li a').first().waitFor();
  if (name === 'the view of everything') {
    await page.locator('.on-map').scrollIntoViewIfNeeded();
    await page.locator('live-map[data-ready]').waitFor();
  }
}

/** Drawn words that stand out too little from the ground. */
const faintWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('there is no canvas');
    const linear = (value: number): number =>
      value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    const luminance = (colour: string): number => {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) =>
        linear(value / 255),
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const paper = luminance(getComputedStyle(document.body).backgroundColor);
    const contrast = (colour: string): number => {
      const ink = luminance(colour);
      return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    };
    return [...document.querySelectorAll<SVGTextElement>('main svg text')]
      .filter(
        (text) => text.getClientRects().length > 0 && contrast(getComputedStyle(text).fill) < 3,
      )
      .map((text) => `${text.textContent?.trim()}: ${getComputedStyle(text).fill}`)
      .slice(0, 5);
  });

for (const [name] of tellingKinds()) {
  test(`${name} moves nothing where less motion is asked for, draws in forced colours, and fits in either direction`, async ({
    page,
    site,
  }) => {
    await page.goto(pathOf(name, site));
    await settle(page, name);
    await use(page);
    const running = await page.evaluate(
      () => document.getAnimations().filter((one) => one.playState === 'running').length,
    );
    expect(running).toBe(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      expect([colorScheme, await faintWords(page)]).toEqual([colorScheme, []]);
    }
    await page.emulateMedia({ forcedColors: null, colorScheme: null });
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 256 });
      expect(await tooWide(page)).toEqual([]);
    }
  });

  test.describe('without what it asks for', () => {
    test.use({ faults: true });

    test(`${name} can be read when every script fails to load`, async ({ page, site, watch }) => {
      const path = pathOf(name, site);
      await page.route(/\.js(\?|$)/, (route) => route.abort());
      await page.goto(path);
      expect(await missingWords(page, site.address + path)).toEqual([]);
      expect(watch.said).toEqual([]);
    });

    test(`${name} can be read, and left by a link, while its scripts are still loading`, async ({
      page,
      site,
      watch,
    }) => {
      const path = pathOf(name, site);
      const held: (() => void)[] = [];
      await page.route(/\.js(\?|$)/, (route) =>
        new Promise<void>((done) => held.push(done)).then(() => route.abort()),
      );
      await page.goto(path, { waitUntil: 'commit' });
      await page.locator('footer.colophon').waitFor();
      expect(await missingWords(page, site.address + path)).toEqual([]);
      const link = page.locator('header.masthead nav a:visible').last();
      const to = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
      await Promise.all([
        page.waitForURL(to, { waitUntil: 'commit' }),
        link.click({ noWaitAfter: true }),
      ]);
      expect(watch.said).toEqual([]);
      for (const release of held) release();
    });

    test(`${name} works when storage is forbidden, and shifts nothing when no font arrives`, async ({
      page,
      site,
      watch,
    }) => {
      await page.route(/\.woff2/, (route) => route.abort());
      await page.addInitScript(forbidStorage);
      await page.addInitScript(watchShifts);
      await page.goto(pathOf(name, site));
      await settle(page, name);
      if (name !== 'the search page' && name !== 'the view of everything')
        expect(
          await page.evaluate(() => (window as unknown as { shifted: number }).shifted),
          // A group of a list that is laid out only when near may turn out shorter than was reserved for it.
        ).toBeLessThan(0.02);
      await use(page);
      await expect(page.locator('[data-failed]')).toHaveCount(0);
      expect(watch.said).toEqual([]);
    });
  });
}

/** Pages that together ask for every script; a section asks for most. */
const scripted = thorough
  ? [
      'the front page',
      'a section',
      'the incidents',
      'the view of everything',
      'the search page',
      'about this dossier',
    ]
  : ['a section'];

for (const name of scripted)
  test.describe('one script that fails to load', () => {
    test.use({ faults: true });

    test(`leaves the text of ${name}, and each part that lacks it says so once`, async ({
      page,
      site,
      watch,
    }) => {
      test.setTimeout(240_000);
      const path = pathOf(name, site);
      await page.goto(path);
      await use(page);
      const all = scriptsOf(watch);
      expect(all.length).toBeGreaterThan(0);
      const scripts = thorough ? all : all.filter((_, i) => i % 3 === 0);
      for (const script of scripts)
        await test.step(script, async () => {
          watch.said.length = 0;
          await page.unrouteAll({ behavior: 'ignoreErrors' });
          await page.route(`**/_astro/${script}`, (route) => route.abort());
          await page.goto(path);
          await use(page);
          expect(await missingWords(page, site.address + path)).toEqual([]);
          const lines = watch.said.map((line) => line.split(/[:.]/)[0]);
          expect(lines).toEqual([...new Set(lines)]);
        });
    });
  });

for (const name of ['the view of everything', 'the search page', 'the front page'])
  test.describe('nothing that is fetched later arrives', () => {
    test.use({ faults: true });

    test(`${name} can still be read`, async ({ page, site, watch }) => {
      const path = pathOf(name, site);
      await page.route('**/*', (route) =>
        ['fetch', 'xhr'].includes(route.request().resourceType())
          ? route.abort()
          : route.continue(),
      );
      await page.goto(path);
      await use(page);
      expect(await missingWords(page, site.address + path)).toEqual([]);
      // Each instance of Pagefind starts by itself when it is made, and lets go of that promise.
      watch.wrong = watch.wrong.filter(
        (line) => line !== 'not caught: Failed to load Pagefind metadata',
      );
      expect(watch.said.filter((line) => !line.includes('Pagefind')).length).toBeLessThanOrEqual(3);
    });
  });

/** Runs in the page before its scripts. */
function forbidStorage(): void {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException('Storage is forbidden.', 'SecurityError');
      },
    });
  }
}

/** Runs in the page before its scripts: adds up what moves without the reader's doing. */
function watchShifts(): void {
  let sum = 0;
  Object.defineProperty(window, 'shifted', { get: () => sum });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[]) {
      if (!entry.hadRecentInput) sum += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
