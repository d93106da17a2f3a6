/** Builds and serves the two dossiers once for all tests, and finds a browser. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { basePath, serve } from '../../src/commands/serve.ts';
import { findBrowser } from '../../src/commands/browser.ts';

export interface Site {
  name: string;
  /** Folder of the built files. */
  dir: string;
  base: string;
  /** Where it says that it lives: scheme and host. */
  origin: string;
  /** Where it is served now, without the base path. */
  served: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of a browser that starts. */
    browser: string;
    /** The dossier of this repository. */
    dossier: Site;
    /** A small dossier on another subject, under a base path. */
    other: Site;
  }
}

/** What the test runner adds to the environment, and what an author's build does not see. */
const ofVitest = /^(VITEST.*|TEST|DEV|PROD|SSR|MODE|BASE_URL|NODE_ENV)$/;

/** Runs the build command as an author would. */
export async function build(out: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
  const outer = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !ofVitest.test(name)),
  );
  await promisify(execFile)(process.execPath, ['src/commands/build.ts', '--out', out], {
    env: { ...outer, ...env },
  });
}

async function open(
  name: string,
  dir: string,
  base: string,
  origin: string,
): Promise<Site & { close(): Promise<void> }> {
  const { address, close } = await serve({ dir, base });
  return { name, dir, base, origin, served: new URL(address).origin, close };
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { SITE_DIR, SITE: origin = 'https://across-the-line.example', BASE = '/' } = process.env;
  project.provide('browser', await findBrowser());

  // `npm test` has built the site already and says where.
  const dir = resolve(SITE_DIR ?? 'test-results/site');
  if (!SITE_DIR) await build(dir);
  const dossier = await open('the dossier', dir, basePath(BASE), origin);

  const small = {
    DOSSIER: 'tests/fixtures/lantern-strike',
    BASE: '/some/base/',
    SITE: 'https://other.example',
  };
  const otherDir = resolve('test-results/other');
  await build(otherDir, small);
  const other = await open('the other dossier', otherDir, small.BASE, small.SITE);

  for (const { close: _, ...site } of [dossier]) project.provide('dossier', site);
  for (const { close: _, ...site } of [other]) project.provide('other', site);
  return async () => {
    await Promise.all([dossier.close(), other.close()]);
  };
}
