import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MESSAGE_COMMAND } from '../../../src/platforms/discord/register/definitions.ts';
import { startProgram } from '../support/program.ts';
import { discordEnv, type Newsroom, openNewsroom } from './newsroom.ts';

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
const NATO = { topic: 'nato' } as const;

it('while another process writes, a command is acknowledged and answered, and completed', () =>
  visit(room.storePath, LOCK, async () => {
    const gesture = room.discord.command('who-said', NATO);
    expect((await gesture.acked()).afterMs).toBeLessThan(1000);
    expect((await gesture.answer()).text).toMatch(/^Said about nato/);
    const typing = room.discord.autocomplete('who-said', { topic: 'nat' });
    expect(await typing.choices()).not.toEqual([]);
  }));

it('a start on a store that stays locked for five seconds ends with one sentence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'who-said-data-'));
  await visit(join(folder, 'who-said.db'), LOCK, async () => {
    const env = { ...discordEnv(room.discord), DATA_DIR: folder, LOG_LEVEL: '' };
    const program = await startProgram({ env });
    expect(await program.exit).toEqual({ code: 1, signal: null });
    expect(program.stderr()).toMatch(/^[^\n]*who-said\.db[^\n]*$/);
  });
  await rm(folder, { recursive: true });
});

it('an exception inside a command is answered with a number that is in the log, with its cause', async () => {
  const { discord, program, storePath } = room;
  const share = await discord.command('who-said', NATO).answer();
  const exception = ['ALTER TABLE statement RENAME TO gone', 'ALTER TABLE gone RENAME TO statement'] as const;
  await visit(storePath, exception, async () => {
    const said = await discord.say('and NATO?', { channel: 'desk' });
    const gestures = [
      discord.command('who-said', NATO, { user: 'ben' }),
      discord.mention('nato', { channel: 'desk' }),
      discord.dm('nato'),
      discord.contextMenu(MESSAGE_COMMAND, said),
      discord.click(share, 'Share'),
    ];
    for (const gesture of gestures) {
      const { text } = await gesture.answer();
      const [, number] = /Please give the number (\w{6}) to whoever runs who-said/.exec(text) ?? [];
      const line = await program().waitForLog(
        `the number of ${gesture.what}`,
        ({ reference }) => reference === number,
      );
      expect(JSON.stringify(line)).toContain('no such table');
    }
  });
  expect((await discord.command('who-said', NATO).answer()).text).toMatch(/^Said about nato/);
});

it('a damaged row is answered with a sentence that names the store', async () => {
  const { discord, storePath } = room;
  const damage = [
    "UPDATE statement SET body = 'x' || body",
    'UPDATE statement SET body = substr(body, 2)',
  ] as const;
  await visit(storePath, damage, async () => {
    expect((await discord.command('who-said', NATO).answer()).text).toMatch(/^Problem: .*who-said\.db/);
  });
  expect((await discord.command('who-said', NATO).answer()).text).toMatch(/^Said about nato/);
});
