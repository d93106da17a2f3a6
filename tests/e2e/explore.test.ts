import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { reader } from './reading.ts';

const browser = reader();
const site = inject('dossier');
const rows = 'li[data-incident]:not([hidden])';
const marks = 'time-line .marks a:not(.out)';

const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
/** The page's address after a while by the page's own clock, which a busy machine slows together with what the page does. */
const addressAfter = (page: Page, milliseconds: number): Promise<string> =>
  page.evaluate(
    (wait) => new Promise((told) => setTimeout(() => told(location.href), wait)),
    milliseconds,
  );
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      (document.activeElement?.closest('li, .marks a, live-map, .opened') as HTMLElement | null)
        ?.dataset.incident ??
      document.activeElement?.id ??
      '',
  );

describe('exploring without JavaScript', () => {
  it('shows every incident in the list and on the timeline, each leading to its page, and nothing that does not work', async () => {
    const { page, close } = await browser.open(site, '/explore/?kind=attack&id=nothing', {
      javaScriptEnabled: false,
    });
    const listed = await page.locator('.listing li[data-incident] a').count();
    expect(listed).toBeGreaterThan(100);
    expect(await page.locator('.listing li[data-incident]:visible').count()).toBe(listed);
    expect(await page.locator('time-line .marks a[href]').count()).toBe(listed);
    expect(await page.locator('main :is(button, input, select):visible').count()).toBe(0);
    await close();
  });
});

describe('exploring in a window that changes', () => {
  it('narrows nothing when the window gets another size, or the page is printed meanwhile', async () => {
    const { page, wrong, close } = await browser.open(site, '/explore/', {
      viewport: { width: 1280, height: 900 },
    });
    await page.locator('live-map').scrollIntoViewIfNeeded();
    await page.locator('live-map[data-ready]').waitFor();
    const all = await page.locator(rows).count();
    for (const [width, media] of [
      [900, 'screen'],
      [360, 'print'],
      [1280, 'screen'],
    ] as const) {
      await page.emulateMedia({ media });
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(500);
      expect(await page.locator(rows).count()).toBe(all);
      expect(query(page).toString()).toBe('');
    }
    expect(wrong).toEqual([]);
    await close();
  });

  it('shows the whole map again in a box of another size, as long as nobody has moved it', async () => {
    const { page, close } = await browser.open(site, '/explore/', {
      viewport: { width: 360, height: 900 },
    });
    await page.locator('live-map').scrollIntoViewIfNeeded();
    await page.locator('live-map[data-ready]').waitFor();
    const scale = (): Promise<string> =>
      page
        .locator('.leaflet-control-scale-line')
        .evaluate((line) => `${line.textContent} on ${line.getBoundingClientRect().width} px`);
    const narrow = await scale();
    await page.setViewportSize({ width: 900, height: 900 });
    await expect.poll(scale).not.toBe(narrow);
    const wide = await scale();
    await page.getByRole('button', { name: 'Fit region' }).click();
    expect(await scale()).toBe(wide);
    await close();
  });
});

