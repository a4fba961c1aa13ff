import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SHORTCUT } from '../../../src/platforms/slack/inbound/shortcut.ts';
import { startProgram } from '../support/program.ts';
import { type Newsroom, openNewsroom, socketEnv } from './newsroom.ts';

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
}, 60_000);
afterAll(() => room.close());

/** What another process does to a store, undone when the test has seen enough. */
const visit = async (path: string, [before, after]: readonly [string, string], work: () => Promise<void>) => {
  const visitor = new Libsql(path);
  visitor.exec(before);
  try {
    await work();
  } finally {
    visitor.exec(after);
    visitor.close();
  }
};

const LOCK = ['BEGIN IMMEDIATE', 'ROLLBACK'] as const;

it('while another process writes, a command is acknowledged and answered', () =>
  visit(room.storePath, LOCK, async () => {
    const gesture = room.slack.command('/who-said', 'nato');
    expect((await gesture.acked()).afterMs).toBeLessThan(1000);
    expect((await gesture.answer()).text).toMatch(/^Said about nato/);
  }));

it('a start on a store that stays locked for five seconds ends with one sentence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'who-said-data-'));
  await visit(join(folder, 'who-said.db'), LOCK, async () => {
    const env = { ...socketEnv(room.slack), DATA_DIR: folder, LOG_LEVEL: '' };
    const program = await startProgram({ env });
    expect(await program.exit).toEqual({ code: 1, signal: null });
    expect(program.stderr()).toMatch(/^[^\n]*who-said\.db[^\n]*$/);
  });
  await rm(folder, { recursive: true });
});

it('an exception inside a command is answered with a number that is in the log, with its cause', async () => {
  const { slack, program, storePath } = room;
  const exception = ['ALTER TABLE statement RENAME TO gone', 'ALTER TABLE gone RENAME TO statement'] as const;
  await visit(storePath, exception, async () => {
    const { text } = await slack.command('/who-said', 'nato').answer();
    const [, number] = /Please give the number (\w{6}) to whoever runs who-said/.exec(text) ?? [];
    const line = await program().waitForLog('the number', ({ reference }) => reference === number);
    expect(JSON.stringify(line)).toContain('no such table');
    expect((await slack.mention('nato').answer()).text).toMatch(/Please give the number \w{6}/);
    const shortcut = slack.shortcut(SHORTCUT, await slack.say('and NATO?', { channel: 'desk' }));
    expect((await shortcut.answer()).text).toMatch(/Please give the number \w{6}/);
  });
  expect((await slack.command('/who-said', 'nato').answer()).text).toMatch(/^Said about nato/);
});

it('a damaged row is answered with a sentence that names the store', async () => {
  const { slack, storePath } = room;
  const damage = [
    "UPDATE statement SET body = 'x' || body",
    'UPDATE statement SET body = substr(body, 2)',
  ] as const;
  await visit(storePath, damage, async () => {
    expect((await slack.command('/who-said', 'nato').answer()).text).toMatch(/^Problem: .*who-said\.db/);
  });
  expect((await slack.command('/who-said', 'nato').answer()).text).toMatch(/^Said about nato/);
});
