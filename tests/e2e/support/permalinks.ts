/** Where permanent addresses lead, and what a reader sees who follows a link to a place on a page. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Site } from './sites.ts';

export interface Target {
  id: string;
  /** Path of the page under the base. */
  path: string;
  fragment: string;
}

/** Where every permanent address leads; those of retired passages lead nowhere. */
export function targetsOf({ dir, base }: Site): Target[] {
  return readdirSync(join(dir, 'id')).flatMap((id) => {
    const html = readFileSync(join(dir, 'id', id, 'index.html'), 'utf8');
    const to = /<a data-today(?:="[^"]*")? href="([^"]+)"/.exec(html)?.[1];
    if (to === undefined) return [];
    const { pathname, hash } = new URL(to, 'http://localhost');
    return [{ id, path: pathname.slice(base.length), fragment: hash.slice(1) }];
  });
}

/** Up to `n` elements, spread over the list. */
export const some = <T>(list: readonly T[], n: number): T[] =>
  list.filter(
    (_, i) => Math.floor((i * n) / list.length) !== Math.floor(((i - 1) * n) / list.length),
  );

/** What is wrong with where fragments lead, each followed on the page. */
export const follow = (page: Page, fragments: readonly string[]): Promise<string[]> =>
  page.evaluate((ids) => {
    // Whatever stays at the top of the window while the page scrolls.
    const fixed = [...document.querySelectorAll('body *')].filter((e) =>
      ['fixed', 'sticky'].includes(getComputedStyle(e).position),
    );
    return ids.flatMap((id) => {
      if (location.hash !== `#${id}`) location.hash = id;
      const target = document.getElementById(id);
      const [box] = target?.getClientRects() ?? [];
      if (!target || !box) return [`#${id} is not ${target ? 'shown' : 'there'}`];
      const above = fixed
        .filter((e) => !e.contains(target))
        .map((e) => e.getBoundingClientRect())
        .filter(
          (r) =>
            r.top <= 0 &&
            r.bottom > 0 &&
            r.height < innerHeight / 2 &&
            r.left < box.right &&
            r.right > box.left,
        );
      const header = Math.max(0, ...above.map((r) => r.bottom));
      if (box.bottom <= 0 || box.top >= innerHeight)
        return [`#${id} is off the screen, at ${Math.round(box.top)}`];
      return box.top < header - 1 ? [`#${id} is under the header, at ${Math.round(box.top)}`] : [];
    });
  }, fragments);