describe('exploring with the keyboard', () => {
  /** From a row to its mark in time, from there to the incident, to its page and back. */
  async function walk(page: Page): Promise<void> {
    const link = page.locator(`${rows} a`).nth(30);
    const id = await link.locator('xpath=ancestor::li').getAttribute('data-incident');
    await link.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(id);
    while (!(await page.evaluate(() => document.activeElement?.matches('[data-do=time]'))))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(
      await page.evaluate(() => document.activeElement?.matches('.marks a[tabindex="0"]')),
    ).toBe(true);
    expect(await focused(page)).toBe(id);

    await page.keyboard.press('ArrowRight');
    const next = await focused(page);
    expect(next).not.toBe(id);
    await page.keyboard.press('Enter');
    await page.locator('.opened .told .accounts, .opened .told .summary').first().waitFor();
    await expect.poll(() => query(page).get('id')).toBe(next);
    expect(await page.evaluate(() => document.activeElement?.matches('.opened h2'))).toBe(true);
    expect(await page.locator(`li[data-incident="${next}"] a[aria-current]`).count()).toBe(1);
    expect(await page.locator('.marks a[aria-current]').getAttribute('data-incident')).toBe(next);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/incidents/${next}/`);
    await page.goBack();
    await page.locator('explore-view[data-ready]').waitFor();
    await expect.poll(() => query(page).get('id')).toBe(next);
    expect(await page.locator('.opened').isVisible()).toBe(true);
    await page.locator('.opened [data-do=close]').focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('.opened').isVisible()).toBe(false);
    expect(await focused(page)).toBe(next);
  }

  /** From a row into the popup of its mark on the map, and out again. */
  async function visitMap(page: Page): Promise<void> {
    const link = page.locator('li[data-incident][data-lat]:not([hidden]) a').nth(40);
    const title = (await link.textContent()) ?? '';
    await link.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('.map-popup'));
    expect(await page.locator('.map-popup').textContent()).toContain(title);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.matches('live-map button'));
  }

  it('goes from the list to the map’s popup, to the timeline, to the incident and back', async () => {
    const { page, wrong, close } = await browser.open(site, '/explore/');
    await visitMap(page);
    await walk(page);
    await close();
    expect(wrong).toEqual([]);
  });

  it.each([
    ['does not load', /_astro\/Mover[^/]*\.js/, '.lack:not(:empty)'],
    ['cannot fetch what moves the map', /_astro\/live[^/]*\.js/, 'live-map .missing'],
  ])(
    'goes the same way when the map’s script %s, and one line says what is missing',
    async (_, script, line) => {
      // A service worker would answer in the network's place.
      const { page, close } = await browser.open(site, '/about/', { serviceWorkers: 'block' });
      await page.route(script, (route) => route.abort());
      await page.goto(`${site.served}/explore/`);
      await page.locator('explore-view[data-ready]').waitFor();
      await page.locator('.on-map').scrollIntoViewIfNeeded();
      await page.locator(line).waitFor();
      await walk(page);
      expect(await page.locator('.static-map:visible').count()).toBeGreaterThan(0);
      await page.locator('.on-map').scrollIntoViewIfNeeded();
      await page.locator(line).waitFor();
      expect(await page.locator('.lack:not(:empty), live-map .missing').count()).toBe(1);
      await close();
    },
  );

  it('reaches the timeline’s marks with one tab stop, and its first and last with Home and End', async () => {
    const { page, close } = await browser.open(site, '/explore/');
    expect(await page.locator('time-line .marks a[tabindex="0"]').count()).toBe(1);
    await page.locator('time-line .marks a[tabindex="0"]').focus();
    await page.keyboard.press('End');
    expect(await focused(page)).toBe(
      await page.locator(marks).last().getAttribute('data-incident'),
    );
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe(
      await page.locator(marks).first().getAttribute('data-incident'),
    );
    await close();
  });

  it('moves the window by its edges', async () => {
    const { page, close } = await browser.open(site, '/explore/?from=2022-06&to=2022-12');
    await page.locator('.edge[data-edge=from]').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => query(page).get('from')).toBe('2022-05');
    expect(await page.locator('.edge[data-edge=from]').getAttribute('aria-valuetext')).toBe(
      'May 2022',
    );
    await page.keyboard.press('Escape');
    await expect.poll(() => [...query(page)]).toEqual([]);
    await close();
  });
});

describe('one state', () => {
  it('narrows list, timeline and count together, and is what the address says', async () => {
    const { page, close } = await browser.open(
      site,
      '/explore/?from=2022-01&to=2022-12&kind=border-clash',
    );
    const listed = await page.locator(rows).count();
    expect(listed).toBeGreaterThan(0);
    expect(await page.locator(marks).count()).toBe(listed);
    expect(await page.locator('output').textContent()).toMatch(
      new RegExp(`^${listed} of \\d+ incidents$`),
    );
    expect(await page.locator('select[name=kind]').inputValue()).toBe('border-clash');
    await page.locator('explore-view [name=q]').pressSequentially('chaman');
    await expect
      .poll(() => query(page).toString())
      .toBe('from=2022-01&to=2022-12&kind=border-clash&q=chaman');
    expect(await page.locator(rows).count()).toBeLessThan(listed);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.locator('explore-view [name=q]').inputValue()).toBe('chaman');
    await close();
  });

  it('is narrowed by a window that is drawn on the timeline', async () => {
    const { page, close } = await browser.open(site, '/explore/');
    const box = await page.locator('time-line .drawing').boundingBox();
    if (!box) throw new Error('there is no timeline');
    const y = box.y + box.height - 40;
    await page.mouse.move(box.x + box.width * 0.5, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => query(page).get('from')).toMatch(/^\d{4}-\d{2}$/);
    expect(await page.locator(marks).count()).toBe(await page.locator(rows).count());
    await close();
  });

  it('is undone by Back and done again by Forward', async () => {
    const { page, close } = await browser.open(site, '/explore/?kind=attack');
    await page.locator(`${rows} a`).first().click();
    await expect.poll(() => query(page).has('id')).toBe(true);
    await page.goBack();
    await page.locator('.opened').waitFor({ state: 'hidden' });
    expect(await addressAfter(page, 300)).toMatch(/\?kind=attack$/);
    await page.goForward();
    await page.locator('.opened').waitFor();
    await close();
  });

  it('takes no harm from an address that is wrong or hostile, and says so quietly', async () => {
    const hostile =
      '/explore/?q=<img src=x onerror=alert(1)>&kind=<b>&id="><script>alert(2)</script>&box=1,2&from=9999-99&killed=NaN#<i>';
    const { page, wrong, close } = await browser.open(site, hostile);
    expect(
      await page
        .locator(
          'main [onerror], .notice *, .works :is(img, b, i), .listing :is(img, b, i, script)',
        )
        .count(),
    ).toBe(0);
    expect(await page.locator('.notice').textContent()).toContain('kind');
    expect(await page.locator('.none').isVisible()).toBe(true);
    expect(await page.locator('explore-view [name=q]').inputValue()).toBe(
      '<img src=x onerror=alert(1)>',
    );
    await close();
    expect(wrong).toEqual([]);
  });

  it('can be taken away as CSV', async () => {
    const { page, close } = await browser.open(site, '/explore/?kind=treaty');
    const shown = await page.locator(rows).count();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-do=csv]').click(),
    ]);
    expect(
      readFileSync(await download.path(), 'utf8')
        .trim()
        .split('\r\n').length,
    ).toBe(shown + 1);
    await close();
  });
});

describe('the years', () => {
  it('are played, paused and stepped', async () => {
    const { page, close } = await browser.open(site, '/explore/', {
      reducedMotion: 'no-preference',
    });
    await page.locator('[data-do=play]').click();
    await expect.poll(() => page.locator(rows).count()).toBeLessThan(10);
    await page.locator('[data-do=play]').click();
    const paused = await addressAfter(page, 300);
    expect(await addressAfter(page, 1000)).toBe(paused);
    await page.locator('[data-do=later]').click();
    await expect.poll(() => page.url()).not.toBe(paused);
    await close();
  });

  it('do not play by themselves where less motion is asked for, and can still be stepped', async () => {
    const { page, close } = await browser.open(site, '/explore/');
    expect(await page.locator('[data-do=play]').isVisible()).toBe(false);
    expect(await page.locator('[data-do=later]').isVisible()).toBe(true);
    await close();
  });
});

describe('the timeline', () => {
  it.each([
    ['/explore/', 1440],
    ['/explore/', 820],
    ['/explore/', 390],
    ['/', 1280],
    ['/', 390],
  ])(
    'of %s at %i pixels prints no name over another and does not widen the page',
    async (path, width) => {
      const { page, close } = await browser.open(site, path, { viewport: { width, height: 900 } });
      const clashes = await page.evaluate(() => {
        const texts = [...document.querySelectorAll<SVGTextElement>('time-line text')].filter(
          (text) => text.getClientRects().length > 0,
        );
        const boxes = texts.map((text) => ({
          text: text.textContent?.trim(),
          box: text.getBoundingClientRect(),
        }));
        return boxes.flatMap((a, i) =>
          boxes
            .slice(i + 1)
            .filter(
              (b) =>
                a.box.left < b.box.right - 1 &&
                b.box.left < a.box.right - 1 &&
                a.box.top < b.box.bottom - 2 &&
                b.box.top < a.box.bottom - 2,
            )
            .map((b) => `${a.text} / ${b.text}`),
        );
      });
      expect(clashes).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await close();
    },
  );

  it('runs down a narrow screen and to the right on a wide one', async () => {
    const ends = async (width: number) => {
      const { page, close } = await browser.open(site, '/', { viewport: { width, height: 900 } });
      const [first, last] = await Promise.all([
        page.locator('time-line .marks a').first().boundingBox(),
        page.locator('time-line .marks a').last().boundingBox(),
      ]);
      await close();
      return { across: (last?.x ?? 0) - (first?.x ?? 0), down: (last?.y ?? 0) - (first?.y ?? 0) };
    };
    expect((await ends(1280)).across).toBeGreaterThan(800);
    expect((await ends(390)).down).toBeGreaterThan(800);
  });

  it.each(['/', '/explore/'])(
    'of %s keeps every mark and name on a phone’s screen',
    async (path) => {
      const { page, close } = await browser.open(site, path, {
        viewport: { width: 360, height: 800 },
      });
      const beyond = await page.evaluate(() =>
        [...document.querySelectorAll('time-line .drawing :is(.mark-shape, text)')]
          .map((element) => ({
            name: element.textContent ?? '',
            box: element.getBoundingClientRect(),
          }))
          .filter(({ box }) => box.width > 0 && (box.left < 0 || box.right > innerWidth))
          .map(({ name }) => name.trim()),
      );
      expect(beyond).toEqual([]);
      await close();
    },
  );

  it('is black on paper', async () => {
    const { page, close } = await browser.open(site, '/');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(
      await page
        .locator('time-line .marks a:not(.open) .mark-shape')
        .first()
        .evaluate((mark) => getComputedStyle(mark).fill),
    ).toBe('rgb(0, 0, 0)');
    await close();
  });
});
