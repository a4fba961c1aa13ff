/**
 * `npm run chaos [kills] [seed]`: kills the program at every step of a delivery and at any time, starts it again, and counts what was
 * lost and what was posted twice. Slack and Discord are stand-ins on the loopback address.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildProgram } from '../e2e/support/build-program.ts';
import { type Outcome, runExperiment } from './experiment.ts';
import { MOMENTS, type Moment } from './moments.ts';
import { openNewsroom } from './newsroom.ts';

const KILLS = Number(process.argv[2] ?? 300);
const SEED = Number(process.argv[3] ?? 1);
const MOST_IN_A_ROW = 4;
/** A moment may not come; this bounds what is tried. */
const MOST_EXPERIMENTS = KILLS * 2;
const TOLD_EVERY = 10;

/** Mulberry32: the same seed chooses the same moments. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const random = randomFrom(SEED);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Every moment in turn, then any of them. */
const chooseMoments = (experiment: number): readonly Moment[] => {
  const first = MOMENTS[experiment % MOMENTS.length] ?? 'at any time';
  const more = Array.from(
    { length: Math.floor(random() * MOST_IN_A_ROW) },
    () => MOMENTS[Math.floor(random() * MOMENTS.length)] ?? 'at any time',
  );
  return [first, ...more];
};

const outcomes: Outcome[] = [];
const sum = (count: (outcome: Outcome) => number): number =>
  outcomes.reduce((all, outcome) => all + count(outcome), 0);
const countKills = (): number => sum(({ killed }) => killed.length);

const tell = (name: string, { lost, doubled, stuck }: Outcome): void => {
  for (const what of lost) say(`${name} lost ${what}`);
  for (const what of doubled) say(`${name} doubled ${what}`);
  if (stuck !== null) say(`${name} did not come to an end:\n${stuck}`);
  if (outcomes.length % TOLD_EVERY === 0) say(`${countKills()} of ${KILLS} kills`);
};

let experiments = 0;

const work = async (folder: string, seedStore: string): Promise<void> => {
  const newsroom = await openNewsroom();
  try {
    while (countKills() < KILLS && experiments < MOST_EXPERIMENTS) {
      const name = `E${experiments}`;
      const moments = chooseMoments(experiments);
      experiments += 1;
      const outcome = await runExperiment({ name, newsroom, folder, seedStore, moments, random });
      outcomes.push(outcome);
      tell(name, outcome);
    }
  } finally {
    await newsroom.close();
  }
};

const built = await buildProgram();
const home = await mkdtemp(join(tmpdir(), 'who-said-chaos-seed-'));
try {
  const readDocuments = [join(built.folder, 'bin/who-said.js'), 'ask', 'corpus'];
  await promisify(execFile)(process.execPath, readDocuments, { env: { PATH: '', DATA_DIR: home } });
  const workers = Math.max(2, availableParallelism());
  await Promise.all(Array.from({ length: workers }, () => work(built.folder, join(home, 'who-said.db'))));
} finally {
  await Promise.all([built.remove(), rm(home, { recursive: true, force: true })]);
}

const killed = outcomes.flatMap((outcome) => outcome.killed);
for (const moment of MOMENTS) say(`killed ${moment}: ${killed.filter((one) => one === moment).length}`);
const lost = sum((outcome) => outcome.lost.length);
const doubled = sum((outcome) => outcome.doubled.length);
const stuck = sum((outcome) => (outcome.stuck === null ? 0 : 1));
const posted = sum((outcome) => outcome.posted);
say(
  `${killed.length} kills in ${outcomes.length} deliveries of ${posted} messages: ${lost} lost, ${doubled} doubled, ${stuck} stuck`,
);
process.exitCode = lost + doubled + stuck === 0 ? 0 : 1;
