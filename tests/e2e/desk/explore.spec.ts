import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

const rows = 'li[data-incident]:not([hidden])';
const marks = 'time-line .marks a:not(.out)';

const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

async function open(page: Page, search = ''): Promise<void> {
  await page.goto(`explore/${search}`);
  await page.locator('explore-view[data-ready]').waitFor();
}

async function openMap(page: Page): Promise<void> {
  await page.locator('.on-map').scrollIntoViewIfNeeded();
  await page.locator('live-map[data-ready]').waitFor();
}

/** The page's address after a while by the page's own clock, which a busy machine slows together with what the page does. */
const addressAfter = (page: Page, milliseconds: number): Promise<string> =>
  page.evaluate(
    (wait) => new Promise((done) => setTimeout(() => done(location.href), wait)),
    milliseconds,
  );

/** The incident whose row, mark or page has the focus. */
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(
    () =>
      (document.activeElement?.closest('li, .marks a, live-map, .opened') as HTMLElement | null)
        ?.dataset.incident,
  );

test.describe('exploring in a window that changes', () => {
  test('narrows nothing when the window gets another size or the page is printed', async ({
    page,
  }) => {
    await open(page);
    await openMap(page);
    const all = await page.locator(rows).count();
    for (const [width, media] of [
      [900, 'screen'],
      [360, 'print'],
      [1280, 'screen'],
    ] as const) {
      await page.emulateMedia({ media });
      await page.setViewportSize({ width, height: 900 });
      expect(new URL(await addressAfter(page, 400)).search).toBe('');
      await expect(page.locator(rows)).toHaveCount(all);
    }
  });

  test('shows the whole map again in a box of another size, as long as nobody has moved it', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 900 });
    await open(page);
    await openMap(page);
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
  });
});

for (const [width, height] of [
  [1440, 900],
  [1280, 800],
  [1920, 1080],
] as const)
  test(`map, years and list stand whole in the first screen of ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    for (const part of ['.on-map .live', '.in-time .drawing', '.listing .scroll']) {
      const box = await page.locator(part).boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(height);
      expect(box?.height).toBeGreaterThan(100);
    }
    await page.locator(`${rows} a`).nth(3).click();
    const [list, opened] = await Promise.all(
      ['.listing .scroll', '.opened'].map((part) => page.locator(part).boundingBox()),
    );
    expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(opened?.x ?? 0);
    await expect(page.locator('.map-popup')).toHaveCount(0);
  });

test('the zoom of the years is part of the address', async ({ page }) => {
  await open(page, '?from=1912-03&to=1912-08');
  await page.getByRole('button', { name: 'Zoom to these dates' }).click();
  await expect.poll(() => query(page).get('zoom')).toBe('1912-03,1912-08');
  await page.reload();
  await expect(page.locator('time-line[data-zoomed]')).toHaveCount(1);
  await page.getByRole('button', { name: 'All the years' }).click();
  await expect(page.locator('time-line[data-zoomed]')).toHaveCount(0);
  expect(query(page).has('zoom')).toBe(false);
});

test.describe('exploring with the keyboard', () => {
  /** From a row to its mark in time, from there to the incident, to its page and back. */
  async function walk(page: Page): Promise<void> {
    const link = page.locator(`${rows} a`).nth(12);
    const id = await link.locator('xpath=ancestor::li').getAttribute('data-incident');
    await link.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(id);
    const toTime = page.locator('[data-do=time]:focus');
    for (let i = 0; i < 20 && (await toTime.count()) === 0; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('.marks a[tabindex="0"]')).toBeFocused();
    expect(await focused(page)).toBe(id);

    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).not.toBe(id);
    const next = await focused(page);
    await page.keyboard.press('Enter');
    await expect(page.locator('.opened .fetched .summary').first()).toBeVisible();
    await expect.poll(() => query(page).get('id')).toBe(next);
    await expect(page.locator('.opened h2')).toBeFocused();
    await expect(page.locator(`li[data-incident="${next}"] a[aria-current]`)).toHaveCount(1);
    await expect(page.locator('.marks a[aria-current]')).toHaveAttribute(
      'data-incident',
      next ?? '',
    );

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/incidents/${next}/`);
    await page.goBack();
    await page.locator('explore-view[data-ready]').waitFor();
    await expect.poll(() => query(page).get('id')).toBe(next);
    await expect(page.locator('.opened')).toBeVisible();
    await page.locator('.opened [data-do=close]').focus();
    await page.keyboard.press('Escape');
    await expect(page.locator('.opened')).toBeHidden();
    expect(await focused(page)).toBe(next);
  }

  test('goes from the list to the map’s popup and back', async ({ page }) => {
    await open(page);
    const link = page.locator('li[data-incident][data-lat]:not([hidden]) a').nth(10);
    const title = (await link.textContent()) ?? '';
    await link.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('.map-popup :focus')).toHaveCount(1);
    await expect(page.locator('.map-popup')).toContainText(title);
    await page.keyboard.press('Escape');
    await expect(page.locator('live-map button:focus')).toHaveCount(1);
  });

  test('goes from the list to the timeline, to the incident and back', async ({ page }) => {
    await open(page);
    await walk(page);
  });

  for (const [what, script, line] of [
    ['does not load', /_astro\/LiveScript[^/]*\.js/, '.lack:not(:empty)'],
    ['cannot load what moves the map', /_astro\/live[^/]*\.js/, 'live-map .missing'],
  ] as const)
    test.describe(`when the map’s script ${what}`, () => {
      test.use({ faults: true });
      test('goes the same way, and one line says what is missing', async ({ page }) => {
        await page.route(script, (route) => route.abort());
        await open(page);
        await page.locator('.on-map').scrollIntoViewIfNeeded();
        await expect(page.locator(line)).toBeVisible();
        await walk(page);
        expect(await page.locator('.static-map:visible').count()).toBeGreaterThan(0);
        await page.locator('.on-map').scrollIntoViewIfNeeded();
        await expect(page.locator('.lack:not(:empty), live-map .missing')).toHaveCount(1);
      });
    });

  test('reaches the timeline’s marks with one tab stop, and its first and last with Home and End', async ({
    page,
  }) => {
    await open(page);
    const stop = page.locator('time-line .marks a[tabindex="0"]');
    await expect(stop).toHaveCount(1);
    await stop.focus();
    await page.keyboard.press('End');
    await expect(page.locator(marks).last()).toBeFocused();
    await page.keyboard.press('Home');
    await expect(page.locator(marks).first()).toBeFocused();
  });

  test('moves the window by its edges', async ({ page }) => {
    await open(page, '?from=1912-03&to=1912-08');
    const edge = page.locator('.edge[data-edge=from]');
    await edge.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => query(page).get('from')).toBe('1912-02');
    await expect(edge).toHaveAttribute('aria-valuetext', 'February 1912');
    await page.keyboard.press('Escape');
    await expect.poll(() => query(page).toString()).toBe('');
  });
});

