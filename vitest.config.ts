import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One worker per core, also on two: much of the time goes to waiting for a browser.
    maxWorkers: Math.min(4, availableParallelism()),
    include: ['src/**/*.test.ts', 'fixtures/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
