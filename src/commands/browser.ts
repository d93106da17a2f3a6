/** Finds an installed Chromium for tests, PDFs and measurements. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright';

/** Chromium does not sandbox itself as root, and talks to no other host for its own sake. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge',
];

/** The usual paths of installed browsers, which may not exist. */
function usualPaths(env: NodeJS.ProcessEnv): string[] {
  const folders = (env.PATH ?? '').split(delimiter);
  const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  return [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...programs.flatMap((folder) =>
      folder
        ? [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
    ),
  ];
}

/**
 * Path of a Chromium: the one that CHROMIUM_PATH names, else an installed one, else the one that Playwright has downloaded.
 * @throws with a sentence that says what to do when there is none
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env, exists = existsSync): string {
  const named = env.CHROMIUM_PATH;
  if (named) {
    if (exists(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file.`);
  }
  const found = [...usualPaths(env), chromium.executablePath()].find((path) => exists(path));
  if (found) return found;
  throw new Error(
    'There is no Chrome or Chromium on this machine. Install one, run "npx playwright install chromium", or set CHROMIUM_PATH to the path of one.',
  );
}

/** @param more flags for this browser alone */
export const launch = (
  executablePath: string = findBrowser(),
  more: readonly string[] = [],
): Promise<Browser> => chromium.launch({ executablePath, args: [...flags, ...more] });
