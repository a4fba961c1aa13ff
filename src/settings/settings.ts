/**
 * Every setting, once; those of a digest are in `digest-fields.ts`. The parsing, `who-said check`, the masking in logs,
 * `.env.example` and `docs/settings.md` all come from these tables; after a change run
 * `npx tsx scripts/write-settings-docs.ts`.
 */
import { z } from 'zod';
import type { DigestPlan } from '../core/digest/plan.ts';
import { about, type Row, rowsOf } from './about.ts';
import { CHANNEL_FORM, channelFault } from './channel-fault.ts';
import { channel, list, optional, port, someOf, token, wholeNumber } from './parsers.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const LOG_FORMATS = ['json', 'pretty'] as const;
const SLACK_TRANSPORTS = ['socket', 'http'] as const;

/** Somebody who may steer the digests: `slack:U0123456789`, `discord:112233445566778899`. */
export type AdminUser = `slack:${string}` | `discord:${string}`;

const ADMIN_USER = /^(?:slack:[UW][A-Z0-9]{5,20}|discord:\d{15,25})$/;
const isAdminUser = (value: string): value is AdminUser => ADMIN_USER.test(value);

/** The table: environment variables, each a parser of what is typed, never of an empty string unless that is its fallback. */
export const SETTINGS = z.object({
  ENV_FILES: list().register(about, {
    fallback: '',
    expected: 'paths of files, separated by commas',
    meaning: 'More files with settings, separated by commas; an earlier one wins over a later one.',
  }),
  CORPUS_DIRS: someOf().register(about, {
    fallback: 'seeds',
    isOwnFolder: true,
    expected: 'one or more folders, separated by commas',
    meaning: 'Folders with the documents to answer from (.md, .txt, .html), separated by commas.',
  }),
  DATA_DIR: z.string().register(about, {
    fallback: '.who-said',
    expected: 'a folder, or :memory:',
    meaning: 'Folder in which to keep what was found in the documents; :memory: keeps it only while running.',
  }),
  CONFIG_DIR: z.string().register(about, {
    fallback: 'config',
    isOwnFolder: true,
    expected: 'a folder',
    meaning: 'Folder with the word lists, topics and corrections.',
  }),
  SLACK_BOT_TOKEN: token('xoxb-').register(about, {
    fallback: '',
    isSecret: true,
    expected: 'a bot token of Slack, which begins with xoxb-',
    meaning: 'Bot token of the Slack app; with it the program serves Slack instead of the terminal.',
  }),
  SLACK_TRANSPORT: z.enum(SLACK_TRANSPORTS).register(about, {
    fallback: 'socket',
    expected: `one of ${SLACK_TRANSPORTS.join(', ')}`,
    meaning: 'How Slack reaches the program: socket (no public address needed) or http (several replicas).',
  }),
  SLACK_APP_TOKEN: token('xapp-').register(about, {
    fallback: '',
    isSecret: true,
    expected: 'an app-level token of Slack, which begins with xapp-',
    meaning: 'App-level token with the scope connections:write; needed with SLACK_TRANSPORT=socket.',
  }),
  SLACK_SIGNING_SECRET: z.string().register(about, {
    fallback: '',
    isSecret: true,
    expected: 'the signing secret of the Slack app',
    meaning: 'Signing secret of the Slack app; needed with SLACK_TRANSPORT=http.',
  }),
  PORT: port().register(about, {
    fallback: '3000',
    expected: 'a port number from 0 to 65535',
    meaning: 'Port on which the program hears Slack with SLACK_TRANSPORT=http.',
  }),
  SLACK_API_URL: z.url().register(about, {
    fallback: 'https://slack.com/api/',
    expected: 'a web address that ends in a slash',
    meaning: 'Where the Web API of Slack is; another address is for tests.',
  }),
  DISCORD_TOKEN: z.string().register(about, {
    fallback: '',
    isSecret: true,
    expected: 'the bot token of a Discord app',
    meaning: 'Bot token of the Discord app; with it the program serves Discord.',
  }),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^(?:\d{15,25})?$/)
    .register(about, {
      fallback: '',
      expected: 'the id of a Discord server, a long number',
      meaning: 'Id of the one Discord server that gets the commands; empty: all servers and direct messages.',
    }),
  DISCORD_API_URL: z.url().register(about, {
    fallback: 'https://discord.com/api',
    expected: 'a web address that does not end in a slash',
    meaning: 'Where the API of Discord is; another address is for tests.',
  }),
  OPS_CHANNEL: optional(channel()).register(about, {
    fallback: '',
    expected: CHANNEL_FORM,
    meaning: 'Channel that hears of trouble with the digests: slack:…, discord:… or terminal.',
    fault: channelFault,
  }),
  ADMIN_USERS: list()
    .refine((users) => users.every(isAdminUser))
    .transform((users): readonly AdminUser[] => users.filter(isAdminUser))
    .register(about, {
      fallback: '',
      expected: 'ids of people such as slack:U0123456789 or discord:112233445566778899, separated by commas',
      meaning: 'Who may steer the digests in chat, besides the admins of the workspace or server.',
    }),
  CATCH_UP_HOURS: wholeNumber(1, 720).register(about, {
    fallback: '72',
    expected: 'a number of hours from 1 to 720',
    meaning: 'How late a digest may still be posted, in hours; older ones are left out.',
  }),
  SILENCE_ALERT_DAYS: wholeNumber(1, 365).register(about, {
    fallback: '3',
    expected: 'a number of days from 1 to 365',
    meaning: 'After how many days without a post OPS_CHANNEL is told that a channel is silent.',
  }),
  LEASE_SECONDS: wholeNumber(2, 3600).register(about, {
    fallback: '60',
    expected: 'a number of seconds from 2 to 3600',
    meaning:
      'After how many seconds of silence another process goes on with a digest that this one has begun.',
  }),
  HEALTH_PORT: optional(port()).register(about, {
    fallback: '',
    expected: 'a port number from 0 to 65535, or nothing',
    meaning: 'Port of /livez, /readyz and /metrics; empty: none.',
  }),
  HEALTH_HOST: z
    .string()
    .regex(/^[\w.:%-]+$/)
    .register(about, {
      fallback: '127.0.0.1',
      expected: 'an address of this machine, such as 127.0.0.1 or 0.0.0.0',
      meaning: 'Address on which HEALTH_PORT listens; 0.0.0.0 is every one of this machine.',
    }),
  LOG_LEVEL: z.enum(LOG_LEVELS).register(about, {
    fallback: 'warn',
    expected: `one of ${LOG_LEVELS.join(', ')}`,
    meaning: `How much to log on standard error: ${LOG_LEVELS.join(', ')}.`,
  }),
  LOG_FORMAT: z.enum(LOG_FORMATS).register(about, {
    fallback: 'json',
    expected: `one of ${LOG_FORMATS.join(', ')}`,
    meaning: 'How the log is written: json (one object a line) or pretty (for people).',
  }),
  NO_COLOR: z
    .string()
    .transform((value) => value !== '')
    .register(about, {
      fallback: '',
      expected: 'anything, or nothing',
      meaning: 'Anything but an empty value turns colours off (https://no-color.org).',
    }),
});

/** The settings, checked and typed. Paths stand as they were typed; relative ones start at the working folder. */
export type Settings = Readonly<z.output<typeof SETTINGS>> & {
  /** One for each block `DIGEST_<NAME>_…`, in the order of their names. */
  readonly digests: readonly DigestPlan[];
};

/** The table as rows, in its own order. */
export const listSettings = (): readonly Row[] => rowsOf(SETTINGS);
