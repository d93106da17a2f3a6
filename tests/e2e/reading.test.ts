import { describe, expect, inject, it } from 'vitest';
import { reader } from './reading.ts';
import { kindsOf } from './site.ts';

const browser = reader();

describe.each([inject('dossier'), inject('other')])('reading $name', (site) => {
  it.each(kindsOf(site))('%s opens without an error or a request to another host', async (path) => {
    const { page, wrong, close } = await browser.open(site, path);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('[data-failed]').count()).toBe(0);
    await close();
    expect(wrong).toEqual([]);
  });
});

describe('reading without JavaScript', () => {
  const site = inject('dossier');
  /** The words of the page's text; what is there to be operated is not text. */
  const words = async (path: string, javaScriptEnabled: boolean): Promise<string[]> => {
    const { page, close } = await browser.open(site, path, { javaScriptEnabled });
    const text = await page.locator('main').evaluate((main) => {
      const controls =
        'button, input, select, label, form, output, dialog, [popover], [role=status], [role=toolbar]';
      for (const control of main.querySelectorAll(controls)) control.remove();
      return (main as HTMLElement).innerText;
    });
    await close();
    return text.split(/\s+/).filter(Boolean);
  };

  it.each(kindsOf(site))('%s says all that it says with it', async (path) => {
    const without = new Set(await words(path, false));
    const missing = (await words(path, true)).filter((word) => !without.has(word));
    expect(without.size).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  });
});

describe('a long page', () => {
  const site = inject('dossier');

  it.each(['/briefing/', '/sources/'])(
    '%s shows who comes back the place where they were',
    async (path) => {
      const { page, close } = await browser.open(site, path, { serviceWorkers: 'block' });
      // However busy the machine is, both times have the same faces.
      await page.route(/\.woff2/, (route) => route.abort());
      await page.goto(page.url(), { waitUntil: 'networkidle' });
      const place = (): Promise<[string, number]> =>
        page.evaluate(() => {
          const below = [...document.querySelectorAll('main :is(.prose p, .bibliography li)')].find(
            (e) => e.getBoundingClientRect().top > 100,
          );
          return [below?.id ?? '', Math.round((below?.getBoundingClientRect().top ?? 0) / 20)] as [
            string,
            number,
          ];
        });
      await page.mouse.move(600, 400);
      for (let turn = 0; turn < 30; turn++) {
        await page.mouse.wheel(0, 500);
        await page.evaluate(
          () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 20))),
        );
      }
      await page.waitForTimeout(300);
      const before = await place();
      await page.reload({ waitUntil: 'networkidle' });
      await expect.poll(place, { timeout: 3000 }).toEqual(before);
      await close();
    },
  );

  it('/briefing/ shows a place far below to whom a link leads there, from elsewhere or from its contents, without a script too', async () => {
    const last =
      kindsOf(site)
        .find((path) => /^\/briefing\/./.test(path))
        ?.split('/')[2] ?? '';
    for (const javaScriptEnabled of [true, false]) {
      for (const start of [`/briefing/#${last}`, '/briefing/']) {
        const { page, close } = await browser.open(site, start, { javaScriptEnabled });
        if (start === '/briefing/') await page.locator(`nav a[href$="#${last}"]`).first().click();
        const top = async (): Promise<boolean> =>
          Math.abs((await page.locator(`#${last}`).boundingBox())?.y ?? 9999) < 100;
        await expect
          .poll(top, { timeout: 3000, message: `${start}, script: ${javaScriptEnabled}` })
          .toBe(true);
        await close();
      }
    }
  });
});

describe('reading with the keyboard', () => {
  const site = inject('dossier');

  it.each(kindsOf(site))('%s offers first to skip to the text', async (path) => {
    const { page, close } = await browser.open(site, path);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.getAttribute('href')).toMatch(/^#/);
    expect(
      await skip.evaluate(
        (link) => link.getBoundingClientRect().top >= 0 && link.getBoundingClientRect().width > 1,
      ),
    ).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const after = await page.evaluate(() => {
      const main = document.querySelector('main');
      const [first] =
        main?.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]') ?? [];
      return { inMain: main?.contains(document.activeElement), anything: Boolean(first) };
    });
    expect(after.inMain).toBe(after.anything);
    await close();
  });
});
