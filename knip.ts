import type { KnipConfig } from 'knip';

export default {
  entry: ['src/cli.ts', 'bin/who-said.js', 'bench/run.ts', 'scripts/*.ts'],
  project: ['src/**/*.ts', 'commands/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts'],
  // Run by the package scripts and by the tests as programs of their own.
  ignoreDependencies: [],
} satisfies KnipConfig;
