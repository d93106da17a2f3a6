/** What tests look at on any page. */
import type { Page } from '@playwright/test';

/** What makes the page wider than the screen, once it has settled. */
export async function tooWide(page: Page): Promise<string[]> {
  const measure = (): Promise<string[]> =>
    page.evaluate(() => {
      const { scrollWidth } = document.documentElement;
      if (scrollWidth <= innerWidth) return [];
      const over = [...document.querySelectorAll('body *')].filter(
        (element) => element.getBoundingClientRect().right > innerWidth + 1,
      );
      return [
        `${scrollWidth - innerWidth} px too wide at ${innerWidth} px, as ${over
          .slice(0, 3)
          .map((element) => element.outerHTML.slice(0, 100))
          .join(' | ')}`,
      ];
    });
  const first = await measure();
  if (first.length === 0) return first;
  await page.waitForTimeout(500);
  return measure();
}

/** What is operated, drawn or laid over the text is not text. */
const controls =
  'button:not(th *), input, select, label, form, output, dialog, noscript, svg, script, style, template, [popover], [role=status], [role=toolbar], .leaflet-container';

/** Words of the page's text. */
export const wordsOf = (page: Page): Promise<string[]> =>
  page.evaluate((selector) => {
    const copy = document.querySelector('main')?.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll(selector)) element.remove();
    return copy.textContent.split(/\s+/).filter(Boolean);
  }, controls);

/** Does what a reader does on any page: uses what is there, and reads to its end. */
export async function use(page: Page): Promise<void> {
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
