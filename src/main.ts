/**
 * The composition root: builds settings, log, language, store and commands in this order, and closes in reverse.
 * Nothing else sees all of them, but for `cli/`, which runs what is built here.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { commands } from '../commands/index.ts';
import { analyse, PIPELINE_VERSION } from './core/analyse.ts';
import { indexDocument } from './core/answer/index-document.ts';
import { NO_TOPICS, parseTopics, type TopicSettings } from './core/answer/parse-topics.ts';
import { type Context, createContext } from './core/context.ts';
import type { Store } from './core/ports.ts';
import { type Problem, ProblemError } from './core/problem.ts';
import { RULES } from './core/rules.ts';
import { type SyncCounts, syncCorpus } from './corpus/sync.ts';
import { loadLexicon } from './lexicon/load-lexicon.ts';
import { createLog } from './ops/log.ts';
import { loadEnvironment } from './settings/load-environment.ts';
import { readSettings, secretValues } from './settings/read-settings.ts';
import type { Settings } from './settings/settings.ts';
import { openSqliteStore } from './store/sqlite/open.ts';
import type { ReadingTools } from './text/read-passage.ts';
import { createTagger, type Tagger } from './text/tokens.ts';

/** Told of a problem that does not stop the program: a file that could not be read, a wrong line in a list. */
export type Notify = (problem: Problem) => void;

export interface Base {
  readonly settings: Settings;
  readonly log: Logger;
  readonly notify: Notify;
}

/** Settings and log, from the environment of the working folder. Throws ProblemError `setting-invalid`. */
export function createBase(cwd: string, notify: Notify): Base {
  const environment = loadEnvironment(cwd);
  const settings = readSettings(environment, cwd);
  const log = createLog({ level: settings.LOG_LEVEL, secrets: secretValues(environment) });
  return {
    settings,
    log,
    notify: (problem) => {
      log.info({ problem }, problem.kind);
      notify(problem);
    },
  };
}

/** Word lists and language model; wrong entries of a list are told and left out. The model is loaded when first used. */
export async function createReadingTools({ settings, notify }: Base): Promise<ReadingTools> {
  const { lexicon, faults } = await loadLexicon(join(settings.CONFIG_DIR, 'lexicons', 'en'));
  for (const fault of faults) notify({ kind: 'config-invalid', ...fault });
  let tagger: Tagger | undefined;
  const tag: Tagger = (paragraph) => {
    tagger ??= createTagger(lexicon.abbreviations);
    return tagger(paragraph);
  };
  return { lexicon, tag };
}

/** A program that is ready to answer. */
export interface Program {
  readonly context: Context;
  readonly store: Store;
  /** What reading the folders has changed. */
  readonly counts: SyncCounts;
  readonly close: () => Promise<void>;
}

/** Opens the store, brings it to what the folders hold, and makes the commands' context. */
export async function openProgram(base: Base, signal: AbortSignal): Promise<Program> {
  const { settings } = base;
  const store = await openSqliteStore({ path: storePath(settings) });
  try {
    const counts = await sync(base, store, signal);
    const topics = await readTopics(base);
    const context = createContext({
      store,
      topics,
      rules: RULES,
      commands,
      version: readVersion(),
      report: (reference, error) => base.log.error({ err: error, reference }, 'a command failed'),
    });
    return { context, store, counts, close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
}

const storePath = ({ DATA_DIR }: Settings): string =>
  DATA_DIR === ':memory:' ? DATA_DIR : join(DATA_DIR, 'who-said.db');

async function sync(base: Base, store: Store, signal: AbortSignal): Promise<SyncCounts> {
  const tools = await createReadingTools(base);
  return syncCorpus({
    folders: base.settings.CORPUS_DIRS,
    store,
    analyse: (document, fingerprint) => indexDocument(document, fingerprint, analyse(document, tools)),
    version: PIPELINE_VERSION,
    report: base.notify,
    signal,
  });
}

async function readTopics({ settings, notify }: Base): Promise<TopicSettings> {
  const path = join(settings.CONFIG_DIR, 'topics.yaml');
  try {
    return parseTopics(await readFile(path, 'utf8'), path);
  } catch (error) {
    if (!(error instanceof ProblemError)) return NO_TOPICS;
    notify(error.problem);
    return NO_TOPICS;
  }
}

/** The version in `package.json`: one folder up, or two when built into `dist`. */
export function readVersion(): string {
  const require = createRequire(import.meta.url);
  const path = ['../package.json', '../../package.json'].find((way) =>
    existsSync(new URL(way, import.meta.url)),
  );
  const found: { readonly version?: unknown } = path === undefined ? {} : require(path);
  return typeof found.version === 'string' ? found.version : 'unknown';
}
