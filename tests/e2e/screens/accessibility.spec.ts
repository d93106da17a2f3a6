import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { kinds } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';

/** What another width or colour scheme may change. */
const visual = ['color-contrast', 'link-in-text-block', 'target-size'];

/** Barriers on the page as it is now; by all rules, or by some. */
async function barriers(page: Page, rules?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (
    rules
      ? axe.withRules([...rules])
      : axe.options({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
  ).analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `${id} (${help}), ${nodes.length} times, as ${nodes[0]?.html.slice(0, 160)}`,
  );
}

for (const [name, pathOf] of Object.entries(kinds))
  test(`${name} has no barrier, light or dark`, async ({ page, isMobile, site }) => {
    await page.goto(pathOf(site));
    expect(await barriers(page, isMobile ? visual : undefined)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriers(page, visual)).toEqual([]);
    await page.setViewportSize({ width: 768, height: 1024 });
    expect(await barriers(page, ['target-size'])).toEqual([]);
  });
