import { expect, test } from '../support/test.ts';
import type { BuiltPage } from '../support/sites.ts';

const toursOf = (pages: readonly BuiltPage[]): BuiltPage[] =>
  pages.filter(({ path }) => /^tours\/.+\/$/.test(path));

test('the address of each step opens that step, with its picture', async ({
  page,
  pages,
  isMobile,
}) => {
  for (const { path, root } of toursOf(pages)) {
    const steps = root.querySelectorAll('[data-step]').map(({ id }) => id);
    expect(steps.length).toBeGreaterThan(1);
    for (const [i, step] of steps.entries()) {
      await page.goto('about:blank');
      await page.goto(`${path}#${step}`);
      await expect(page.locator(`#${step} h2`)).toBeInViewport();
      await expect(page.locator('.tour-strip')).toHaveCount(steps.length);
      if (!isMobile) await expect(page.locator('.tour-strip').nth(i)).toBeInViewport();
    }
  }
});

test('every step can be gone to from the list of steps, and from its neighbours', async ({
  page,
  pages,
}) => {
  for (const { path } of toursOf(pages)) {
    await page.goto(path);
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('link', { name: /^Step 3/ })
      .click();
    await expect(page).toHaveURL(/#step-3$/);
    await page.locator('#step-3 a[rel=prev]').click();
    await expect(page).toHaveURL(/#step-2$/);
    await expect(page.locator('#step-2 h2')).toBeInViewport();
  }
});

test('the front page leads to the tours, their list to each, and a section to its own', async ({
  page,
  pages,
}) => {
  await page.goto('');
  await page.locator('main a[href$="/tours/"]').click();
  for (const { path, root } of toursOf(pages)) {
    const title = root.querySelector('h1')?.text ?? '';
    await expect(page.getByRole('link', { name: title, exact: true })).toHaveAttribute(
      'href',
      new RegExp(`/${path}$`),
    );
    const link = `a[href$="/${path}"]`;
    const from = pages.filter(
      (one) => /^briefing\/.+\/$/.test(one.path) && one.root.querySelector(link),
    );
    expect(from.length).toBeGreaterThan(0);
  }
});
