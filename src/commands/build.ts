/** `npm run build [-- --out FOLDER]`: checks the content, builds the site, and puts it in place when all went well. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { graph } from '../graph/index.ts';
import { ContentError } from '../graph/problems.ts';

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

/**
 * Puts a copy of a finished folder in the place of another, whole or not at all: it is copied beside its place first, so that neither
 * a full disk nor another file system can leave half of it there.
 * @throws Refusal when the place cannot be written to; what was there stays
 */
export function replace(finished: string, target: string): void {
  const place = existsSync(target) ? realpathSync(target) : target;
  const [fresh, old] = ['new', 'old'].map((name) => `${place}.${name}-${process.pid}`) as [
    string,
    string,
  ];
  try {
    mkdirSync(dirname(place), { recursive: true });
    move(finished, fresh);
    if (existsSync(place)) renameSync(place, old);
    try {
      renameSync(fresh, place);
    } catch (error) {
      if (existsSync(old)) renameSync(old, place);
      throw error;
    }
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new Refusal(
      `${target} could not be replaced (${reasons[code] ?? code}). Make room or name another folder with --out.`,
    );
  }
  rmSync(old, { recursive: true, force: true });
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EACCES: 'no permission to write beside it',
  EPERM: 'no permission to write beside it',
  EIO: 'the disk is full or faulty',
  EBUSY: 'it is a mounted disk, which cannot be replaced as a whole',
};

/** Renames, or copies to another disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

/** Removes what builds left behind that were killed. */
function clean(cache: string): void {
  for (const name of readdirSync(cache)) {
    const pid = Number(/^run-(\d+)-/.exec(name)?.[1]);
    if (pid > 0 && !runs(pid)) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Builds the dossier of this run into a folder, which stays as it was if anything fails. */
export async function buildSite(out: string): Promise<void> {
  mayReplace(out);
  graph();
  mkdirSync(cache, { recursive: true });
  clean(cache);
  const work = mkdtempSync(join(cache, `run-${process.pid}-`));
  process.once('exit', () => rmSync(work, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

  // Nothing is kept from one build to the next, so nothing old can slip into a new one.
  await build({
    root: process.cwd(),
    outDir: join(work, 'site'),
    cacheDir: join(work, 'cache'),
    logLevel: 'error',
  });
  replace(join(work, 'site'), out);
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
