/** Checks the content before anything is built, and gives the style sheets what they must know of it. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { graph } from '../graph/index.ts';
import { contentRoot } from '../graph/root.ts';
import type { Graph } from '../graph/graph.ts';
import type { Side } from '../schema/dossier.ts';
import { address } from '../views/address.ts';
import { navigation } from '../views/navigation.ts';
import { digest, keep } from './files.ts';
import { partHeads, titleHead, type Part } from './running-heads.ts';

/** One pair of colours a side, for whatever carries `data-side`. */
export function sidesCss(sides: readonly Pick<Side, 'id' | 'light' | 'dark'>[]): string {
  return `@layer tokens{${sides.map((s) => `[data-side="${s.id}"]{--side:light-dark(${s.light},${s.dark})}`).join('')}}`;
}

const under = (path: string): string => `[data-path^="${path}"]`;

/** The lists with their records. */
const lists: readonly Part[] = [
  ...navigation,
  { href: '/sources/', label: 'Sources' },
  { href: '/data/', label: 'Figures and data' },
  { href: '/about/', label: 'About' },
]
  .filter(({ href }) => href !== address.briefing)
  .map(({ href, label }) => ({ id: href.split('/')[1] ?? '', label, selector: under(href) }));

/** The sections, by themselves and within the whole briefing, which ends with where its sources are to be found. */
export const sectionParts = (sections: readonly { id: string; title: string }[]): Part[] => [
  ...sections.map(({ id, title }) => ({
    id: `section-${id}`,
    label: title,
    selector: `${under(address.section(id))},.whole#${id}`,
  })),
  {
    id: 'addresses',
    label: 'Addresses of the sources',
    selector: '.addresses.all,body:has(.addresses.all) .colophon',
  },
];

/** About how high a section is on the page with all of them, before it is laid out: rather more than less, so that nothing overlaps. */
export function roomOf({ id, body }: { id: string; body: string }): string {
  const room = (rems: number): string =>
    `#${id}.whole{contain-intrinsic-block-size:auto ${Math.round(body.length * rems)}rem}`;
  return `@media screen{${room(0.031)}@media(width<48rem){${room(0.044)}}}`;
}

/** Style sheets that follow from the content, by the names under which others import them: `dossier/sides.css`. */
const sheets: Readonly<Record<string, (graph: Graph) => string>> = {
  'sides.css': ({ dossier: { sides, title } }) =>
    sidesCss(sides) + titleHead(title) + partHeads(lists),
  'sections.css': ({ sections }) =>
    partHeads(sectionParts(sections)) + sections.map(roomOf).join(''),
};

/** Writes them into a folder named by what they say: builds of two dossiers at once don't overwrite each other's. */
function writeSheets(cache: string, content: Graph | undefined): string {
  const files = Object.entries(sheets).map(
    ([name, css]) => [name, content ? css(content) : ''] as const,
  );
  const folder = resolve(cache, digest(JSON.stringify(files)));
  mkdirSync(folder, { recursive: true });
  for (const [name, css] of files) keep(join(folder, name), css);
  return folder;
}

/** The content; undefined where it is wrong. */
function readable(): Graph | undefined {
  try {
    return graph();
  } catch {
    return undefined;
  }
}

export function dossier(): AstroIntegration {
  return {
    name: 'dossier',
    hooks: {
      'astro:config:setup': ({ updateConfig, command }) => {
        // A build must not start on content that is wrong; a page under development shows the problems itself.
        const content = command === 'dev' ? readable() : graph();
        updateConfig({
          vite: {
            resolve: { alias: { dossier: writeSheets('node_modules/.cache/dossier', content) } },
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.add(contentRoot());
        server.watcher.on('change', (path) => {
          if (path.startsWith(contentRoot())) server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
