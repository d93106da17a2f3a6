/** `npm run build [-- --out FOLDER]`: checks the content, builds the site aside, puts it in place when all went well. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { graph } from '../content/index.ts';
import { ContentError } from '../content/problems.ts';

const cache = resolve('node_modules/.cache/build');

/** A request that is not carried out; the message is for who made it. */
export class Refusal extends Error {}

/**
 * Refuses a folder whose loss would hurt: everything in it is replaced.
 * @throws Refusal when the folder holds something other than a built site
 */
export function mayReplace(folder: string, project = process.cwd()): void {
  const way = relative(folder, project);
  if (!way.startsWith('..'))
    throw new Refusal(
      `${folder} holds the project itself, and a build replaces the whole folder. Name another with --out.`,
    );
  if (!existsSync(folder)) return;
  const files = readdirSync(folder);
  if (files.length > 0 && !files.includes('index.html')) {
    throw new Refusal(
      `${folder} holds files that are no built site, and a build replaces the whole folder. Name another with --out.`,
    );
  }
}

/** Puts a finished folder in the place of another; the old one is there until the new one is. */
export function swap(finished: string, target: string, aside: string): void {
  mkdirSync(resolve(target, '..'), { recursive: true });
  if (existsSync(target)) move(target, aside);
  move(finished, target);
}

/** Renames, or copies where the two places are on different disks. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

/** Builds the dossier of this run into a folder, which stays as it was if anything fails. */
export async function buildSite(out: string): Promise<void> {
  mayReplace(out);
  graph();
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'run-'));
  process.once('exit', () => rmSync(work, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

  // Nothing is kept from one build to the next, so nothing old can slip into a new one.
  await build({
    root: process.cwd(),
    outDir: join(work, 'site'),
    cacheDir: join(work, 'cache'),
    logLevel: 'error',
  });
  swap(join(work, 'site'), out, join(work, 'old'));
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  const started = performance.now();
  try {
    const out = resolve(values.out);
    await buildSite(out);
    const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    ).length;
    console.log(
      `Built ${pages} pages into ${relative('', out)}/ in ${((performance.now() - started) / 1000).toFixed(1)} s.`,
    );
  } catch (error) {
    console.error(
      error instanceof ContentError || error instanceof Refusal ? error.message : error,
    );
    console.error(`Nothing was built; what was in ${values.out}/ is still there.`);
    process.exit(1);
  }
}
