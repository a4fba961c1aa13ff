/** A workspace with the built program in it: what every end-to-end test on Slack begins with. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Fields, fieldsAt, listAt, textAt } from '../../support/fields.ts';
import { type SlackOptions, type SlackStandIn, startSlack } from '../../support/slack/server.ts';
import { checkNothingObeyed, checkSlackMessage } from '../../support/slack-limits.ts';
import { type Exit, freePort, type Program, startProgram } from '../support/program.ts';

/** For a test that needs no answer in particular: the program starts faster. Its working folder has no documents. */
export const NO_DOCUMENTS = { CORPUS_DIRS: '.' } as const;

/** Each by its word in SLACK_TRANSPORT. */
export const TRANSPORTS = ['socket', 'http'] as const;

export interface NewsroomOptions {
  readonly transport?: (typeof TRANSPORTS)[number];
  readonly env?: Readonly<Record<string, string>>;
  readonly slack?: Omit<SlackOptions, 'check'>;
}

export interface Newsroom {
  readonly slack: SlackStandIn;
  /** The one that runs now. */
  readonly program: () => Program;
  /** Where it listens with signed HTTP; empty with Socket Mode. */
  readonly url: () => string;
  /** The file of its store. */
  readonly storePath: string;
  /** Stops the program and starts another on the same data; it answers when this settles. */
  readonly restart: () => Promise<void>;
  /** Waits for a program that ends itself. */
  readonly untilExit: () => Promise<Exit>;
  /** Stops the program, if it still runs, which must end well, and Slack, which must have been sent nothing that it does not take. */
  readonly close: () => Promise<void>;
}

/** Settles when the program answers. */
export const openNewsroom = async (options: NewsroomOptions = {}): Promise<Newsroom> => {
  const { transport = 'socket', env = {} } = options;
  const slack = await startSlack({ ...options.slack, check });
  const dataDir = await mkdtemp(join(tmpdir(), 'who-said-data-'));
  const start = () => START[transport](slack, { DATA_DIR: dataDir, ...env });
  const leave = async (): Promise<void> => {
    await rm(dataDir, { recursive: true, force: true });
    await slack.close();
  };
  let bot = await start().catch(async (error: unknown) => {
    await leave();
    throw error;
  });
  let hasEnded = false;
  const stop = async (): Promise<void> => {
    if (!hasEnded) expect(await bot.program.stop()).toEqual({ code: 0, signal: null });
  };
  return {
    slack,
    program: () => bot.program,
    url: () => bot.url,
    storePath: join(dataDir, 'who-said.db'),
    restart: async () => {
      await stop();
      bot = await start();
    },
    untilExit: () => {
      hasEnded = true;
      return bot.program.exit;
    },
    close: () => stop().finally(leave),
  };
};

type Environment = Readonly<Record<string, string>>;

interface Bot {
  readonly program: Program;
  readonly url: string;
}

/** Starts the program in a workspace; it answers when this settles. */
const START = {
  socket: async (slack: SlackStandIn, env: Environment): Promise<Bot> => {
    const program = await startProgram({ env: { ...socketEnv(slack), ...env } });
    await orStop(program, slack.sockets.untilCount(2, START_MS));
    return { program, url: '' };
  },
  http: async (slack: SlackStandIn, env: Environment): Promise<Bot> => {
    const port = await freePort();
    const program = await startProgram({ env: { ...httpEnv(slack, port), ...env } });
    await orStop(program, untilReady(program));
    const url = `http://127.0.0.1:${port}/slack/events`;
    slack.deliverOverHttp(url);
    return { program, url };
  },
};

/** A program that does not get so far is not left behind. */
const orStop = <T>(program: Program, ready: Promise<T>): Promise<T> =>
  ready.catch(async (error: unknown) => {
    await program.stop();
    throw error;
  });

export const untilReady = (program: Program): Promise<Fields> =>
  program.waitForLog('that it is ready', ({ msg }) => msg === 'ready', START_MS);

/** Ample, for a busy machine: a start reads and analyses the seeds. */
export const START_MS = 45_000;

export const socketEnv = (slack: SlackStandIn) => ({
  SLACK_API_URL: slack.apiUrl,
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
});

export const httpEnv = (slack: SlackStandIn, port: number) => ({
  SLACK_API_URL: slack.apiUrl,
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_TRANSPORT: 'http',
  SLACK_SIGNING_SECRET: slack.signingSecret,
  PORT: String(port),
});

/** Every message and view of every test: within the limits, without previews, and with nothing in it that Slack would obey. */
const check = (body: Fields, via: string): readonly string[] => {
  const blocks = listAt(via.startsWith('views.') ? fieldsAt(body, 'view') : body, 'blocks');
  const text = via.startsWith('views.') ? 'a view has none' : textAt(body, 'text');
  return [
    ...checkSlackMessage({ text, blocks }),
    ...checkNothingObeyed({ text, blocks }),
    ...previews(body, via),
  ];
};

const PREVIEWED = new Set(['chat.postMessage', 'response_url']);

const previews = (body: Fields, via: string): readonly string[] => {
  const { unfurl_links: links, unfurl_media: media } = body;
  return PREVIEWED.has(via) && (links !== false || media !== false) ? ['previews are on'] : [];
};
