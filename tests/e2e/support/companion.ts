/** What the companion of the page's sections is asked to do, on any dossier. */
import type { Page } from '@playwright/test';

/**
 * Reads the page from top to end, as a reader scrolls.
 * @returns how many passages name something; those that were never lit; and what was lit that no passage on the reading line names
 */
export const walk = (page: Page): Promise<{ named: number; never: string[]; besides: string[] }> =>
  page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    const parts = [...document.querySelectorAll<HTMLElement>('[data-companion] .part')];
    const passages = parts.flatMap((part) => {
      const marks = [...part.querySelectorAll<SVGAElement>('svg a')];
      const idOf = (a: SVGAElement): string => a.dataset.incident ?? a.dataset.place ?? '';
      const drawn = new Set(marks.map(idOf));
      const json = part.querySelector('script')?.textContent ?? '';
      const { passages: all } = JSON.parse(json) as { passages: [string, string, string[]][] };
      const lit = (): string =>
        [...new Set(marks.filter((a) => a.hasAttribute('data-lit')).map(idOf))].sort().join(' ');
      // A figure that the dossier has no data for is an empty element, which nobody reads.
      const read = all.filter(([id]) => {
        const element = document.getElementById(id);
        return !element || element.matches('span') || element.offsetHeight > 0;
      });
      return read.map(([id, , names]) => ({
        id,
        lit,
        wanted: [...new Set(names.filter((name) => drawn.has(name)))].sort().join(' '),
      }));
    });
    const never = new Set(passages.filter((p) => p.wanted !== ''));
    const named = never.size;
    const besides = new Set<string>();
    for (let y = 0; y < document.documentElement.scrollHeight; y += 30) {
      scrollTo(0, y);
      await frame();
      await frame();
      const lit = passages.map((p) => p.lit());
      const shown = new Set(lit.filter(Boolean));
      for (const one of shown) if (!passages.some((p) => p.wanted === one)) besides.add(one);
      passages.forEach((p, i) => {
        const rect = document.getElementById(p.id)?.getBoundingClientRect();
        const inView = rect !== undefined && rect.bottom > 0 && rect.top < innerHeight;
        if (inView && lit[i] === p.wanted) never.delete(p);
      });
    }
    return { named, never: [...never].map((p) => p.id), besides: [...besides] };
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
