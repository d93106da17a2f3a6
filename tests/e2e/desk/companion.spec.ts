import { AxeBuilder } from '@axe-core/playwright';
import { layoutShift, walk } from '../support/companion.ts';
import { expect, test } from '../support/test.ts';

const section = 'briefing/the-walkout/';
const companion = '[data-companion]';

test.use({ viewport: { width: 1440, height: 900 } });

for (const path of [section, 'briefing/the-settlement/', 'briefing/'])
  test(`every paragraph of ${path} lights what it names, and nothing else`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator(`${companion}[data-ready]`)).toBeVisible();
    const { named, never, besides } = await walk(page);
    expect({ never, besides }).toEqual({ never: [], besides: [] });
    expect(named).toBeGreaterThan(0);
    expect(await layoutShift(page)).toBeLessThan(0.001);
  });

test('a link of the text picks out its marks; a mark brings its sentence into view', async ({
  page,
}) => {
  await page.goto(section);
  await page.locator('.prose a[data-actor="ada-fenwick"]').hover();
  await expect(page.locator(`${companion} [data-picked]`)).toHaveCount(0);
  await page.locator('.prose a[data-incident="fare-notice-1911"]').first().focus();
  await expect(page.locator(`${companion} [data-picked]`).first()).toHaveAttribute(
    'data-incident',
    'fare-notice-1911',
  );
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.locator(`${companion} .plate a[data-place="dock-ward"]`).press('Enter');
  await expect(page.locator('.prose a[data-place="dock-ward"]')).toBeFocused();
  await expect(page.locator('.prose a[data-place="dock-ward"]')).toBeInViewport();
});

test('Explore opens with exactly the incidents of the paragraph', async ({ page }) => {
  await page.goto(section);
  await page.locator('.prose a[data-incident="fare-notice-1911"]').first().scrollIntoViewIfNeeded();
  const link = page.locator(`${companion} [data-explore]`);
  await expect(link).toHaveAttribute('href', /\?ids=fare-notice-1911$/);
  await link.click();
  await expect(page.locator('explore-view[data-ready]')).toBeVisible();
  await expect(page.locator('explore-view li[data-incident]:not([hidden])')).toHaveCount(1);
});

test('is accessible, and read by name', async ({ page }) => {
  await page.goto(section);
  await expect(page.locator(`${companion}[data-ready]`)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include(companion).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
  await expect(page.getByRole('complementary', { name: 'Map and years' })).toBeVisible();
  await expect(
    page.getByRole('link', { name: /^2\. 14 August 1911: Crews leave/ }).first(),
  ).toBeVisible();
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 412, height: 800 } });

  test('a bar opens a sheet that Escape and Back close, and keeps the paragraph in sight', async ({
    page,
  }) => {
    await page.goto(section);
    const sheet = page.locator(`${companion} .parts`);
    const bar = page.locator(`${companion} [data-do=open]`);
    await expect(sheet).toBeHidden();
    await page.locator('.prose a[data-place="dock-ward"]').scrollIntoViewIfNeeded();
    await page.evaluate(() =>
      document
        .querySelector('.prose a[data-place="dock-ward"]')
        ?.scrollIntoView({ block: 'center' }),
    );
    await expect(bar).toHaveText('Dock Ward');
    await bar.press('Enter');
    await expect(sheet).toBeVisible();
    await expect(page.locator('.prose a[data-place="dock-ward"]')).toBeInViewport();
    await expect(page.locator(`${companion} .plate [data-lit]`)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await bar.click();
    await expect(sheet).toBeVisible();
    await page.goBack();
    await expect(sheet).toBeHidden();
    await expect(page).toHaveURL(/the-walkout\/$/);
  });

  test('the bar is put away for good', async ({ page }) => {
    await page.goto(section);
    await page.locator(`${companion} [data-do=away]`).click();
    await expect(page.locator(`${companion} .slim`)).toBeHidden();
    await page.goto('briefing/the-settlement/');
    await expect(page.locator(`${companion}[data-away]`)).toBeAttached();
    await expect(page.locator(`${companion} .slim`)).toBeHidden();
    await expect(page.locator(`${companion} .plate`)).toBeVisible();
  });
});
