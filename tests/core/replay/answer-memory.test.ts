import { afterEach, describe, expect, it } from 'vitest';
import type { Context } from '../../../src/core/context.ts';
import { dispatch } from '../../../src/core/dispatch.ts';
import { isAnswerId } from '../../../src/core/ids.ts';
import type { AnswerLog, CorpusState, RememberedAnswer } from '../../../src/core/ports.ts';
import { ProblemError } from '../../../src/core/problem.ts';
import { type AnswerMemory, createAnswerMemory } from '../../../src/core/replay/answer-memory.ts';
import { changesBetween, corpusState } from '../../../src/core/replay/corpus-state.ts';
import { replayAnswer } from '../../../src/core/replay/replay.ts';
import { notice, reply } from '../../../src/reply/build.ts';
import { plainText } from '../../../src/reply/plain-text.ts';
import { openSqlite } from '../../../src/store/sqlite/open.ts';
import { HARBOUR, makeContext } from '../../support/corpus-harbour.ts';

interface Room {
  readonly context: Context;
  readonly answers: AnswerMemory;
  readonly log: AnswerLog;
  readonly told: readonly unknown[];
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const enter = async (own?: AnswerLog, version = '1'): Promise<Room> => {
  const told: unknown[] = [];
  const { store, answers: kept } = await openSqlite({ path: ':memory:' });
  for (const record of HARBOUR) await store.replace(record);
  const log = own ?? kept;
  const answers = createAnswerMemory({ store, log, version, report: (error) => void told.push(error) });
  const context = { ...(await makeContext([], { answers, store })), store };
  closing.push(() => store.close());
  return { context, answers, log, told };
};

const ask = async (line: string, { context }: Room) => dispatch(line, context);

describe('an answer id', () => {
  it('is the same for the same question of the same corpus, on any machine', async () => {
    const [one, other] = [await enter(), await enter()];
    const { answerId = '' } = await ask('who-said nato', one);
    expect(isAnswerId(answerId)).toBe(true);
    expect((await ask('/who-said   nato', other)).answerId).toBe(answerId);
    expect((await ask('who-said nato', one)).answerId).toBe(answerId);
  });

  it('is another for another question, corpus or version', async () => {
    const room = await enter();
    const { answerId } = await ask('who-said nato', room);
    expect((await ask('who-said fish', room)).answerId).not.toBe(answerId);
    expect((await ask('who-said nato', await enter(undefined, '2'))).answerId).not.toBe(answerId);
    await room.context.store.remove('doc_island-vote');
    expect((await ask('who-said nato', room)).answerId).not.toBe(answerId);
  });

  it('stands on what was answered and on what was abstained from, not on a problem or on what hangs on the hour', async () => {
    const room = await enter();
    expect((await ask('who-said fish', room)).answerId).toBeDefined();
    expect(await ask('who-said penguins', room)).toMatchObject({ outcome: 'abstained', answerId: /^ans_/ });
    expect((await ask('nato', room)).answerId).toBeUndefined();
    expect((await ask('digest', room)).answerId).toBeUndefined();
  });

  it('is not on an answer that has changed something, or during which the corpus changed', async () => {
    const { answers, context } = await enter();
    const said = reply('answered', [notice('info', 'Done.')]);
    expect((await answers.stamped('x', async () => ({ ...said, isDone: true }))).answerId).toBeUndefined();
    const during = await answers.stamped('x', async () => {
      await context.store.remove('doc_island-vote');
      return said;
    });
    expect(during).toEqual(said);
  });
});

describe('remembering', () => {
  const never = new Promise<never>(() => undefined);
  const broken: AnswerLog = {
    remember: () => Promise.reject(new Error('no room')),
    recall: async () => null,
  };

  it('is not waited for', async () => {
    const room = await enter({ ...broken, remember: () => never });
    const answer = await ask('who-said fish', room);
    void room.answers.settle();
    expect(answer.answerId).toBeDefined();
    expect((await ask('who-said nato', room)).answerId).toBeDefined();
  });

  it('that fails is told to the log, and to nobody else', async () => {
    const room = await enter(broken);
    expect((await ask('who-said fish', room)).outcome).toBe('answered');
    await room.answers.settle();
    expect(String(room.told)).toBe('Error: no room');
  });

  it('writes one answer once that is asked for several times at once', async () => {
    const written: RememberedAnswer[] = [];
    const room = await enter({
      ...broken,
      remember: async (answer: RememberedAnswer, _: CorpusState) => void written.push(answer),
    });
    await Promise.all(['who-said fish', 'who-said fish'].map((line) => ask(line, room)));
    await room.answers.settle();
    expect(written.map(({ line }) => line)).toEqual(['who-said fish']);
  });
});

describe('replay', () => {
  const replay = async (line: string, room: Room, change: () => Promise<void> = async () => undefined) => {
    const before = await ask(line, room);
    await room.answers.settle();
    await change();
    const id = before.answerId ?? '';
    if (!isAnswerId(id)) throw new Error('no id');
    return { before, ...(await replayAnswer(id, room)) };
  };

  it('gives the same answer with the same id', async () => {
    const { before, reply: again, isSame } = await replay('who-said nato from:halko', await enter());
    expect(isSame).toBe(true);
    expect(plainText(again)).toBe(plainText(before));
  });

  it('gives the same answer where a document changed that has nothing to do with it', async () => {
    const room = await enter();
    const { before, reply: again } = await replay('who-said lighthouse', room, async () => {
      const [talks] = HARBOUR;
      if (talks) await room.context.store.replace({ ...talks, fingerprint: 'another' });
    });
    expect(plainText(again)).toBe(plainText(before));
  });

  it('counts what came, went and changed where the answer is another', async () => {
    const room = await enter();
    const { isSame, reply: told } = await replay('who-said nato', room, async () => {
      const [talks] = HARBOUR;
      if (talks) await room.context.store.replace({ ...talks, fingerprint: 'another', statements: [] });
      await room.context.store.remove('doc_island-vote');
    });
    expect(isSame).toBe(false);
    expect(plainText(told)).toContain('Since then 1 document went and 1 document changed.');
    expect(plainText(told)).toContain('The answer now: who-said nato');
  });

  it('names the versions where the program is another', async () => {
    const room = await enter();
    const newer = createAnswerMemory({
      store: room.context.store,
      log: room.log,
      version: '2',
      report: () => undefined,
    });
    const { answerId = '' } = await ask('help', room);
    await room.answers.settle();
    const context = { ...room.context, answers: newer, version: '9.9.9' };
    if (!isAnswerId(answerId)) throw new Error('no id');
    const { reply: told } = await replayAnswer(answerId, { ...room, context, answers: newer });
    expect(plainText(told)).toContain('The program was 1, and is 2.');
  });

  it('of an unknown id is a problem', async () => {
    const error = await replayAnswer('ans_none', await enter()).catch((thrown: unknown) => thrown);
    expect(error instanceof ProblemError && error.problem).toEqual({
      kind: 'answer-unknown',
      id: 'ans_none',
    });
  });
});

describe('the state of a corpus', () => {
  const holding = (id: `doc_${string}`, fingerprint: string) => ({ id, fingerprint, source: '' });

  it('does not hang on the order of its documents, nor on where they lie', () => {
    const documents = [holding('doc_a', '1'), holding('doc_b', '2')];
    const moved = documents.toReversed().map((one) => ({ ...one, source: 'elsewhere' }));
    expect(corpusState(moved).hash).toBe(corpusState(documents).hash);
    expect(corpusState([holding('doc_a', '2'), holding('doc_b', '1')]).hash).not.toBe(
      corpusState(documents).hash,
    );
  });

  it('tells what came, went and changed', () => {
    const before = corpusState([holding('doc_a', '1'), holding('doc_b', '1'), holding('doc_c', '1')]);
    const after = corpusState([holding('doc_b', '2'), holding('doc_c', '1'), holding('doc_d', '1')]);
    expect(changesBetween(before, after)).toEqual({ added: 1, removed: 1, changed: 1 });
  });
});
