/** How the pages' scripts are cut and fetched: few files, after what is read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesOf } from './files.ts';

/** What most scripts need, small as it is, in one file: on a slow line each further one costs a round trip. */
const shared = { name: 'shared', test: /\/islands\/sheet\.ts|preload-helper|rolldown\/runtime/ };

/** A page whose scripts are fetched after its words and their faces: they only add to what stands there. */
export const deferred = (html: string): string =>
  html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');

export function scripts(): AstroIntegration {
  return {
    name: 'scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const rolldownOptions = { output: { codeSplitting: { groups: [shared] } } };
        updateConfig({ vite: { environments: { client: { build: { rolldownOptions } } } } });
      },
      'astro:build:done': ({ dir }) => {
        for (const file of filesOf(fileURLToPath(dir)).filter((name) => name.endsWith('.html'))) {
          writeFileSync(file, deferred(readFileSync(file, 'utf8')));
        }
      },
    },
  };
}
