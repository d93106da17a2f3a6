/** Checks the content before anything is built, and gives the style sheets the colours of the dossier's sides. */
import type { AstroIntegration } from 'astro';
import { graph } from '../graph/index.ts';
import { contentRoot } from '../graph/root.ts';
import type { Side } from '../schema/dossier.ts';

const virtual = 'virtual:sides.css';

/** One pair of colours a side, for whatever carries `data-side`. */
export function sidesCss(sides: readonly Pick<Side, 'id' | 'light' | 'dark'>[]): string {
  return `@layer tokens{${sides.map((s) => `[data-side="${s.id}"]{--side:light-dark(${s.light},${s.dark})}`).join('')}}`;
}

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
                name: 'sides-css',
                resolveId: (id) => (id === virtual ? `\0${virtual}` : undefined),
                load: (id) => (id === `\0${virtual}` ? sidesCss((checked ?? graph()).dossier.sides) : undefined),
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
