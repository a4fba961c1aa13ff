/** One store, a digest due for Slack and one for Discord, and a program that is killed until it has posted them. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import type { SlotEntry } from '../../src/core/digest/ledger.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { killAt, type Moment, until } from './moments.ts';
import type { Newsroom } from './newsroom.ts';
import { spawnProgram, type Victim } from './program.ts';

const DAY_MS = 86_400_000;
const FINISH_MS = 20_000;
/** More than any failure makes it wait. */
const MOST_FINISHES = 4;

export interface Plan {
  /** Upper-case letters and digits; no two experiments of a newsroom have the same. */
  readonly name: string;
  readonly newsroom: Newsroom;
  /** The built program. */
  readonly folder: string;
  /** A store that has read its documents. */
  readonly seedStore: string;
  readonly moments: readonly Moment[];
  /** Between 0 and 1. */
  readonly random: () => number;
}

export interface Outcome {
  /** The moments at which it was killed. */
  readonly killed: readonly Moment[];
  /** Slots that neither were posted nor are covered by one that was. */
  readonly lost: readonly string[];
  /** Messages that stand in a channel more than once, or in the wrong order, or that the ledger does not know. */
  readonly doubled: readonly string[];
  /** How many messages there are. */
  readonly posted: number;
  /** What the program said when it did not come to an end. */
  readonly stuck: string | null;
}

export const runExperiment = async (plan: Plan): Promise<Outcome> => {
  const { name, newsroom, folder, seedStore, moments, random } = plan;
  const data = await mkdtemp(join(tmpdir(), 'who-said-chaos-'));
  const storePath = join(data, 'who-said.db');
  await copyFile(seedStore, storePath);
  const { store, ledger } = await openSqlite({ path: storePath });
  const plans = [`${name}S/${newsroom.slackChannel}`, `${name}D/${newsroom.discordChannel}`];
  for (const id of plans) await ledger.plan(id, Date.now() - 2 * DAY_MS);
  const env = { ...newsroom.env, ...settingsOf(name, newsroom), DATA_DIR: data };
  const start = (): Victim => {
    letAnHourPass(storePath);
    return spawnProgram(folder, env);
  };
  const isDone = async (): Promise<boolean> => {
    const latest = await Promise.all(plans.map(async (id) => (await ledger.recent(id, 1))[0]?.status));
    return latest.every((status) => status === 'posted') && (await ledger.open()).length === 0;
  };
  const killed: Moment[] = [];
  let victim: Victim | null = null;
  try {
    for (const moment of moments) {
      if (await isDone()) break;
      victim = start();
      if (await killAt(moment, { newsroom, ledger, storePath, random, ...mortality(victim, isDone) }))
        killed.push(moment);
      await victim.kill();
    }
    victim = start();
    let isFinished = false;
    for (let round = 0; round < MOST_FINISHES && !isFinished && !victim.hasEnded(); round += 1) {
      isFinished = await until(isDone, async () => victim?.hasEnded() ?? true, FINISH_MS);
      if (isFinished) break;
      letAnHourPass(storePath);
      newsroom.reconnect();
    }
    const stuck = isFinished ? null : `${victim.log()}\n${JSON.stringify(await ledger.open())}`;
    await victim.stop();
    const entries = (await Promise.all(plans.map((id) => ledger.recent(id, 50)))).flat();
    return { killed, stuck, ...compare(name, entries, newsroom) };
  } finally {
    await victim?.kill();
    await store.close();
    await rm(data, { recursive: true, force: true });
  }
};

const mortality = ({ pid, hasEnded, kill }: Victim, isDone: () => Promise<boolean>) => ({
  isOver: async (): Promise<boolean> => hasEnded() || (await isDone()),
  isIts: ({ status, owner }: SlotEntry): boolean =>
    status === 'claimed' && owner !== null && owner.split('/')[1] === String(pid),
  kill,
});

/** Its head in a thread of its own: several messages in an order, and two kinds of places. */
const settingsOf = (name: string, { slackChannel, discordChannel }: Newsroom) => ({
  DIGEST_SCHEDULE: '0 */6 * * *',
  DIGEST_MAX: '25',
  DIGEST_THREAD: 'on',
  [`DIGEST_${name}S_CHANNEL`]: slackChannel,
  [`DIGEST_${name}D_CHANNEL`]: discordChannel,
});

/** As if an hour had gone by: leases of the dead are over, and what has failed is tried again. */
const letAnHourPass = (storePath: string): void => {
  const visitor = new Libsql(storePath);
  try {
    visitor.exec(`
      PRAGMA busy_timeout = 5000;
      UPDATE slot SET lease_until = lease_until - 3600000 WHERE lease_until IS NOT NULL;
      UPDATE slot SET next_try_at = next_try_at - 3600000 WHERE next_try_at IS NOT NULL;`);
  } finally {
    visitor.close();
  }
};

/** By itself, or by the one that covers it, which may be covered in its turn. */
const isMadeGood = (entry: SlotEntry, entries: readonly SlotEntry[]): boolean => {
  if (entry.status === 'posted') return true;
  const newer = entries.filter(({ dueAt }) => dueAt > entry.dueAt);
  const by = newer.find(({ id }) => entry.status === 'skipped' && entry.reason === `covered by ${id}`);
  return by !== undefined && isMadeGood(by, newer);
};

/** What the ledger says against what stands in the channels. */
const compare = (name: string, entries: readonly SlotEntry[], newsroom: Newsroom) => {
  const posted = entries.filter(({ status }) => status === 'posted');
  const lost = entries
    .filter((entry) => !isMadeGood(entry, entries))
    .map(({ id, status, reason }) => `${id}: ${status} ${reason ?? ''}`);
  const wanted = posted.flatMap(({ id, parts }) => parts.map(({ index }) => `${id}#${index}`));
  const shown = newsroom.markers().filter((marker) => marker.startsWith(name));
  const missing = wanted.filter((marker) => !shown.includes(marker));
  const doubled = shown.filter((marker, at) => shown.indexOf(marker) !== at || !wanted.includes(marker));
  const order = posted.flatMap(({ id, parts }) => {
    const own = shown.filter((marker) => marker.startsWith(`${id}#`));
    return parts.every(({ index }) => own[index] === `${id}#${index}`) ? [] : [`${id}: out of order`];
  });
  return { lost: [...lost, ...missing], doubled: [...doubled, ...order], posted: wanted.length };
};
