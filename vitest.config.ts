import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Two projects: what runs inside the test process, and what runs the built program as a process of its own. */
export default defineConfig({
  test: {
    reporters: ['default'],
    // Also two on two cores: end-to-end tests wait more than they compute.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/support/build-program.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
