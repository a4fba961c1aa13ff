import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type BuiltProgram, buildProgram } from './build-program.ts';
import { freePort, type Program, startProgram } from './program.ts';

let built: BuiltProgram;
beforeAll(async () => {
  built = await buildProgram();
}, 60_000);
afterAll(() => built.remove());

/** A program of one line in the place of ours, to see how the driver takes what ours never does. */
const start = async (source: string): Promise<Program> => {
  const folder = await mkdtemp(join(tmpdir(), 'who-said-fake-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'bin/who-said.js'), source);
  return startProgram({ folder });
};
const READY = `console.error('{"msg":"ready"}'); setInterval(() => {}, 1000);`;
const isReady = (line: { readonly msg?: unknown }): boolean => line.msg === 'ready';

test('the built program answers from its own seeds', async () => {
  const program = await startProgram({ folder: built.folder, args: ['ask', '/who-said nato'] });
  expect(await program.exit).toEqual({ code: 0, signal: null });
  expect(program.stdout()).toContain('NATO');
});

test('its log is read line by line, also by somebody who comes late', async () => {
  const program = await startProgram({
    folder: built.folder,
    env: { CORPUS_DIRS: 'nowhere' },
    stdin: 'help\n',
  });
  const isProblem = ({ problem }: { readonly problem?: unknown }): boolean => problem !== undefined;
  const line = await program.waitForLog('the missing folder', isProblem);
  await program.exit;
  expect(await program.waitForLog('the missing folder', isProblem)).toEqual(line);
  expect(program.log()).toContainEqual(line);
});

test('nothing of the environment of the tests reaches it', async () => {
  const program = await start('console.log(Object.keys(process.env).sort().join())');
  await program.exit;
  expect(program.stdout()).toBe('DATA_DIR,LOG_LEVEL,PATH');
});

test('a line that never comes is told with the lines that came', async () => {
  const program = await start(`console.error('{"msg":"the sun"}')`);
  const moon = program.waitForLog('the moon', () => false);
  await expect(moon).rejects.toThrow('for the log to tell the moon; so far: {"msg":"the sun"}');
});

test('a free port can be listened on', async () => {
  const port = await freePort();
  const program = await start(
    `(await import('node:http')).createServer().listen(${port}, '127.0.0.1', () => process.exit(4))`,
  );
  expect((await program.exit).code).toBe(4);
});

test('it is stopped, politely at first', async () => {
  const polite = await start(`process.once('SIGTERM', () => process.exit(3)); ${READY}`);
  await polite.waitForLog('that it is ready', isReady);
  expect(await polite.stop()).toEqual({ code: 3, signal: null });
  const deaf = await start(`process.on('SIGTERM', () => {}); ${READY}`);
  await deaf.waitForLog('that it is ready', isReady);
  expect(await deaf.stop(100)).toEqual({ code: null, signal: 'SIGKILL' });
});

test.each([
  `Promise.reject(new Error('lost'))`,
  `Promise.reject(undefined)`,
  `setTimeout(() => { throw new Error('thrown') })`,
])('a program in which something is not caught was unwell: %s', async (source) => {
  const program = await start(source);
  await expect(program.exit).rejects.toThrow('the program was unwell');
});
