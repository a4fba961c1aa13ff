/**
 * Channels of Slack and Discord that are owed digests, and the built program that posts them: what every end-to-end test of digests
 * begins with. Slots are due because the ledger is told that a plan was seen days ago; nobody waits for a clock.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { expect, vi } from 'vitest';
import type { Ledger, SlotEntry } from '../../../src/core/digest/ledger.ts';
import { localTime } from '../../../src/core/digest/local-time.ts';
import { openSqlite } from '../../../src/store/sqlite/open.ts';
import { type DiscordOptions, type DiscordStandIn, startDiscord } from '../../support/discord/server.ts';
import { checkDiscordMessage } from '../../support/discord-limits.ts';
import { type Fields, listAt, textAt, valueAt } from '../../support/fields.ts';
import { type SlackOptions, type SlackStandIn, startSlack } from '../../support/slack/server.ts';
import { checkSlackMessage } from '../../support/slack-limits.ts';
import { discordEnv } from '../discord/newsroom.ts';
import { START_MS, socketEnv, untilReady } from '../slack/newsroom.ts';
import { type Program, type ProgramOptions, startProgram } from '../support/program.ts';
import type { Leaflet } from './documents.ts';
import { digestsOn, type Posted } from './posted.ts';

const DAY_MS = 86_400_000;
/** Long enough that nothing comes due while a test runs. */
const SINCE_DUE_MS = 1_800_000;
/** For `vi.waitFor`: ample, for a busy machine. */
export const PATIENT = { timeout: 30_000, interval: 20 } as const;

export type PlatformName = 'slack' | 'discord';

/** Each by its name, with the fields of its block; CHANNEL names the channel, as in `slack:newsroom`. */
type Digests = Readonly<Record<string, { readonly CHANNEL: string } & Readonly<Record<string, string>>>>;

export interface NewsroomOptions {
  readonly digests?: Digests;
  /** What it answers from. */
  readonly documents: readonly Leaflet[];
  /** Both when left out. */
  readonly platforms?: readonly PlatformName[];
  /** Further settings. */
  readonly env?: (room: Pick<Newsroom, 'address' | 'slack' | 'discord'>) => Readonly<Record<string, string>>;
  readonly slack?: Omit<SlackOptions, 'check'>;
  readonly discord?: Omit<DiscordOptions, 'check'>;
}

export interface Newsroom {
  readonly slack: SlackStandIn;
  readonly discord: DiscordStandIn;
  /** The program's own, seen from beside. */
  readonly ledger: Ledger;
  readonly storePath: string;
  /** `slack:newsroom` as the settings want it. */
  readonly address: (channel: string) => string;
  /** As the ledger knows it. */
  readonly planId: (name: string) => string;
  /** As if a digest had been set up so many days ago, and none had come: those since are due. */
  readonly owe: (name: string, days: number) => Promise<void>;
  /** As if its last digest had come so many days ago, before any document: those since are due. */
  readonly gave: (name: string, days: number) => Promise<void>;
  /** As if an hour had gone by for what waits for its next try, or for the end of somebody's lease. */
  readonly letAnHourPass: () => void;
  /** Drops one connection; when it is back, the program looks at all digests. */
  readonly reconnect: () => void;
  /** Puts a file into the folder of the documents. */
  readonly bring: (leaflet: Leaflet) => Promise<void>;
  /** Starts one more; with `isReady` false it does not wait for it. */
  readonly start: (options?: StartOptions) => Promise<Program>;
  /** The digests that people see, and what OPS_CHANNEL is told, in order. */
  readonly posted: () => readonly Posted[];
  /** Settles when the newest slot of each digest is posted, and nothing is open. */
  readonly untilPosted: (...names: readonly string[]) => Promise<void>;
  /** Stops every program, which must end well, and the platforms, which must have been sent nothing that they do not take. */
  readonly close: () => Promise<void>;
}

