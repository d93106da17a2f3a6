/** The built site as the tests look at it: its pages as parsed files, and a page of every kind. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import type { Site } from './setup.ts';

export interface BuiltPage {
  /** Path under the base, as in `/places/river-gate/`. */
  path: string;
  root: HTMLElement;
  ids: ReadonlySet<string>;
}

/** Paths of all files of the site, under its base. */
export function filesOf({ dir }: Site): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length).replaceAll('\\', '/'))
    .sort();
}

/** All pages of the site, without those at permanent addresses, which only lead on. */
export function pagesOf(site: Site): BuiltPage[] {
  return filesOf(site)
    .filter((file) => file.endsWith('.html') && !file.startsWith('/id/'))
    .map((file) => {
      const root = parse(readFileSync(join(site.dir, file), 'utf8'), { comment: false });
      const ids = new Set(root.querySelectorAll('[id]').map((element) => element.id));
      return { path: file.replace(/index\.html$/, ''), root, ids };
    });
}

/** A page of every kind; of the records the longest page, which has most that can go wrong. */
export function kindsOf({ dir }: Pick<Site, 'dir'>): string[] {
  const longest = (folder: string): string => {
    const size = (id: string) => statSync(join(dir, folder, id, 'index.html')).size;
    const ids = readdirSync(join(dir, folder), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
    const [id] = ids.toSorted((a, b) => size(b) - size(a) || a.localeCompare(b));
    return `/${folder}/${id}/`;
  };
  const records = ['briefing', 'incidents', 'actors', 'quotes', 'places'];
  return [
    '/',
    ...records.flatMap((folder) => [`/${folder}/`, longest(folder)]),
    '/judgements/',
    '/sources/',
    '/data/',
    '/about/',
    '/404.html',
  ];
}
