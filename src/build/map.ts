/** Checks the geodata before anything is built, and gives components the address of the relief. */
import type { AstroIntegration } from 'astro';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { readGeodata } from '../content/geodata.ts';
import { graph } from '../content/index.ts';
import { contentRoot } from '../content/root.ts';

const virtual = 'virtual:relief';

const cache = 'node_modules/.cache/relief';

/**
 * A picture of how dark each point of the relief's shading is, for light on dark and dark on light alike.
 * Filters of CSS would do the same, but WebKit ignores them within an SVG.
 */
async function shading(picture: string): Promise<string> {
  mkdirSync(cache, { recursive: true });
  const file = resolve(cache, 'relief.webp');
  await sharp(picture)
    .removeAlpha()
    .grayscale()
    // The contrast that sets the slopes off from level ground, inverted.
    .linear(-1.974, 1.55 * 255)
    .webp({ quality: 70, effort: 6 })
    .toFile(file);
  return file;
}

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
                load: async (id) => {
                  if (id !== `\0${virtual}`) return undefined;
                  const picture = geo()?.relief;
                  const file = picture && (await shading(picture));
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
