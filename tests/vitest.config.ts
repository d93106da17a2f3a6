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
      include: ['records', 'content', 'views', 'prose', 'exports', 'figures', 'lib'].map(
        (folder) => `src/${folder}/**/*.ts`,
      ),
      // What runs in a browser only is tested there.
      exclude: [
        'src/figures/explore/**',
        'src/figures/map/live/**',
        'src/figures/map/live-map.ts',
        'src/figures/timeline/{axis,brush,drawn-mark,time-line,tip,zoom}.ts',
        'src/lib/{dom,page,placing,stylesheet}.ts',
      ],
      reporter: ['text', 'json-summary'],
      reportsDirectory: 'node_modules/.cache/coverage',
      thresholds: { lines: 90 },
    },
  },
});
