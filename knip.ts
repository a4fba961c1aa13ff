import type { KnipConfig } from 'knip';

export default {
  // Programs that tests and benches start as processes of their own.
  entry: [
    'bench/{run,answer-alone}.ts',
    'bench/pronouns/{measure,train}.ts',
    'scripts/*.ts',
    'tests/support/*-{visitor,writer,claimer,deliverer}.ts',
    'tests/fixtures/**/*.ts',
  ],
  project: ['src/**/*.ts', 'commands/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts'],
  // Of every POSIX system: a pipe with a name cannot be made from Node.
  ignoreBinaries: ['mkfifo'],
  // Files without code, found by their paths.
  ignoreDependencies: ['dejavu-fonts-ttf'],
  // An exported type names the shape of an exported function, whether or not somebody else writes its name.
  exclude: ['types'],
} satisfies KnipConfig;
