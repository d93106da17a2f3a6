import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // No test changes the modules it imports, so files share them: the schemas alone take a second to set up.
    isolate: false,
    // By default one processor is left idle, which on two halves the speed.
    maxWorkers: availableParallelism(),
    // Some read the whole dossier, and a busy machine takes its time.
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/schema/**', 'src/graph/**', 'src/views/**', 'src/markdown/**'],
      reporter: ['text', 'json-summary'],
      reportsDirectory: 'node_modules/.cache/coverage',
      thresholds: { lines: 90 },
    },
  },
});
