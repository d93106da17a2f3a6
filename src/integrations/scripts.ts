/** How the pages' scripts are cut and fetched: few files, all asked for at once, after what is read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesOf } from './files.ts';

/** The small modules that several scripts need, in one file: on a slow line each further one costs a round trip. */
const shared = {
  name: 'shared',
  test: /\/islands\/sheet\.ts|\/search\/found\.ts|\/schema\/calendar\.ts|preload-helper|rolldown\/runtime/,
};

const moduleScript = /<script type="module"( src="[^"]*\/(_astro\/[^"]+)")/g;

/**
 * A page whose scripts are fetched after its words and their faces, since they only add to what stands there; what they import is asked
 * for with them, not after them.
 * @param imports the files that a script imports, by its path
 */
export function deferred(html: string, imports: ReadonlyMap<string, readonly string[]>): string {
  const wanted = new Map<string, string>();
  const page = html.replace(moduleScript, (_, source: string, script: string) => {
    for (const file of imports.get(script) ?? [])
      wanted.set(file, source.slice(' src="'.length, -script.length - 1) + file);
    return `<script type="module" fetchpriority="low"${source}`;
  });
  const preloads = [...wanted.values()]
    .map((href) => `<link rel="modulepreload" fetchpriority="low" href="${href}">`)
    .join('');
  return page.replace('<script type="module" fetchpriority="low"', (tag) => preloads + tag);
}

export function scripts(): AstroIntegration {
  const imports = new Map<string, readonly string[]>();
  return {
    name: 'scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const rolldownOptions = { output: { codeSplitting: { groups: [shared] } } };
        updateConfig({
          vite: {
            environments: { client: { build: { rolldownOptions } } },
            plugins: [
              {
                name: 'script-imports',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle(_, bundle) {
                  for (const file of Object.values(bundle))
                    if (file.type === 'chunk') imports.set(file.fileName, file.imports);
                },
              },
            ],
          },
        });
      },
      'astro:build:done': ({ dir }) => {
        for (const file of filesOf(fileURLToPath(dir)).filter((name) => name.endsWith('.html'))) {
          writeFileSync(file, deferred(readFileSync(file, 'utf8'), imports));
        }
      },
    },
  };
}