test.describe('one state', () => {
  test('narrows list, timeline and count together, and is what the address says', async ({
    page,
  }) => {
    await open(page, '?from=1912-01&to=1912-12&kind=notice');
    const listed = await page.locator(rows).count();
    expect(listed).toBeGreaterThan(0);
    await expect(page.locator(marks)).toHaveCount(listed);
    await expect(page.locator('output')).toHaveText(new RegExp(`^${listed} of \\d+ incidents$`));
    await expect(page.locator('select[name=kind]')).toHaveValue('notice');
    await page.locator('explore-view [name=q]').pressSequentially('south');
    await expect
      .poll(() => query(page).toString())
      .toBe('from=1912-01&to=1912-12&kind=notice&q=south');
    await expect.poll(() => page.locator(rows).count()).toBeLessThan(listed);
    await page.reload();
    await expect(page.locator('explore-view [name=q]')).toHaveValue('south');
  });

  test('is narrowed by a window that is drawn on the timeline', async ({ page }) => {
    await open(page);
    const box = await page.locator('time-line .drawing').boundingBox();
    if (!box) throw new Error('there is no timeline');
    const y = box.y + box.height - 40;
    await page.mouse.move(box.x + box.width * 0.5, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => query(page).get('from')).toMatch(/^\d{4}-\d{2}$/);
    await expect(page.locator(marks)).toHaveCount(await page.locator(rows).count());
  });

  test('is undone by Back and done again by Forward', async ({ page }) => {
    await open(page, '?kind=notice');
    await page.locator(`${rows} a`).first().click();
    await expect.poll(() => query(page).has('id')).toBe(true);
    await page.goBack();
    await expect(page.locator('.opened')).toBeHidden();
    expect(await addressAfter(page, 300)).toMatch(/\?kind=notice$/);
    await page.goForward();
    await expect(page.locator('.opened')).toBeVisible();
  });

  test('takes no harm from an address that is wrong or hostile, and says so quietly', async ({
    page,
  }) => {
    await open(
      page,
      '?q=<img src=x onerror=alert(1)>&kind=<b>&id="><script>alert(2)</script>&box=1,2&from=9999-99&killed=NaN#<i>',
    );
    await expect(
      page.locator(
        'main [onerror], .notice *, .works :is(img, b, i), .listing :is(img, b, i, script)',
      ),
    ).toHaveCount(0);
    await expect(page.locator('.notice')).toContainText('kind');
    await expect(page.locator('.none')).toBeVisible();
    await expect(page.locator('explore-view [name=q]')).toHaveValue('<img src=x onerror=alert(1)>');
  });

  test('can be taken away as CSV', async ({ page }) => {
    await open(page, '?kind=notice');
    const shown = await page.locator(rows).count();
    const downloading = page.waitForEvent('download');
    await page.locator('[data-do=csv]').click();
    const csv = readFileSync(await (await downloading).path(), 'utf8');
    expect(csv.trim().split('\r\n')).toHaveLength(shown + 1);
  });
});

test.describe('the years', () => {
  test('do not play by themselves where less motion is asked for, and can still be stepped', async ({
    page,
  }) => {
    await open(page);
    await expect(page.locator('[data-do=play]')).toBeHidden();
    await expect(page.locator('[data-do=later]')).toBeVisible();
  });

  test.describe('where motion is welcome', () => {
    test.use({ contextOptions: { reducedMotion: 'no-preference' } });
    test('are played, paused and stepped', async ({ page }) => {
      await open(page);
      await page.locator('[data-do=play]').click();
      await expect.poll(() => page.locator(rows).count()).toBeLessThan(10);
      await page.locator('[data-do=play]').click();
      const paused = await addressAfter(page, 300);
      expect(await addressAfter(page, 1000)).toBe(paused);
      await page.locator('[data-do=later]').click();
      await expect.poll(() => page.url()).not.toBe(paused);
    });
  });
});

test('the timeline runs to the right on a wide screen', async ({ page }) => {
  await page.goto('');
  const all = page.locator('time-line .marks a:visible');
  const [first, last] = await Promise.all([all.first().boundingBox(), all.last().boundingBox()]);
  expect((last?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThan(500);
});
