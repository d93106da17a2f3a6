/** Tests of the built site: its files, and its pages in a browser. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: 'tests/e2e/setup.ts',
    maxWorkers: 2,
    testTimeout: 240_000,
    hookTimeout: 120_000,
    // A busy machine takes its time; what comes at last is not wrong.
    expect: { poll: { timeout: 10_000 } },
  },
});
