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
import { PIPELINE_VERSION } from './core/analyse.ts';
import { NO_TOPICS, parseTopics, type TopicSettings } from './core/answer/parse-topics.ts';
import { type Context, createContext } from './core/context.ts';
import type { PlatformName } from './core/digest/address.ts';
import type { Ledger } from './core/digest/ledger.ts';
import type { Poster } from './core/digest/poster.ts';
import type { AnswerLog, Store } from './core/ports.ts';
import { type Problem, ProblemError } from './core/problem.ts';
import { readDocument } from './core/read-document.ts';
import { type AnswerMemory, createAnswerMemory } from './core/replay/answer-memory.ts';
import { RULES } from './core/rules.ts';
import { holdAliases } from './corpus/held-aliases.ts';
import { readCorrections } from './corpus/read-corrections.ts';
import type { Sync, SyncCounts } from './corpus/sync.ts';
import { createSync } from './corpus/sync-again.ts';
import { type DigestParts, type Digests, openDigests } from './delivery/open-digests.ts';
import { loadLexicon } from './lexicon/load-lexicon.ts';
import type { KeyWords } from './lexicon/loaded-lexicon.ts';
import type { QuestionWords } from './lexicon/question-words.ts';
import { createLog } from './ops/log.ts';
import { renderMarkdown } from './render/markdown/render.ts';
import { loadEnvironment } from './settings/load-environment.ts';
import { readSettings } from './settings/read-settings.ts';
import type { Settings } from './settings/settings.ts';
import { secretValues } from './settings/show.ts';
import { openSqlite } from './store/sqlite/open.ts';
import type { ReadingTools } from './text/read-passage.ts';
import { createTagger, type Tagger } from './text/tokens.ts';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Told of a problem that does not stop the program: a file that could not be read, a wrong line in a list. */
export type Notify = (problem: Problem) => void;

export interface Base {
  readonly settings: Settings;
  readonly log: Logger;
  readonly notify: Notify;
}

/** Settings and log, from the environment of the working folder. Throws ProblemError `settings-invalid`. */
export function createBase(cwd: string, notify: Notify): Base {
  const environment = loadEnvironment(cwd);
  const settings = readSettings(environment, cwd);
  const log = createLog({
    level: settings.LOG_LEVEL,
    format: settings.LOG_FORMAT,
    isColoured: !settings.NO_COLOR && process.stderr.isTTY,
    secrets: secretValues(environment),
  });
  return {
    settings,
    log,
    notify: (problem) => {
      log.info({ problem }, problem.kind);
      notify(problem);
    },
  };
}

/** What the word lists and the language model are good for. */
export interface Language {
  readonly tools: ReadingTools;
  readonly keyWords: KeyWords;
  readonly questionWords: QuestionWords;
}

/** Word lists and language model; wrong entries of a list are told and left out. The model is loaded when first used. */
export async function loadLanguage({ settings, notify }: Base): Promise<Language> {
  const { lexicon, keyWords, questionWords, faults } = await loadLexicon(
    join(settings.CONFIG_DIR, 'lexicons', 'en'),
  );
  for (const fault of faults) notify({ kind: 'config-invalid', ...fault });
  let tagger: Tagger | undefined;
  const tag: Tagger = (paragraph) => {
    tagger ??= createTagger(lexicon.abbreviations);
    return tagger(paragraph);
  };
  return { tools: { lexicon, tag }, keyWords, questionWords };
}

/** A program that is ready to answer. */
export interface Program {
  readonly context: Context;
  readonly store: Store;
  readonly ledger: Ledger;
  readonly answers: AnswerMemory;
  readonly answerLog: AnswerLog;
  readonly digests: Digests;
  /** What reading the folders has changed. */
  readonly counts: SyncCounts;
  /** Reads again who is one speaker and who is not. */
  readonly reloadAliases: () => Promise<void>;
  /** Reads the folders again. */
  readonly sync: () => Promise<SyncCounts>;
  readonly close: () => Promise<void>;
}

/** Opens the store, brings it to what the folders hold, and makes the commands' context. Digests go where there is a poster. */
export async function openProgram(
  base: Base,
  signal: AbortSignal,
  carriers: Carriers = { posters: new Map() },
): Promise<Program> {
  const { settings } = base;
  const { store, ledger, answers: answerLog } = await openSqlite({ path: storePath(settings) });
  try {
    const { tools, keyWords, questionWords } = await loadLanguage(base);
    const sync = createSync(folderSync(base, { store, tools, signal }));
    const counts = await sync();
    const aliases = await holdAliases(aliasesPath(settings), base.notify);
    const parts = {
      store,
      aliases: aliases.current,
      topics: await readTopics(base),
      rules: RULES,
      keyWords,
      questionWords,
      printMarkdown: renderMarkdown,
      commands,
      version: readVersion(),
      report: (reference: string | null, error: unknown) =>
        base.log.error({ err: error, reference }, 'a command failed'),
    };
    const digests = digestsOf(base, { ledger, ...carriers, context: createContext(parts) });
    const answers = answerMemory(base, store, answerLog);
    const context = createContext({ ...parts, answers, digests: digests.board });
    const close = async (): Promise<void> => {
      await answers.settle();
      await store.close();
    };
    return {
      context,
      store,
      ledger,
      answers,
      answerLog,
      digests,
      counts,
      sync,
      reloadAliases: aliases.reload,
      close,
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

const answerMemory = ({ log }: Base, store: Store, answers: AnswerLog): AnswerMemory =>
  createAnswerMemory({
    store,
    log: answers,
    version: `${readVersion()} (pipeline ${PIPELINE_VERSION})`,
    report: (error) => log.warn({ err: error }, 'an answer could not be remembered'),
  });

/** The embedded store's file, or `:memory:`. */
export const storePath = ({ DATA_DIR }: Settings): string =>
  DATA_DIR === ':memory:' ? DATA_DIR : join(DATA_DIR, 'who-said.db');

/** The file with what is corrected by hand; it need not be there. */
export const correctionsPath = ({ CONFIG_DIR }: Settings): string => join(CONFIG_DIR, 'corrections.yaml');

/** The file that says who is one speaker and who is not; it need not be there. */
export const aliasesPath = ({ CONFIG_DIR }: Settings): string => join(CONFIG_DIR, 'aliases.yaml');

interface Folders {
  readonly store: Store;
  readonly tools: ReadingTools;
  readonly signal: AbortSignal;
}

const folderSync = (base: Base, { store, tools, signal }: Folders): Sync => ({
  folders: base.settings.CORPUS_DIRS,
  store,
  analyse: (document, fingerprint, corrections) =>
    readDocument(document, { tools, corrections, fingerprint }),
  readCorrections: () => readCorrections(correctionsPath(base.settings)),
  version: PIPELINE_VERSION,
  report: base.notify,
  signal,
});

/** Where digests can go, and who is told what came of them. */
export interface Carriers extends Pick<DigestParts, 'onOutcome'> {
  readonly posters: ReadonlyMap<PlatformName, Poster>;
}

interface Around extends Carriers {
  readonly ledger: Ledger;
  readonly context: Context;
}

const digestsOf = ({ settings, log }: Base, around: Around): Digests =>
  openDigests({
    ...around,
    plans: settings.digests,
    leaseMs: settings.LEASE_SECONDS * SECOND_MS,
    catchUpMs: settings.CATCH_UP_HOURS * HOUR_MS,
    silenceMs: settings.SILENCE_ALERT_DAYS * DAY_MS,
    opsChannel: settings.OPS_CHANNEL,
    log: log.child({ part: 'digests' }),
  });

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
