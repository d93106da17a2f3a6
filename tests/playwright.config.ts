/** End-to-end tests: the built sites, as files and in a browser. */
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findBrowser, flags } from '../src/commands/browser.ts';
import type { Dossier } from './e2e/support/sites.ts';

/** The suites of these folders. */
const suites = (...folders: string[]): string[] => folders.map((name) => `${name}/*.spec.ts`);

const desk = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };

export default defineConfig<object, { dossier: Dossier }>({
  testDir: 'e2e',
  outputDir: '../test-results/e2e',
  reporter: [
    ['list'],
    ['html', { outputFolder: '../test-results/report', open: 'never' }],
    ['json', { outputFile: '../test-results/e2e.json' }],
  ],
  globalSetup: './e2e/support/serve.ts',
  fullyParallel: true,
  workers: Math.max(2, availableParallelism()),
  // Time limits are for a machine that does other work as well.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    ...desk,
    contextOptions: { reducedMotion: 'reduce' },
    // A service worker would answer in place of the network, which tests take parts from.
    serviceWorkers: 'block',
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    launchOptions: { executablePath: findBrowser(), args: flags },
  },
  projects: [
    { name: 'build small', testMatch: 'build/small.setup.ts', timeout: 600_000 },
    { name: 'build real', testMatch: 'build/real.setup.ts', timeout: 900_000 },
    {
      name: 'files',
      testMatch: suites('files', 'build'),
      dependencies: ['build small'],
    },
    {
      name: 'desk',
      testMatch: suites('pages', 'screens', 'desk'),
      dependencies: ['build small'],
    },
    {
      name: 'phone',
      testMatch: suites('pages', 'screens', 'phone'),
      use: phone,
      dependencies: ['build small'],
    },
    {
      name: 'no script',
      testMatch: suites('pages', 'no-script'),
      use: { javaScriptEnabled: false },
      dependencies: ['build small'],
    },
    {
      name: 'real dossier',
      testMatch: [...suites('files', 'real'), 'screens/kinds.spec.ts'],
      use: { dossier: 'real', serviceWorkers: 'allow' },
      dependencies: ['build real'],
    },
  ],
});
