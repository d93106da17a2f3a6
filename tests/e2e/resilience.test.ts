/** Pages under conditions that readers have and authors do not: no scripts, no storage, no fonts, large type, other colours. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement as Parsed } from 'node-html-parser';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from '../../src/commands/browser.ts';
import { filesOf, kindsOf } from './site.ts';

const site = inject('dossier');
const pages = [...kindsOf(site), '/explore/', '/search/?q=torkham'];
const scripts = readdirSync(join(site.dir, '_astro')).filter((file) => file.endsWith('.js'));

let browser: Browser;
beforeAll(async () => {
  browser = await launch(inject('browser'));
});
afterAll(() => browser.close());

/** What one page did. */
interface Visit {
  page: Page;
  /** Errors that nobody caught, and refusals of the content security policy. */
  wrong: string[];
  /** What the page itself said on the console. */
  said: string[];
  /** Files under `_astro/` that were asked for. */
  asked: Set<string>;
}

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

async function visit<T>(
  path: string,
  act: (visit: Visit) => Promise<T>,
  {
    options = {},
    before,
    until = 'load',
  }: {
    options?: BrowserContextOptions;
    before?: (page: Page) => Promise<unknown>;
    until?: 'load' | 'commit';
  } = {},
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const [wrong, said, asked]: [string[], string[], Set<string>] = [[], [], new Set()];
  page.on('pageerror', (error) => wrong.push(`not caught: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (/content security policy/i.test(text)) wrong.push(text);
    // The browser's own line about a request that failed.
    else if (message.type() === 'error' && !text.startsWith('Failed to load resource'))
      said.push(text);
  });
  page.on('request', (request) => asked.add(request.url().split('/_astro/')[1] ?? ''));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  try {
    await before?.(page);
    await page.goto(site.served + path, { waitUntil: until });
    return await act({ page, wrong, said, asked });
  } finally {
    await context.close();
  }
}

/** Words of the text; what is drawn, is there to be operated or comes on top is not text. */
const wordsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement;
    const other =
      'button:not(th *), input, select, label, form, output, dialog, noscript, svg, [popover], [role=status], [role=toolbar], .leaflet-container';
    const copy = main.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll(other)) element.remove();
    return copy.textContent.split(/\s+/).filter(Boolean);
  });

/** What makes the page wider than the screen, once it has settled. */
async function tooWide(page: Page): Promise<string[]> {
  const fits = (): boolean => document.documentElement.scrollWidth <= innerWidth;
  await page
    .waitForFunction(fits, undefined, { timeout: 1500, polling: 50 })
    .catch(() => undefined);
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth) return [];
    const over = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1,
    );
    return [
      `${scrollWidth - innerWidth} px, as ${over
        .slice(0, 3)
        .map((element) => element.outerHTML.slice(0, 100))
        .join(' | ')}`,
    ];
  });
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

/** Does what a reader does on any page: reads to its end, and uses what is there. */
async function stir(page: Page): Promise<void> {
  const press = async (selector: string, how: 'click' | 'hover' | 'focus'): Promise<void> => {
    const element = page.locator(selector).filter({ visible: true }).first();
    if ((await element.count()) === 0) return;
    await (how === 'focus' ? element.focus() : element[how]({ timeout: 2000 })).catch(
      () => undefined,
    );
  };
  await press('main a[data-preview]', 'hover');
  await press('main .anchor', 'click');
  await page.waitForTimeout(80);
  await page.keyboard.press('Escape');
  await press('live-map', 'hover');
  await press('.open-map', 'click');
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 3000) {
      scrollTo(0, y);
      await new Promise(requestAnimationFrame);
    }
    scrollTo(0, 0);
  });
  await press('search-box input', 'focus');
  await press('search-box input', 'click');
  await page.keyboard.type('a');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Escape');
}

const written = new Map<string, ReadonlySet<string>>();
const askedBy = new Map<string, ReadonlySet<string>>();

const missingOn = async (page: Page, path: string): Promise<string[]> => {
  const left = new Set(await wordsOf(page));
  return [...(written.get(path) ?? [])].filter((word) => !left.has(word));
};

describe.each(pages)('%s', (path) => {
  it('says something without JavaScript, and fits a screen of 320 pixels', async () => {
    const options = { javaScriptEnabled: false, viewport: { width: 320, height: 256 } };
    await visit(
      path,
      async ({ page }) => {
        const words = await wordsOf(page);
        written.set(path, new Set(words));
        expect(words.length).toBeGreaterThan(5);
        expect(await page.locator('h1').isVisible()).toBe(true);
        expect(await tooWide(page)).toEqual([]);
      },
      { options },
    );
  });

  it('breaks no rule of its security policy, throws nothing, moves nothing where less motion is asked for, draws in forced colours, and fits at 400 % in either direction', async () => {
    const options = { reducedMotion: 'reduce' } as const;
    await visit(
      path,
      async ({ page, wrong, said, asked }) => {
        if (path.startsWith('/search/')) await page.locator('search-page li a').first().waitFor();
        if (path === '/explore/') {
          await page.locator('.on-map').scrollIntoViewIfNeeded();
          await page.locator('live-map[data-ready]').waitFor();
        }
        await stir(page);
        askedBy.set(path, asked);
        expect(
          await page.evaluate(
            () => document.getAnimations().filter((one) => one.playState === 'running').length,
          ),
        ).toBe(0);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ forcedColors: 'active', colorScheme });
          expect([colorScheme, await faintWords(page)]).toEqual([colorScheme, []]);
        }
        await page.emulateMedia({ forcedColors: null, colorScheme: null });
        // What is left of 1280 by 1024 pixels at 400 %; then the same for readers of a language that runs from the right.
        await page.setViewportSize({ width: 320, height: 256 });
        for (const dir of ['ltr', 'rtl']) {
          await page.evaluate((value) => (document.documentElement.dir = value), dir);
          expect([dir, await tooWide(page)]).toEqual([dir, []]);
        }
        expect([...wrong, ...said]).toEqual([]);
      },
      { options },
    );
  });

  it('can be read when every script fails to load', async () => {
    const before = (page: Page): Promise<unknown> =>
      page.route(/\.js(\?|$)/, (route) => route.abort());
    await visit(
      path,
      async ({ page, wrong, said }) => {
        expect(await missingOn(page, path)).toEqual([]);
        expect([...wrong, ...said]).toEqual([]);
      },
      { before },
    );
  });

  it('can be read, and left by a link, while its scripts are still under way', async () => {
    const held: (() => void)[] = [];
    const before = (page: Page): Promise<unknown> =>
      page.route(/\.js(\?|$)/, (route) =>
        new Promise<void>((done) => held.push(done)).then(() => route.abort()),
      );
    await visit(
      path,
      async ({ page, wrong, said }) => {
        await page.locator('footer.colophon').waitFor();
        expect(await missingOn(page, path)).toEqual([]);
        const link = page.locator('header.masthead nav a').last();
        const to = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
        await Promise.all([
          page.waitForURL(to, { waitUntil: 'commit' }),
          link.click({ noWaitAfter: true }),
        ]);
        expect([...wrong, ...said]).toEqual([]);
        for (const release of held) release();
      },
      { before, until: 'commit' },
    );
  });

  it('works when storage is forbidden, and shifts nothing when no font arrives', async () => {
    const before = async (page: Page): Promise<void> => {
      await page.route(/\.woff2/, (route) => route.abort());
      await page.addInitScript(forbidStorage);
      await page.addInitScript(watchShifts);
    };
    await visit(
      path,
      async ({ page, wrong, said }) => {
        if (path.startsWith('/search/')) await page.locator('search-page li a').first().waitFor();
        else
          expect(
            await page.evaluate(() => (window as unknown as { shifted: number }).shifted),
          ).toBeLessThan(0.01);
        await stir(page);
        expect(await tooWide(page)).toEqual([]);
        expect(await page.locator('[data-failed]').count()).toBe(0);
        expect([...wrong, ...said]).toEqual([]);
      },
      { before },
    );
  });
});

describe('letters of twice the size', () => {
  let large: Browser;
  beforeAll(async () => {
    large = await launch(inject('browser'), ['--blink-settings=defaultFontSize=32']);
  });
  afterAll(() => large.close());

  it.each(pages)('%s fits the screen', async (path) => {
    const page = await large.newPage({
      viewport: { width: 1280, height: 800 },
      serviceWorkers: 'block',
    });
    await page.goto(site.served + path);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
      '32px',
    );
    for (const width of [1280, 768]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await tooWide(page)]).toEqual([width, []]);
    }
    await page.close();
  });
});

describe('a script that fails to load', () => {
  it.each(scripts)(
    '%s leaves the text of a page that asks for it, and at most one line for who looks after the site',
    async (script) => {
      const path = pages.findLast((one) => askedBy.get(one)?.has(script));
      // What only search results and a zoomed timeline ask for has tests of its own.
      if (path === undefined) return expect(script).toMatch(/^(found-marks|zoom)\./);
      const before = (page: Page): Promise<unknown> =>
        page.route(`**/_astro/${script}`, (route) => route.abort());
      await visit(
        path,
        async ({ page, wrong, said }) => {
          await stir(page);
          expect(await missingOn(page, path)).toEqual([]);
          expect(wrong).toEqual([]);
          expect(said.length).toBeLessThanOrEqual(1);
        },
        { before },
      );
    },
  );
});

it.each(['/explore/', '/search/?q=torkham', '/'])(
  '%s can be read when nothing that it fetches later arrives',
  async (path) => {
    const before = (page: Page): Promise<unknown> =>
      page.route('**/*', (route) =>
        ['fetch', 'xhr'].includes(route.request().resourceType())
          ? route.abort()
          : route.continue(),
      );
    await visit(
      path,
      async ({ page, wrong, said }) => {
        await stir(page);
        expect(await missingOn(page, path)).toEqual([]);
        // Pagefind starts by itself when it is imported, and lets go of that promise.
        expect(
          wrong.filter((line) => line !== 'not caught: Failed to load Pagefind metadata'),
        ).toEqual([]);
        expect(said.filter((line) => !line.includes('Pagefind')).length).toBeLessThanOrEqual(2);
      },
      { before },
    );
  },
);

it('words in Arabic script say which language they are in and that they run from the right', () => {
  const arabic = /[\u0600-\u06ff]/;
  const sure = (element: Parsed, name: string): string | undefined =>
    element.closest(`[${name}]`)?.getAttribute(name);
  let seen = 0;
  const wrong: string[] = [];
  for (const file of filesOf(site).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(site.dir, file), 'utf8');
    if (!arabic.test(html)) continue;
    for (const element of parse(html).querySelectorAll('body *')) {
      if (
        element.tagName === 'SCRIPT' ||
        !element.childNodes.some((node) => node.nodeType === 3 && arabic.test(node.text))
      )
        continue;
      seen += 1;
      if (
        !/^(ur|ps|prs|fa|ar|und-Arab)\b/.test(sure(element, 'lang') ?? '') ||
        sure(element, 'dir') !== 'rtl'
      )
        wrong.push(`${file}: ${element.toString().slice(0, 80)}`);
    }
  }
  expect(seen).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});
