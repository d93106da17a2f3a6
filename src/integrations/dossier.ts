/** Checks the content before anything is built, and gives the style sheets what they must know of it. */
import type { AstroIntegration } from 'astro';
import { graph } from '../content/index.ts';
import { contentRoot } from '../content/root.ts';
import type { Graph } from '../content/graph.ts';
import type { Side } from '../records/dossier/schema.ts';
import { address } from '../records/address.ts';
import { navigation } from '../views/navigation.ts';
import { partHeads, titleHead, type Part } from './running.ts';

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

const sheets: Readonly<Record<string, (graph: Graph) => string>> = {
  'virtual:sides.css': ({ dossier: { sides, title } }) =>
    sidesCss(sides) + titleHead(title) + partHeads(lists),
  'virtual:sections.css': ({ sections }) =>
    partHeads(sectionParts(sections)) + sections.map(roomOf).join(''),
};

export function dossier(): AstroIntegration {
  return {
    name: 'dossier',
    hooks: {
      'astro:config:setup': ({ updateConfig, command }) => {
        // A build must not start on content that is wrong; a page under development shows the problems itself.
        const checked = command === 'dev' ? undefined : graph();
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'dossier-css',
                resolveId: (id) => (id in sheets ? `\0${id}` : undefined),
                load: (id) => sheets[id.slice(1)]?.(checked ?? graph()),
              },
            ],
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
