/** Finds a Chromium that starts, or gets one. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright';

const run = promisify(execFile);

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param more flags for this browser alone */
export const launch = (executablePath: string, more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath, args: [...flags, ...more] });

/** Where installed browsers usually lie. */
function installed(env: NodeJS.ProcessEnv): string[] {
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'chrome',
    'microsoft-edge',
  ];
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const windows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap(
    (folder) =>
      folder
        ? [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
  );
  return [
    ...onPath,
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windows,
  ].filter((path) => existsSync(path));
}

/** A file may be there and still not start: a snap's stand-in, or a library that is missing. */
async function starts(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  try {
    await (await launch(path)).close();
    return true;
  } catch {
    return false;
  }
}

/** Lets Playwright fetch its Chromium into its own cache. */
async function fromPlaywright(): Promise<string> {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
    'cli.js',
  );
  await run(process.execPath, [cli, 'install', 'chromium'], { timeout: 240_000 });
  return chromium.executablePath();
}

/** Asks the package manager of Debian, if we may. */
async function fromDebian(): Promise<string> {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (process.getuid?.() !== 0 || !/^ID=debian$/m.test(release))
    throw new Error('not root on Debian');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env, timeout: 120_000 });
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    env,
    timeout: 300_000,
  });
  return '/usr/bin/chromium';
}

/**
 * Path of a browser: the one that the environment names, else an installed one, else Playwright's, else Debian's.
 * @throws when there is none to be had
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const named = env.CHROMIUM_PATH ?? env.CHROME_PATH;
  if (named) {
    if (await starts(named)) return named;
    throw new Error(`CHROMIUM_PATH or CHROME_PATH names ${named}, which does not start.`);
  }
  for (const path of [...installed(env), chromium.executablePath()])
    if (await starts(path)) return path;
  for (const fetch of [fromPlaywright, fromDebian]) {
    const path = await fetch().catch(() => '');
    if (path && (await starts(path))) return path;
  }
  throw new Error(
    'A browser is needed and there is none to be had: install Chrome or Chromium, or set CHROMIUM_PATH to one.',
  );
}
