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
