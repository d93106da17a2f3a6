/** After the build: every text file is compressed beforehand. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzipSync, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { filesOf } from './files.ts';

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];
const compressible =
  /\.(html|md|css|js|mjs|json|geojson|svg|xml|txt|csv|ics|bib|ris|wasm|webmanifest)$/;
/** Files that Pagefind packs by gzip, and takes unpacked as well: Brotli makes them a seventh smaller. */
const packed = /\.(?:pagefind|pf_meta|pf_index)$/;
/** Smaller files gain less than their header costs. */
const worthwhile = 1024;
/** Nine takes seven times as long as eight, for some two bytes in a thousand; eleven saves a tenth and takes forty times as long. */
const quality = 8;
/** Eleven is worth its time for small data and scripts, for which a reader at a keyboard waits, and for the sections and lists, to which most links lead. */
const qualityOf = (path: string, size: number): number =>
  (/\.(?:js|json)$/.test(path) && size < 65_536) ||
  /^(briefing\/)?([^/]+\/)?index\.html$/.test(path)
    ? 11
    : quality;

/** Writes .br and .gz beside each text file. */
async function compress(files: readonly string[], root: string): Promise<void> {
  const queue = files.filter((file) => compressible.test(file) || packed.test(file)).values();
  const work = async (): Promise<void> => {
    for (const file of queue) {
      const bytes = readFileSync(file);
      if (bytes.length < worthwhile) continue;
      if (packed.test(file)) {
        await writeFile(`${file}.br`, await brotli(gunzipSync(bytes)));
        continue;
      }
      const [br, gz] = await Promise.all([
        brotli(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: qualityOf(relative(root, file), bytes.length),
          },
        }),
        zip(bytes, { level: 9 }),
      ]);
      await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
}

export function hosting(): AstroIntegration {
  return {
    name: 'hosting',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const out = fileURLToPath(dir);
        await compress(filesOf(out), out);
      },
    },
  };
}
