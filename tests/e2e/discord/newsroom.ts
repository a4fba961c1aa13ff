/** A server with the built program in it: what every end-to-end test on Discord begins with. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { type DiscordOptions, type DiscordStandIn, startDiscord } from '../../support/discord/server.ts';
import { checkDiscordMessage, checkNothingObeyed } from '../../support/discord-limits.ts';
import { type Fields, listAt, textAt, valueAt } from '../../support/fields.ts';
import { type Exit, type Program, startProgram } from '../support/program.ts';

/** For a test that needs no answer in particular: the program starts faster. Its working folder has no documents. */
export const NO_DOCUMENTS = { CORPUS_DIRS: '.' } as const;

export interface NewsroomOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly discord?: Omit<DiscordOptions, 'check'>;
  /** What there is on Discord before the program starts. */
  readonly prepare?: (discord: DiscordStandIn) => void;
}

export interface Newsroom {
  readonly discord: DiscordStandIn;
  /** The one that runs now. */
  readonly program: () => Program;
  /** The file of its store. */
  readonly storePath: string;
  /** Stops the program and starts another on the same data; it answers when this settles. */
  readonly restart: () => Promise<void>;
  /** Waits for a program that ends itself. */
  readonly untilExit: () => Promise<Exit>;
  /** Stops the program, if it still runs, which must end well, and Discord, which must have been sent nothing that it does not take. */
  readonly close: () => Promise<void>;
}

/** Settles when the program answers. */
export const openNewsroom = async (options: NewsroomOptions = {}): Promise<Newsroom> => {
  const { env = {}, prepare = () => {} } = options;
  const discord = await openDiscord(options.discord);
  prepare(discord);
  const dataDir = await mkdtemp(join(tmpdir(), 'who-said-data-'));
  const start = () => startBot({ ...discordEnv(discord), DATA_DIR: dataDir, ...env });
  const leave = async (): Promise<void> => {
    await rm(dataDir, { recursive: true, force: true });
    await discord.close();
  };
  let program = await start().catch(async (error: unknown) => {
    await leave();
    throw error;
  });
  let hasEnded = false;
  const stop = async (): Promise<void> => {
    if (!hasEnded) expect(await program.stop()).toEqual({ code: 0, signal: null });
    expect(program.stderr()).not.toContain(discord.token);
  };
  return {
    discord,
    program: () => program,
    storePath: join(dataDir, 'who-said.db'),
    restart: async () => {
      await stop();
      program = await start();
    },
    untilExit: () => {
      hasEnded = true;
      return program.exit;
    },
    close: () => stop().finally(leave),
  };
};

/** Discord alone, for a program that is not to get as far as an answer; every message is checked. */
export const openDiscord = (options: NewsroomOptions['discord'] = {}): Promise<DiscordStandIn> =>
  startDiscord({ ...options, check });

/** Starts the program; it answers when this settles. One that does not get so far is not left behind. */
const startBot = async (env: Readonly<Record<string, string>>): Promise<Program> => {
  const program = await startProgram({ env });
  await untilReady(program).catch(async (error: unknown) => {
    await program.stop();
    throw error;
  });
  return program;
};

export const untilReady = (program: Program): Promise<Fields> =>
  program.waitForLog('that it is ready', ({ msg }) => msg === 'ready', START_MS);

/** Ample, for a busy machine: a start reads and analyses the seeds. */
export const START_MS = 45_000;

export const discordEnv = (discord: DiscordStandIn) => ({
  DISCORD_API_URL: discord.apiUrl,
  DISCORD_TOKEN: discord.token,
});

/** Every message of every test: within the limits, without anybody to ping, and with nothing in it that Discord would obey. */
const check = (body: Fields): readonly string[] => {
  const embeds = listAt(body, 'embeds').map((embed) => ({
    title: textAt(embed, 'title'),
    description: textAt(embed, 'description'),
  }));
  const mentions = valueAt(body, 'allowed_mentions');
  return [
    ...checkDiscordMessage(body),
    ...checkNothingObeyed({ embeds }),
    ...(isDeepStrictEqual(mentions, { parse: [] }) ? [] : ['somebody may be mentioned']),
  ];
};
