import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { runExperiment } from '../../chaos/experiment.ts';
import { MOMENTS } from '../../chaos/moments.ts';
import { type Newsroom, openNewsroom } from '../../chaos/newsroom.ts';
import { startProgram } from '../support/program.ts';

let newsroom: Newsroom;
let home: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
  home = await mkdtemp(join(tmpdir(), 'who-said-crash-'));
  const reader = await startProgram({ args: ['ask', 'corpus'], env: { DATA_DIR: home } });
  await reader.exit;
}, 60_000);
afterAll(async () => {
  await newsroom.close();
  await rm(home, { recursive: true, force: true });
});

it.each(MOMENTS.filter((moment) => !moment.startsWith('at any time')))(
  'killed %s: after the next start every message stands there once, in order',
  async (moment) => {
    const outcome = await runExperiment({
      name: `M${MOMENTS.indexOf(moment)}`,
      newsroom,
      folder: inject('builtProgram'),
      seedStore: join(home, 'who-said.db'),
      moments: [moment],
      random: () => 0.5,
    });
    expect(outcome).toMatchObject({ killed: [moment], lost: [], doubled: [], stuck: null });
    expect(outcome.posted).toBeGreaterThan(3);
  },
);
