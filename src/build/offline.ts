/** After the build: the service worker, and the edition that it can keep on a device. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { digestOf, makeEdition } from '../offline/edition.ts';
import { browserTargets } from './browsers.ts';
import { addressOf, filesOf } from './files.ts';

/** A worker as one classic script: not every browser takes modules there. */
async function workerScript(name: string, define: Record<string, string> = {}): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define,
    build: {
      write: false,
      target: browserTargets(),
      lib: {
        entry: fileURLToPath(new URL(`../offline/${name}.ts`, import.meta.url)),
        formats: ['iife'],
        name: 'worker',
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const part of outputs) if ('output' in part) return part.output[0].code;
  throw new Error('The service worker could not be bundled.');
}

export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const built = filesOf(out).map(
          (file) => [addressOf(out, file), readFileSync(file)] as const,
        );
        const edition = makeEdition(built);
        const digests = built
          .filter(([path]) => /^_astro\/.+\.(?:js|css|woff2)$/.test(path))
          .map(([path, bytes]) => [path, digestOf(bytes)]);
        mkdirSync(join(out, 'offline'), { recursive: true });
        for (const [name, content] of edition.files) writeFileSync(join(out, name), content);
        const digestsOfBuild = JSON.stringify(Object.fromEntries(digests));
        writeFileSync(join(out, 'sw.js'), await workerScript('worker', { digestsOfBuild }));
        writeFileSync(join(out, 'offline/off.js'), await workerScript('off'));
        logger.info(
          `${edition.head.files} files, ${(edition.head.size / 1e6).toFixed(1)} MB, can be kept offline`,
        );
      },
    },
  };
}
