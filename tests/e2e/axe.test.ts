import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, inject, it } from 'vitest';
import { reader } from './reading.ts';
import { kindsOf } from './site.ts';

const browser = reader();

describe('for readers of every ability', () => {
  const site = inject('dossier');

  it.each(kindsOf(site))(
    '%s has no barrier at any width, light or dark, and fits the screen',
    async (path) => {
      const { page, close } = await browser.open(site, path);
      const wrong: string[] = [];
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        if (over > 0) wrong.push(`at ${width} px the page is ${over} px too wide`);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
          // The scheme changes nothing but colours, and looking at everything takes long on a page of thousands of elements.
          const { violations } = await (
            colorScheme === 'dark' ? axe.withRules(['color-contrast', 'link-in-text-block']) : axe
          ).analyze();
          for (const { id, help, nodes } of violations) {
            wrong.push(
              `${id} (${help}) at ${width} px, ${colorScheme}, ${nodes.length} times, as ${nodes[0]?.html.slice(0, 160)}`,
            );
          }
        }
      }
      await close();
      expect(wrong).toEqual([]);
    },
  );
});
