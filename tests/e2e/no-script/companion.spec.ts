import { expect, test } from '../support/test.ts';

test('a section has its plate, and each block says where and when', async ({ page }) => {
  await page.goto('briefing/the-walkout/');
  await expect(page.locator('[data-companion] .plate a')).not.toHaveCount(0);
  await expect(page.locator('[data-companion] .slim')).toBeHidden();
  await expect(page.locator('.whereabouts a[href*="explore/?ids="]').first()).toBeVisible();
  await expect(page.locator('.whereabouts').first()).toContainText(
    'Where and when: 1 Tramway office, June 1911',
  );
  await page.locator('[data-companion] .plate a[data-place="river-gate"]').click();
  await expect(page).toHaveURL(/#[fp]-/);
});
