/** Gives answers their ids, and remembers them once they are given: no answer waits for that, or fails by it. */

import type { Reply } from '../../reply/nodes.ts';
import { plainText } from '../../reply/plain-text.ts';
import type { AnswerId } from '../ids.ts';
import type { AnswerLog, CorpusState, RememberedAnswer, Store } from '../ports.ts';
import { shortHash } from '../short-hash.ts';
import { createStates } from './corpus-state.ts';

export interface AnswerMemory {
  /**
   * Asks, and puts the id on what was answered. A problem and what has changed something have none, nor has an answer during
   * which the corpus changed.
   */
  readonly stamped: (line: string, ask: () => Promise<Reply>) => Promise<Reply>;
  /** The corpus as it is now; rejects as the store does. */
  readonly state: () => Promise<CorpusState>;
  /** Of the program and its pipeline. */
  readonly version: string;
  /** Resolves when all that was answered is remembered, or could not be. */
  readonly settle: () => Promise<void>;
}

export interface MemoryParts {
  readonly store: Pick<Store, 'holdings' | 'revision'>;
  readonly log: AnswerLog;
  readonly version: string;
  /** For the log. */
  readonly report: (error: unknown) => void;
}

/** Answers that came within so many milliseconds are written in one go, when they have been sent. */
const WRITE_AFTER_MS = 100;

/** What an id is made of: the same question, of the same corpus, to the same program. */
const answerIdOf = ({ line, state, version }: Omit<RememberedAnswer, 'id' | 'words'>): AnswerId =>
  `ans_${shortHash(JSON.stringify([line, state, version]))}`;

/** The answer in plain words, hashed; without its id. */
export const wordsHash = ({ answerId: _, ...reply }: Reply): string => shortHash(plainText(reply));

export const createAnswerMemory = ({ store, log, version, report }: MemoryParts): AnswerMemory => {
  const states = createStates(store);
  const remember = createWriter(log, report);
  const stamp = async (line: string, reply: Reply, asked: number): Promise<Reply> => {
    if ((await store.revision()) !== asked) return reply;
    const corpus = await states(asked);
    const question = { line, state: corpus.hash, version };
    const id = answerIdOf(question);
    remember.later({ ...question, id, words: wordsHash(reply) }, corpus);
    return { ...reply, answerId: id };
  };
  return {
    version,
    settle: remember.settle,
    state: async () => states(await store.revision()),
    stamped: async (line, ask) => {
      const asked = await store.revision().catch(() => null);
      const reply = await ask();
      if (asked === null || reply.outcome === 'problem' || reply.isDone === true) return reply;
      try {
        return await stamp(line, reply, asked);
      } catch (error) {
        report(error);
        return reply;
      }
    },
  };
};

interface Writer {
  readonly later: (answer: RememberedAnswer, corpus: CorpusState) => void;
  readonly settle: () => Promise<void>;
}

const createWriter = (log: AnswerLog, report: MemoryParts['report']): Writer => {
  const waiting = new Map<AnswerId, readonly [RememberedAnswer, CorpusState]>();
  let timer: NodeJS.Timeout | null = null;
  let writing = Promise.resolve();
  const writeAll = async (): Promise<void> => {
    const taken = [...waiting.values()];
    waiting.clear();
    for (const [answer, corpus] of taken) await log.remember(answer, corpus).catch(report);
  };
  const settle = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    writing = writing.then(writeAll);
    return writing;
  };
  return {
    settle,
    later: (answer, corpus) => {
      waiting.set(answer.id, [answer, corpus]);
      // Whoever ends the program settles; the timer itself keeps nothing alive.
      timer ??= setTimeout(() => void settle(), WRITE_AFTER_MS).unref();
    },
  };
};
