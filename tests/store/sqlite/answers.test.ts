import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { AnswerLog, CorpusState } from '../../../src/core/ports.ts';
import { ProblemError } from '../../../src/core/problem.ts';
import { MOST_ANSWERS, MOST_STATES, sqliteAnswers } from '../../../src/store/sqlite/answers.ts';
import { type Connection, openConnection } from '../../../src/store/sqlite/connection.ts';
import { migrate } from '../../../src/store/sqlite/migrate.ts';
import { openSqlite } from '../../../src/store/sqlite/open.ts';
import { describeAnswerLog } from '../../contracts/answer-log.ts';
import { temporaryFolder } from '../../support/store-folder.ts';

const openAt = async (path: string) => {
  const { answers, store } = await openSqlite({ path });
  return { log: answers, close: () => store.close() };
};

describeAnswerLog('the log of answers in memory', () => openAt(':memory:'));

describeAnswerLog('the log of answers in a file', async () =>
  openAt(join(await temporaryFolder(), 'who-said.db')),
);

let connection: Connection | null = null;
afterEach(() => {
  connection?.close();
  connection = null;
});

const open = (): { readonly log: AnswerLog; readonly script: Connection['script'] } => {
  const opened = openConnection(':memory:');
  connection = opened;
  migrate(opened, ':memory:');
  return { log: sqliteAnswers(opened, async (work) => work()), script: opened.script };
};

const corpus = (hash: string): CorpusState => ({ hash, documents: new Map() });

const remember = (log: AnswerLog, number: number, state = 'one'): Promise<void> =>
  log.remember(
    { id: `ans_${number}`, line: `who-said ${number}`, state, version: '1', words: '' },
    corpus(state),
  );

it('forgets the oldest answers beyond its bound, and counts one that is given again as new', async () => {
  const { log, script } = open();
  await remember(log, 1);
  await remember(log, 2);
  await remember(log, 1);
  // As if as many others had been given meanwhile.
  script(`UPDATE sqlite_sequence SET seq = ${MOST_ANSWERS + 1} WHERE name = 'answer'`);
  await remember(log, 3);
  expect(await log.recall('ans_2')).toBeNull();
  expect((await log.recall('ans_1'))?.answer.line).toBe('who-said 1');
  await remember(log, 4);
  expect(await log.recall('ans_1')).toBeNull();
});

it('forgets the oldest states of the corpus before the answers from them', async () => {
  const { log } = open();
  for (let number = 0; number <= MOST_STATES; number += 1) await remember(log, number, `state ${number}`);
  expect(await log.recall('ans_0')).toMatchObject({ corpus: null, answer: { line: 'who-said 0' } });
  expect((await log.recall('ans_1'))?.corpus).toEqual(corpus('state 1'));
});

it('does not make the corpus another one', async () => {
  const { answers, store } = await openSqlite({ path: ':memory:' });
  const before = await store.revision();
  await remember(answers, 1);
  expect(await store.revision()).toBe(before);
  await store.close();
});

it('a remembered answer that is not what was written is damage, not an answer', async () => {
  const path = join(await temporaryFolder(), 'who-said.db');
  const { answers, store } = await openSqlite({ path });
  await remember(answers, 1);
  const other = openConnection(path);
  connection = other;
  other.script(`UPDATE answer SET body = replace(body, 'who-said 1', 'who-said 2')`);
  const error = await answers.recall('ans_1').catch((thrown: unknown) => thrown);
  expect(error instanceof ProblemError && error.problem.kind).toBe('store-corrupt');
  await store.close();
});
