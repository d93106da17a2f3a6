import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // Some read the whole dossier; a busy machine takes its time.
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: [
        'src/records/**',
        'src/content/**',
        'src/views/**',
        'src/prose/**',
        'src/exports/**',
        'src/lib/**',
      ],
      reporter: ['text', 'json-summary'],
      reportsDirectory: 'node_modules/.cache/coverage',
      thresholds: { lines: 90 },
    },
  },
});