export interface StartOptions extends Pick<ProgramOptions, 'args' | 'under'> {
  readonly isReady?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export const openNewsroom = async (options: NewsroomOptions): Promise<Newsroom> => {
  const { digests = {}, documents, platforms = ['slack', 'discord'] } = options;
  const slack = await startSlack({ ...options.slack, check: checkSlack });
  const discord = await startDiscord({ ...options.discord, check: checkDiscordMessage });
  const home = await mkdtemp(join(tmpdir(), 'who-said-digests-'));
  const corpus = join(home, 'corpus');
  const storePath = join(home, 'data', 'who-said.db');
  const bring = ({ file, text }: Leaflet): Promise<void> => writeFile(join(corpus, file), text);
  await mkdir(corpus);
  for (const document of documents) await bring(document);
  const { store, ledger } = await openSqlite({ path: storePath });
  const programs: Program[] = [];

  const address = (channel: string): string => {
    const [platform, name = ''] = channel.split(':');
    return `${platform}:${platform === 'slack' ? slack.workspace.channel(name).id : discord.community.channel(name).id}`;
  };
  const planId = (name: string) => `${name}/${address(digests[name]?.CHANNEL ?? '')}` as const;
  const due = new Date(Date.now() - SINCE_DUE_MS);
  const env = {
    ...(platforms.includes('slack') ? socketEnv(slack) : {}),
    ...(platforms.includes('discord') ? discordEnv(discord) : {}),
    DATA_DIR: join(home, 'data'),
    CORPUS_DIRS: corpus,
    HEALTH_PORT: '0',
    DIGEST_SCHEDULE: `${due.getUTCMinutes()} ${due.getUTCHours()} * * *`,
    ...digestSettings(digests, address),
    ...options.env?.({ address, slack, discord }),
  };
  const stop = async (): Promise<void> => {
    for (const program of programs)
      if (!program.hasEnded()) expect(await program.stop()).toEqual({ code: 0, signal: null });
  };

  return {
    slack,
    discord,
    ledger,
    storePath,
    address,
    planId,
    bring,
    owe: async (name, days) => {
      await ledger.plan(planId(name), Date.now() - days * DAY_MS);
    },
    gave: async (name, days) => {
      const dueAt = due.getTime() - days * DAY_MS;
      await ledger.plan(planId(name), dueAt - DAY_MS);
      await giveEarlier(ledger, { plan: planId(name), dueAt });
    },
    letAnHourPass: () => visit(storePath, AN_HOUR_PASSES),
    reconnect: () => {
      if (platforms.includes('slack')) slack.fail({ kind: 'drop', which: 'one' });
      else discord.fail({ kind: 'reconnect' });
    },
    start: async ({ isReady = true, env: more = {}, ...rest } = {}) => {
      const program = await startProgram({ ...rest, env: { ...env, ...more } });
      programs.push(program);
      if (isReady) await untilReady(program);
      return program;
    },
    posted: () => digestsOn(slack, discord),
    untilPosted: async (...names) => {
      const isOpen = ({ status }: SlotEntry): boolean => !['posted', 'skipped'].includes(status);
      for (const name of names)
        await vi.waitFor(async () => {
          const [newest, ...others] = await ledger.recent(planId(name), 10);
          expect(newest?.status).toBe('posted');
          expect(others.filter(isOpen)).toEqual([]);
        }, PATIENT);
    },
    close: async () => {
      try {
        await stop();
      } finally {
        await store.close();
        await rm(home, { recursive: true, force: true });
        await Promise.all([slack.close(), discord.close()]);
      }
    },
  };
};

const digestSettings = (digests: Digests, address: (channel: string) => string) =>
  Object.fromEntries(
    Object.entries(digests).flatMap(([name, { CHANNEL, ...fields }]) => [
      [`DIGEST_${name}_CHANNEL`, address(CHANNEL)],
      ...Object.entries(fields).map(([field, value]) => [`DIGEST_${name}_${field}`, value]),
    ]),
  );

/** Every message: within the limits, and without previews. */
const checkSlack = (body: Fields, via: string): readonly string[] =>
  via.startsWith('views.')
    ? []
    : [
        ...checkSlackMessage({ text: textAt(body, 'text'), blocks: listAt(body, 'blocks') }),
        ...(via === 'chat.postMessage' && valueAt(body, 'unfurl_links') !== false ? ['previews are on'] : []),
      ];

interface Earlier {
  readonly plan: `${string}/${string}`;
  readonly dueAt: number;
}

/** A digest of one message that nobody sees any more. */
const giveEarlier = async (ledger: Ledger, { plan, dueAt }: Earlier): Promise<void> => {
  const { day, time } = localTime(dueAt, 'UTC');
  const slot = `${plan}/${day}T${time}` as const;
  const hold = { slot, owner: 'an earlier process', now: dueAt, leaseMs: 1000 };
  await ledger.add([{ id: slot, plan, day, time, dueAt }], dueAt);
  await ledger.claim(hold, []);
  const reply = { type: 'reply', outcome: 'answered', children: [] } as const;
  await ledger.compose(hold, { reply, bodies: ['{}'], given: [], watermark: 0 });
  await ledger.begin(hold, 0);
  await ledger.finish(hold, 0, 'an earlier message');
  expect(await ledger.posted(hold)).toBe(true);
};

const AN_HOUR_PASSES = `
UPDATE slot SET next_try_at = next_try_at - 3600000 WHERE next_try_at IS NOT NULL;
UPDATE slot SET lease_until = lease_until - 3600000 WHERE lease_until IS NOT NULL;`;

/** What somebody else does to the store. */
const visit = (path: string, sql: string): void => {
  const visitor = new Libsql(path);
  try {
    visitor.exec(`PRAGMA busy_timeout = 5000; ${sql}`);
  } finally {
    visitor.close();
  }
};

/** The address of its health page. */
export const healthOf = async (program: Program): Promise<string> => {
  const told = await program.waitForLog('where health is', ({ msg }) => msg === 'health is shown', START_MS);
  return textAt(told, 'address');
};

/** Settles when it has looked at all its digests at least once. */
export const untilLooked = async (program: Program): Promise<void> => {
  const address = await healthOf(program);
  await vi.waitFor(async () => expect((await fetch(`${address}/readyz`)).status).toBe(200), PATIENT);
};
