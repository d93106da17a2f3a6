/** The two built sites, their pages as parsed files, and the address of a page of every kind. */
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse, type HTMLElement } from 'node-html-parser';

export interface Site {
  /** Folder of the built files. */
  dir: string;
  base: string;
  /** Scheme and host that the site was built for. */
  origin: string;
  /** Where it is served during the tests, with the base path. */
  address: string;
}

/** `small` is a dossier about another subject, under a base path; `real` is the dossier of this repository. */
export type Dossier = 'small' | 'real';

/** A site that has been built before, where the environment names one. */
export const builtBefore = (dossier: Dossier): string | undefined =>
  process.env[dossier === 'real' ? 'SITE_DIR' : 'SMALL_SITE_DIR'];

export const folderOf = (dossier: Dossier): string =>
  resolve(builtBefore(dossier) ?? `test-results/${dossier}`);

/** What the test runner tells its workers. */
const variable = (dossier: Dossier): string => `E2E_SITE_${dossier}`;

export const announce = (dossier: Dossier, site: Site): void => {
  process.env[variable(dossier)] = JSON.stringify(site);
};

export const siteOf = (dossier: Dossier): Site =>
  JSON.parse(process.env[variable(dossier)] ?? '{}') as Site;

/** Runs the build command as an author would. */
export async function build(out: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
  await promisify(execFile)(process.execPath, ['src/commands/build.ts', '--out', out], {
    env: { ...process.env, ...env },
  });
}

/** Paths of all files of a site, under its base. */
export function filesOf({ dir }: Pick<Site, 'dir'>): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

export interface BuiltPage {
  /** Path under the base, such as `places/river-gate/`. */
  path: string;
  root: HTMLElement;
  ids: ReadonlySet<string>;
}

/** Where a page leads that only leads on, with the base path. */
export const leadsTo = (html: string): string | undefined =>
  /<meta http-equiv="refresh" content="\d+; ?url=([^"]+)"/.exec(html)?.[1];

/** All pages of a site, without the histories at permanent addresses and the pages that only lead on. */
export function pagesOf(site: Pick<Site, 'dir'>): BuiltPage[] {
  return filesOf(site)
    .filter((file) => file.endsWith('.html') && !file.startsWith('id/'))
    .map((file) => ({ file, html: readFileSync(join(site.dir, file), 'utf8') }))
    .filter(({ html }) => leadsTo(html) === undefined)
    .map(({ file, html }) => {
      const root = parse(html, { comment: false });
      const ids = new Set(root.querySelectorAll('[id]').map((element) => element.id));
      return { path: file.replace(/index\.html$/, ''), root, ids };
    });
}

type PathOf = (site: Pick<Site, 'dir'>) => string;

/** The longest page of a folder, which has most that can go wrong. */
const longest =
  (folder: string): PathOf =>
  ({ dir }) => {
    const size = (id: string): number => statSync(join(dir, folder, id, 'index.html')).size;
    const [id] = readdirSync(join(dir, folder), { withFileTypes: true })
      .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
      .toSorted((a, b) => size(b) - size(a) || a.localeCompare(b));
    return `${folder}/${id}/`;
  };

/** A page of every kind: its name, and its path under the base. */
export const kinds: Readonly<Record<string, PathOf>> = {
  'the front page': () => '',
  'the whole briefing': () => 'briefing/',
  'a section': longest('briefing'),
  'the tours': () => 'tours/',
  'a tour': longest('tours'),
  'the incidents': () => 'incidents/',
  'an incident': longest('incidents'),
  'the actors': () => 'actors/',
  'an actor': longest('actors'),
  'the quotations': () => 'quotes/',
  'a quotation': longest('quotes'),
  'the places': () => 'places/',
  'a place': longest('places'),
  'the judgements': () => 'judgements/',
  'the sources': () => 'sources/',
  'the data': () => 'data/',
  'the view of everything': () => 'explore/',
  'the search page': () => 'search/',
  'about this dossier': () => 'about/',
  'the page for missing addresses': () => '404.html',
};

/** Paths of a page of every kind of a built site. */
export const pathsOfKinds = (site: Pick<Site, 'dir'>): string[] =>
  Object.values(kinds).map((pathOf) => pathOf(site));

/** Whether all is asked for that takes long: every kind of page under every condition, and larger samples. */
export const thorough = process.env.THOROUGH === '1';

/** Kinds that have what other kinds have too, in plenty or alone. */
const telling = new Set([
  'the front page',
  'a section',
  'the incidents',
  'an incident',
  'the view of everything',
  'the search page',
]);
const tellingOfTheReal = new Set([...telling, 'the whole briefing', 'the tours', 'the data']);

/** Every kind on the small dossier, and on the real one those that tell most. */
export const kindsFor = (dossier: Dossier): [string, PathOf][] =>
  Object.entries(kinds).filter(
    ([name]) => thorough || dossier === 'small' || tellingOfTheReal.has(name),
  );

/** Kinds for tests that look at a page under many conditions. */
export const tellingKinds = (): [string, PathOf][] =>
  Object.entries(kinds).filter(([name]) => thorough || telling.has(name));
