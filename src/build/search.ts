/** Writes the search index after the pages; while developing, serves it from memory and renews it when the content changes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import { graph } from '../content/index.ts';
import { contentRoot } from '../content/root.ts';
import { buildIndex, type IndexFile } from '../search/build.ts';
import { entryTag, packVocabulary } from '../search/types.ts';
import { vocabularyOf } from '../search/vocabulary.ts';
import { digest } from './files.ts';

const types: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/**
 * Every file of the search, by its path under the base. The names are asked for first and say in which folder the rest of this index
 * lies; the folder is named by its content, so files of two builds are never matched with each other.
 */
async function searchFiles(base: string): Promise<IndexFile[]> {
  const index = await buildIndex(graph());
  const names = packVocabulary(vocabularyOf(graph(), base));
  const tag = digest(
    JSON.stringify([names, index.map(({ path, content }) => `${path} ${digest(content)}`).sort()]),
  );
  const folder = `pagefind/${tag}/`;
  const first = index
    .map(({ path }) => path)
    .filter((path) => /\.(?:js|pagefind|pf_meta)$/.test(path));
  const json = (path: string, value: unknown): IndexFile => ({
    path,
    content: new TextEncoder().encode(JSON.stringify(value)),
  });
  return [
    ...index.map(({ path, content }) => ({ path: folder + path, content })),
    json('search/names.json', { ...names, tag }),
    // What the full text starts with, for pages to fetch while the names are on their way.
    json('search/start.json', [
      `${folder}pagefind-entry.json?ts=${entryTag}`,
      ...first.map((path) => folder + path),
    ]),
  ];
}

export function search(): AstroIntegration {
  let base = '/';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await searchFiles(base);
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
          (building ??= searchFiles(base).then(
            (files) => new Map(files.map((file) => [file.path, file])),
          ));
        server.watcher.on('all', (_, path) => {
          if (path.startsWith(contentRoot())) building = undefined;
        });
        server.middlewares.use((request, response, next) => {
          const path = /\/(pagefind\/[^?]+|search\/(?:names|start)\.json)/.exec(
            request.url ?? '',
          )?.[1];
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
