/** Writes the search index after the pages; while developing, serves it from memory and renews it when the content changes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import { graph } from '../graph/index.ts';
import { contentRoot } from '../graph/root.ts';
import { buildIndex, type IndexFile } from '../search/build.ts';

const types: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const files = await buildIndex(graph());
        for (const { path, content } of files) {
          const target = join(fileURLToPath(dir), path);
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, content);
        }
        await close();
        logger.info(`${files.length} files of the search index`);
      },
      'astro:server:setup': ({ server }) => {
        let building: Promise<Map<string, IndexFile>> | undefined;
        const index = (): Promise<Map<string, IndexFile>> =>
          (building ??= buildIndex(graph()).then(
            (files) => new Map(files.map((file) => [file.path, file])),
          ));
        server.watcher.on('all', (_, path) => {
          if (path.startsWith(contentRoot())) building = undefined;
        });
        server.middlewares.use((request, response, next) => {
          const path = /\/(pagefind\/[^?]+)/.exec(request.url ?? '')?.[1];
          if (path === undefined) return next();
          index().then(
            (files) => {
              const file = files.get(path);
              response.statusCode = file ? 200 : 404;
              response.setHeader(
                'content-type',
                types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
              );
              response.end(file?.content);
            },
            (error: unknown) => {
              building = undefined;
              next(error);
            },
          );
        });
      },
    },
  };
}
