/** Checks the geodata before anything is built, and gives components the address of the relief. */
import type { AstroIntegration } from 'astro';
import { readGeodata } from '../graph/geodata.ts';
import { graph } from '../graph/index.ts';
import { contentRoot } from '../graph/root.ts';

const virtual = 'virtual:relief';

export function map(): AstroIntegration {
  return {
    name: 'map',
    hooks: {
      'astro:config:setup': ({ updateConfig, command }) => {
        const root = contentRoot();
        const geo = () => readGeodata(graph().dossier, root);
        // As with the records: a build must not start on files that are missing.
        if (command === 'build') geo();
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'relief',
                resolveId: (id) => (id === virtual ? `\0${virtual}` : undefined),
                load: (id) => {
                  if (id !== `\0${virtual}`) return undefined;
                  const file = geo()?.relief;
                  return file
                    ? `import address from ${JSON.stringify(`${file}?url`)};\nexport default address;`
                    : 'export default undefined;';
                },
              },
            ],
          },
        });
      },
    },
  };
}
