/** What the companion of the page's sections is asked to do, on any dossier. */
import type { Page } from '@playwright/test';

/** For each passage that names something: what it lights beyond, or short of, what it names. */
export const wronglyLit = (page: Page): Promise<{ walked: number; wrong: string[] }> =>
  page.evaluate(async () => {
    const wrong: string[] = [];
    let walked = 0;
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    for (const part of document.querySelectorAll<HTMLElement>('[data-companion] .part')) {
      const drawn = new Set(
        [...part.querySelectorAll<SVGAElement>('svg a')].map(
          (a) => a.dataset.incident ?? a.dataset.place,
        ),
      );
      const json = part.querySelector('script')?.textContent ?? '';
      const { passages } = JSON.parse(json) as { passages: [string, string, string[]][] };
      for (const [id, , named] of passages) {
        const passage = document.getElementById(id);
        if (!passage) {
          wrong.push(`${id}: is not on the page`);
          continue;
        }
        walked += 1;
        (passage.closest('li, td, th') ?? passage).scrollIntoView({ block: 'center' });
        for (let i = 0; i < 3; i++) await frame();
        const lit = [...part.querySelectorAll<SVGAElement>('[data-lit]')].map(
          (a) => a.dataset.incident ?? a.dataset.place,
        );
        const missing = named.filter((name) => drawn.has(name) && !lit.includes(name));
        const extra = lit.filter((name) => !named.includes(name ?? ''));
        if (missing.length + extra.length > 0)
          wrong.push(`${id}: not lit ${missing.join(' ')}; lit besides ${extra.join(' ')}`);
      }
    }
    return { walked, wrong };
  });

/** The sum of the page's layout shifts so far. */
export const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[])
            if (!entry.hadRecentInput) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
