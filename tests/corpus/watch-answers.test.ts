import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { analyse } from '../../src/core/analyse.ts';
import { indexDocument } from '../../src/core/answer/index-document.ts';
import { NO_TOPICS } from '../../src/core/answer/parse-topics.ts';
import { createContext } from '../../src/core/context.ts';
import { NO_CORRECTIONS } from '../../src/core/corrections/correction.ts';
import { dispatch } from '../../src/core/dispatch.ts';
import { RULES } from '../../src/core/rules.ts';
import { createSync } from '../../src/corpus/sync-again.ts';
import { createSyncer } from '../../src/corpus/syncer.ts';
import { watchCorpus } from '../../src/corpus/watch.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { tools } from '../support/language.ts';
import { eventually } from './eventually.ts';
import { put, tempFolder } from './temp-folder.ts';

const MANY = 200;

const brief = (topic: string) =>
  `The ${topic} opens\n\n“The ${topic} will open in May,” Harbour Minister Ada Berg said on Monday.\n`;

/** A program that watches a folder: files to statements to answers, all of it real. */
const program = async (folder: string) => {
  const store = await openSqliteStore({ path: ':memory:' });
  const stop = new AbortController();
  const { signal } = stop;
  const told: string[] = [];
  const errors: unknown[] = [];
  const log = {
    warn: (...words: readonly unknown[]) => void errors.push(words),
    error: (...words: readonly unknown[]) => void errors.push(words),
  };
  let syncs = 0;
  const sync = createSync({
    folders: [folder],
    store,
    analyse: (document, fingerprint) => indexDocument(document, fingerprint, analyse(document, tools)),
    readCorrections: () => Promise.resolve({ corrections: NO_CORRECTIONS, problems: [] }),
    version: 'v1',
    report: (problem) => told.push(problem.kind),
    signal,
  });
  const syncer = createSyncer({
    sync: () => {
      syncs += 1;
      return sync();
    },
    log,
    signal,
  });
  const watching = watchCorpus({ folders: [folder], onChange: syncer.request, log, signal });
  onTestFinished(async () => {
    stop.abort();
    await watching;
    await syncer.idle();
    await store.close();
  });
  const context = createContext({
    store,
    topics: NO_TOPICS,
    rules: RULES,
    commands,
    version: '0.0.0',
    report: () => undefined,
  });
  const answers = async (line: string, words: string) =>
    expect(plainText(await dispatch(line, context))).toContain(words);
  return { answers, store, told, errors, syncs: () => syncs };
};

test('a file that is dropped in while running is answered from within 3 s, and so is its change and its end', async () => {
  const folder = tempFolder({ 'bridge.md': brief('bridge') });
  const { answers, errors } = await program(folder);
  await eventually(() => answers('who-said bridge', 'Ada Berg'));
  put(join(folder, 'new/ferry.md'), brief('ferry'));
  await eventually(() => answers('who-said ferry', '“The ferry will open in May'));
  put(join(folder, 'new/ferry.md'), brief('ferry').replace('May', 'June'));
  await eventually(() => answers('who-said ferry', '“The ferry will open in June'));
  rmSync(join(folder, 'new'), { recursive: true });
  await eventually(() => answers('who-said ferry', 'No statement about ferry'));
  await answers('who-said bridge', 'Ada Berg');
  expect(errors).toEqual([]);
});

test('a folder that goes is told of once, keeps its answers, and is read again when it is back', async () => {
  const above = tempFolder({ 'news/bridge.md': brief('bridge') });
  const folder = join(above, 'news');
  const { answers, told, syncs } = await program(folder);
  await eventually(() => answers('who-said bridge', 'Ada Berg'));
  renameSync(folder, join(above, 'away'));
  await eventually(() => expect(told).toEqual(['folder-missing']));
  await answers('who-said bridge', 'Ada Berg');
  put(join(above, 'away/ferry.md'), brief('ferry'));
  renameSync(join(above, 'away'), folder);
  await eventually(() => answers('who-said ferry', 'Ada Berg'));
  expect(told).toEqual(['folder-missing']);
  expect(syncs()).toBeLessThan(8);
});

test('200 files at once are a few syncs, and all of them arrive', async () => {
  const folder = tempFolder();
  const { store, syncs } = await program(folder);
  await eventually(() => expect(syncs()).toBe(1));
  for (let at = 0; at < MANY; at += 1) put(join(folder, `${at}.md`), brief(`harbour ${at}`));
  await eventually(async () => expect((await store.summary()).documents).toBe(MANY));
  expect(syncs()).toBeLessThan(6);
});
