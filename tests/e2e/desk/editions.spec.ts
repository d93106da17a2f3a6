/** Links into a dossier whose second edition has reworded, moved, merged and retired passages. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { base, idOf, origin } from '../support/dossier.ts';
import { expect, test as siteTest } from '../support/test.ts';

const walkout = 'briefing/the-walkout/';

interface Ids {
  lamp: string;
  ferry: string;
  horse: string;
  cart: string;
}

const test = siteTest.extend<{ ids: Ids }>({
  ids: async ({}, use) => {
    const of = (subject: keyof Ids): string => idOf(subject, resolve('test-results/small-content'));
    await use({ lamp: of('lamp'), ferry: of('ferry'), horse: of('horse'), cart: of('cart') });
  },
});

const notice = 'reader-arrival > p';
const ready = 'reader-arrival[data-ready]';

test('a link to a passage that moved leads to where it stands, and says so', async ({
  page,
  ids,
}) => {
  await page.goto(`${walkout}#${ids.ferry}`);
  await expect(page).toHaveURL(new RegExp(`/briefing/the-settlement/#${ids.ferry}$`));
  await expect(page.locator(notice)).toContainText('has moved');
  await page.goto(`${walkout}#${ids.cart}`);
  await expect(page).toHaveURL(new RegExp(`/briefing/the-walkout/#${ids.lamp}$`));
  await expect(page.locator(notice)).toContainText('has moved in the edition of 1 May 1912');
});

test('a link to a passage that was taken out says why, and where to go on', async ({
  page,
  site,
  ids,
}) => {
  await page.goto(`${walkout}#${ids.horse}`);
  await expect(page.locator(notice)).toContainText(
    'taken out in the edition of 1 May 1912: It was another horse <b>altogether</b>.',
  );
  await expect(page.locator(`${notice} a`)).toHaveAttribute(
    'href',
    `${base}briefing/the-settlement/`,
  );
  const html = readFileSync(join(site.dir, 'id', ids.horse, 'index.html'), 'utf8');
  expect(html).toContain('It was another horse &lt;b&gt;altogether&lt;/b&gt;.');
  expect(html).not.toContain('refresh');
});

test('an unknown address is said to be unknown, and nothing is said of a known one', async ({
  page,
  ids,
}) => {
  await page.goto(`${walkout}#p-nothing`);
  await expect(page.locator(notice)).toContainText('Nothing on this page has the address');
  await page.evaluate((id) => void (location.hash = id), ids.lamp);
  await expect(page.locator(notice)).toHaveCount(0);
  await expect(page.locator('[data-arrived]')).toHaveAttribute('id', ids.lamp);
});

test('changes since an edition are marked, and gone through by mouse and by keyboard', async ({
  page,
  ids,
}) => {
  await page.goto(`${walkout}?edition=1912-02-01`);
  const bar = page.locator('.changes');
  await expect(bar).toContainText('1 change since the edition of 1 February 1912.');
  await expect(bar).toContainText('2 passages have left this page.');
  await expect(bar.getByRole('link', { name: 'As it stood' })).toHaveAttribute(
    'href',
    `${base}editions/1912-02-01/${walkout}`,
  );
  await expect(page.locator('[data-fresh]')).toHaveAttribute('id', ids.lamp);
  const mark = page.getByRole('link', {
    name: 'Changed since the edition of 1 February 1912, 1 of 1: see its history',
  });
  await expect(mark).toHaveAttribute('href', `${base}id/${ids.lamp}/`);
  await page.getByRole('button', { name: 'Next change' }).click();
  await expect(mark).toBeFocused();
  await expect(page.locator(`#${ids.lamp}`)).toBeInViewport();
  const [below, box] = await Promise.all([bar.boundingBox(), mark.boundingBox()]);
  expect(box?.y).toBeGreaterThanOrEqual((below?.y ?? 0) + (below?.height ?? 0));
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press('n');
  await expect(mark).toBeFocused();
  await expect(mark).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.locator('.changes, .change-mark, [data-fresh]')).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`/briefing/the-walkout/$`));
});

test('who asks is told that nothing has changed, and an edition that cannot be is passed over', async ({
  page,
}) => {
  await page.goto(`${walkout}?edition=1912-05-01`);
  await expect(page.locator('.changes')).toContainText(
    'Nothing on this page has changed since the edition of 1 May 1912.',
  );
  for (const edition of ['1912-13-41', 'x', '<b>']) {
    await page.goto(`${walkout}?edition=${encodeURIComponent(edition)}`);
    await page.locator(ready).waitFor({ state: 'attached' });
    await expect(page.locator('.changes')).toHaveCount(0);
  }
});

test('the footer leads to what has changed, without a script to the list of editions', async ({
  page,
  site,
}) => {
  await page.goto(walkout);
  await page.getByRole('link', { name: 'What changed since 1 February 1912' }).click();
  await expect(page.locator('.changes')).toBeVisible();
  const html = readFileSync(join(site.dir, walkout, 'index.html'), 'utf8');
  expect(html).toContain(`<a data-changes="1912-02-01" href="${base}editions/">`);
});

test('a returning reader is told what has changed, and no notice covers the text', async ({
  page,
  ids,
}) => {
  await page.goto(walkout);
  await page.locator(ready).waitFor({ state: 'attached' });
  await expect(page.locator('.changes')).toHaveCount(0);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    await page.evaluate(() => localStorage.setItem(`edition:${location.pathname}`, '1912-02-01'));
    await page.reload();
    await expect(page.locator('.changes')).toContainText('1 change since your last visit.');
    await expect(page.locator('[data-fresh]')).toHaveAttribute('id', ids.lamp);
    const [bar, first] = await Promise.all([
      page.locator('.notices').boundingBox(),
      page.locator('.prose > p').first().boundingBox(),
    ]);
    expect(first?.y).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0));
  }
  await page.getByRole('button', { name: 'Close what changed' }).click();
  await expect(page.locator('.changes')).toHaveCount(0);
  await page.reload();
  await page.locator(ready).waitFor({ state: 'attached' });
  await expect(page.locator('[data-fresh]')).toHaveCount(0);
});

test('a list that can be filtered keeps what its address asks for besides', async ({ page }) => {
  await page.goto('quotes/?edition=1912-02-01&words=wheel');
  await expect(page.locator('.changes')).toContainText('Nothing on this page has changed');
  await expect(page).toHaveURL(/\?edition=1912-02-01&words=wheel$/);
  await page.getByRole('button', { name: 'Close what changed' }).click();
  await expect(page).toHaveURL(/\/quotes\/\?words=wheel$/);
});

test('a page that has not changed leads to the edition that has it, with the passage', async ({
  page,
}) => {
  await page.goto('editions/1912-05-01/places/aldermoor/#main');
  await expect(page).toHaveURL(/\/editions\/1912-02-01\/places\/aldermoor\/#main$/);
  await expect(page.locator('html')).toHaveAttribute('data-edition', '1912-02-01');
});

test('a link works where storage is forbidden', async ({ page, ids }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    }),
  );
  await page.goto(`${walkout}#${ids.lamp}`);
  await page.locator(ready).waitFor({ state: 'attached' });
  await expect(page.locator(`#${ids.lamp}`)).toBeInViewport();
});

test('a filter that hides the target of a link is cleared, and the reader is told', async ({
  page,
}) => {
  await page.goto('quotes/?words=nothingofthekind#fenwick-wheel');
  await expect(page.locator('#fenwick-wheel')).toBeVisible();
  await expect(page.locator(notice)).toContainText('filter was cleared');
});

test('the editions are listed, in a feed too', async ({ page, site }) => {
  await page.goto('editions/');
  await expect(page.locator('#edition-1912-05-01')).toBeVisible();
  const feed = readFileSync(join(site.dir, 'feed.xml'), 'utf8');
  expect(feed.match(/<entry>/g)).toHaveLength(2);
  expect(feed).toContain(`${origin}${base}about/#edition-1912-05-01`);
});

test('a hostile address causes no error and leaves no markup', async ({ page }) => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '<img src=x onerror=alert(1)>',
      '%',
      '%E0%A4%A',
      '"><script>alert(1)</script>',
      '__proto__',
      'constructor',
      ':~:text=',
      'p-:~:text=a,-b',
      "'];alert(1)//",
      '\\',
      'main:not(',
      '%00',
      '../..',
    ),
    fc.webFragments(),
  );
  const samples = fc.sample(fc.tuple(hostile, hostile), { numRuns: 100, seed: 7 });
  await page.goto(walkout, { waitUntil: 'networkidle' });
  const after = await page.evaluate(async (all) => {
    const count = (): number =>
      [...document.querySelectorAll('*')].filter((e) => !e.closest('reader-arrival')).length;
    const before = count();
    const unexpected = new Set<string>();
    for (const [hash] of all) {
      location.hash = hash;
      await new Promise((done) => setTimeout(done));
      for (const { tagName } of document.querySelectorAll('reader-arrival *'))
        if (!['P', 'A', 'BUTTON', 'SCRIPT'].includes(tagName)) unexpected.add(tagName);
    }
    return { added: count() - before, unexpected: [...unexpected] };
  }, samples);
  expect(after).toEqual({ added: 0, unexpected: [] });
  await expect(page.locator('[data-failed]')).toHaveCount(0);
  for (const [hash, edition] of samples.slice(0, 12)) {
    const value = encodeURIComponent(edition.toWellFormed());
    await page.goto(`about/?edition=${value}&moved=${value}#${encodeURI(hash.toWellFormed())}`);
    await page.locator(ready).waitFor({ state: 'attached' });
    expect(new URL(page.url()).search).not.toContain('moved');
  }
});
