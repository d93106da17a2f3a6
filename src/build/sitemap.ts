/** The sitemap: every page that is a destination, with the day of its last change. */
import library from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { graph } from '../content/index.ts';
import { recordsOf } from '../content/graph.ts';
import { address } from '../records/address.ts';
import { recordTypes, types } from '../records/types.ts';
import { pageEdition } from '../views/editions.ts';
import { idPages } from '../views/permalink.ts';

/** @param base the path under which the site lies */
export function sitemap(base: string): AstroIntegration {
  const pathOf = (page: string): string =>
    `/${decodeURI(new URL(page).pathname).slice(base.replace(/\/?$/, '/').length)}`;
  /** Pages that tell search engines to leave them out. */
  const unlisted = (): Set<string | undefined> =>
    new Set([
      ...[...graph().actors.values()].filter((a) => a.standIn).map((a) => address.actor(a.id)),
      ...recordTypes.flatMap((type) =>
        recordsOf(graph(), type).length === 0 ? [types[type].list] : [],
      ),
      ...idPages(graph()).flatMap(({ id, formerPage }) => [address.id(id), formerPage]),
    ]);
  let left: ReturnType<typeof unlisted> | undefined;
  return library({
    filter: (page) =>
      !(left ??= unlisted()).has(pathOf(page)) && !/^\/editions\/./.test(pathOf(page)),
    serialize: (item) => {
      const edition = pageEdition(graph(), pathOf(item.url));
      return edition ? { ...item, lastmod: edition.modified } : item;
    },
  });
}
