/**
 * Every setting, once. The parsing, the masking in logs, `.env.example` and `docs/settings.md` all come from this
 * table; after a change run `npx tsx scripts/write-settings-docs.ts`.
 */
import { z } from 'zod';

/** What people are told about a setting, and what stands in for it when it is not given. */
interface About {
  /** Used when the variable is absent or empty. */
  readonly fallback: string;
  /** The fallback is a folder that comes with the project, wherever the program is started. */
  readonly isOwnFolder?: boolean;
  /** A secret is never shown, neither in a message nor in the log. */
  readonly isSecret?: boolean;
  /** Completes "has to be …" when the value cannot be used. */
  readonly expected: string;
  /** One line. */
  readonly meaning: string;
}

/** What is known about each parser of the table. */
const about = z.registry<About>();

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const folders = z
  .string()
  .transform((list) => list.split(',').map((folder) => folder.trim()))
  .transform((list): readonly string[] => [...new Set(list.filter((folder) => folder !== ''))])
  .refine((list) => list.length > 0);

const SLACK_TRANSPORTS = ['socket', 'http'] as const;

/** A token by its beginning, or none. */
const token = (prefix: string) => z.string().refine((value) => value === '' || value.startsWith(prefix));

const port = z
  .string()
  .transform(Number)
  .refine((value) => Number.isInteger(value) && value >= 0 && value <= 65_535);

/** The table: environment variables, each a parser of what is typed, never of an empty string unless that is its fallback. */
export const SETTINGS = z.object({
  CORPUS_DIRS: folders.register(about, {
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
    meaning: 'Folder with the word lists and topics.',
  }),
  SLACK_BOT_TOKEN: token('xoxb-').register(about, {
    fallback: '',
    isSecret: true,
    expected: 'a bot token of Slack, which begins with xoxb-',
    meaning: 'Bot token of the Slack app; with it the program serves Slack.',
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
  PORT: port.register(about, {
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
    expected: 'the web address of the API of Discord',
    meaning: 'Where the API of Discord is; another address is for tests.',
  }),
  LOG_LEVEL: z.enum(LOG_LEVELS).register(about, {
    fallback: 'warn',
    expected: `one of ${LOG_LEVELS.join(', ')}`,
    meaning: `How much to log, as JSON on standard error: ${LOG_LEVELS.join(', ')}.`,
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
export type Settings = Readonly<z.output<typeof SETTINGS>>;

/** One row of the table, for documentation and masking. */
export type SettingRow = About & { readonly name: string };

/** The table as rows, in its own order. */
export const listSettings = (): readonly SettingRow[] =>
  Object.entries(SETTINGS.shape).flatMap(([name, parser]) => {
    const known = about.get(parser);
    return known ? [{ name, ...known }] : [];
  });
