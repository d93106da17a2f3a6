/** Checks the geodata before anything is built, and gives components the address of the relief. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { readGeodata } from '../content/geodata.ts';
import { graph } from '../content/index.ts';
import { contentRoot } from '../content/root.ts';
import { dossier } from '../records/dossier/schema.ts';

const virtual = 'virtual:relief';

/** Hosts from which pictures may come: our own, and that of the tiles where the dossier has any. */
export function imageSources(root = contentRoot()): `img-src${string}` {
  const file = join(root, 'dossier.yaml');
  const tiles = existsSync(file)
    ? dossier.safeParse(parse(readFileSync(file, 'utf8'))).data?.map.tiles
    : undefined;
  return `img-src 'self' data:${tiles ? ` ${tileHost(tiles.address)}` : ''}`;
}

/** The origin of a tile address; a host that varies by {s} becomes a pattern. */
export const tileHost = (address: string): string =>
  /^https?:\/\/[^/]+/.exec(address.replace(/\{s\}/, '*'))?.[0] ?? '';

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
