import { describe, expect, inject, it } from 'vitest';
import { reader } from './reading.ts';

const browser = reader();
const results = '#search-dialog [data-result]';

describe('the search box', () => {
  const site = inject('other');

  it('opens on a slash, answers, and leads to the record with the words marked and the address clean', async () => {
    const { page, wrong, close } = await browser.open(site, '/');
    await page.keyboard.press('/');
    await page.keyboard.type('fenwick wheel');
    await page.waitForFunction(() =>
      /\d+ results/.test(document.querySelector('#search-dialog .all')?.textContent ?? ''),
    );
    const first = page.locator(results).first();
    expect(await first.getAttribute('data-result')).toBe('quote');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#search-dialog input').getAttribute('aria-activedescendant')).toBe(
      await first.getAttribute('id'),
    );
    await page.keyboard.press('Enter');
    await page.waitForURL(/fenwick-wheel/);
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
    await page.waitForFunction(() => (CSS.highlights.get('found')?.size ?? 0) > 0);
    expect(wrong).toEqual([]);
    await close();
  });

  it('takes over what is typed before it is there, closes on Escape, and keeps recent searches until they are cleared', async () => {
    const { page, close } = await browser.open(site, '/');
    await page.locator('search-box input').first().fill('lantern');
    await page.waitForSelector(results);
    expect(await page.locator('#search-dialog input').inputValue()).toBe('lantern');
    await page.locator(results).first().click();
    await page.waitForLoadState();
    await page.keyboard.press('Control+k');
    await page.locator('.recent button', { hasText: 'lantern' }).waitFor();
    await page.locator('.recent .clear').click();
    expect(await page.evaluate(() => localStorage.getItem('search-recent'))).toBeNull();
    await page.keyboard.press('Escape');
    expect(await page.locator('#search-dialog').isVisible()).toBe(false);
    await close();
  });

  it('loads nothing of the search before the reader turns to it', async () => {
    const { page, close } = await browser.open(site, '/');
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map((r) => r.name),
    );
    expect(loaded.filter((name) => /pagefind|names\.json|dialog/.test(name))).toEqual([]);
    await close();
  });

  it.each([
    '<img src=x onerror="window.hit=1">',
    '\u202eabc\ud800',
    '(.*+?[',
    '"'.repeat(50),
    'a'.repeat(10_000),
  ])('shows %s as words, without an error', async (typed) => {
    const { page, wrong, close } = await browser.open(site, '/');
    await page.keyboard.press('/');
    await page.waitForSelector('#search-dialog[open]');
    await page.locator('#search-dialog input').fill(typed);
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    expect(await page.locator('#search-dialog img').count()).toBe(0);
    expect(wrong).toEqual([]);
    await close();
  });

  it('works where storage is forbidden', async () => {
    const { page, wrong, close } = await browser.open(site, '/');
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('forbidden');
        },
      }),
    );
    await page.reload();
    await page.keyboard.press('/');
    await page.keyboard.type('fenwick');
    await page.waitForSelector(results);
    await page.locator(results).first().click();
    await page.waitForURL(/ada-fenwick|fenwick/);
    expect(wrong).toEqual([]);
    await close();
  });
});

describe('the search page', () => {
  const site = inject('other');

  it('answers the address, counts facets, and keeps its state there', async () => {
    const { page, wrong, close } = await browser.open(site, '/search/?q=strike');
    await page.waitForFunction(() =>
      /\d+ results?/.test(document.querySelector('[data-tally]')?.textContent ?? ''),
    );
    const box = page.locator('.facets input[name=type][value=incident]');
    await box.check();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('search-page [data-result]')].every(
        (a) => a.getAttribute('data-result') === 'incident',
      ),
    );
    expect(new URL(page.url()).searchParams.get('type')).toBe('incident');
    await page.reload();
    expect(await box.isChecked()).toBe(true);
    expect(wrong).toEqual([]);
    await close();
  });

  it('says so without a script, and offers the indexes', async () => {
    const { page, close } = await browser.open(site, '/search/', { javaScriptEnabled: false });
    expect(await page.locator('noscript').first().textContent()).toContain('JavaScript');
    expect(await page.locator('#indexes a').count()).toBeGreaterThan(10);
    await close();
  });

  it('says in a sentence that the index cannot be loaded, and shows the indexes', async () => {
    // A service worker would answer in the network’s place.
    const { page, close } = await browser.open(site, '/search/', { serviceWorkers: 'block' });
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${page.url()}?q=strike`);
    await page.waitForSelector('search-page[data-failed]');
    expect(await page.locator('[data-tally]').textContent()).toContain('could not be loaded');
    expect(await page.locator('#indexes').isVisible()).toBe(true);
    await close();
  });
});
