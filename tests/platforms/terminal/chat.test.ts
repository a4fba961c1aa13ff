import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runTerminal } from '../../../src/platforms/terminal/run-terminal.ts';
import type { Terminal } from '../../../src/platforms/terminal/terminal.ts';
import { aTerminal, Kept } from '../../support/reply-terminal.ts';

const PROMPT = 'who-said> ';
const UP = '\u001B[A';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';

/** Opens a chat whose keyboard we are. */
const open = async (changes: Partial<Terminal> = {}) => {
  const keyboard = Object.assign(new PassThrough(), { isTTY: true });
  const screen = new Kept(true);
  const terminal = aTerminal({ input: keyboard, output: screen, ...changes });
  const ended = runTerminal(terminal);
  await screen.until(PROMPT);
  const type = async (keys: string, until: string): Promise<void> => {
    const from = screen.text.length;
    keyboard.write(keys);
    await screen.until(until, from);
  };
  return { type, keyboard, screen, ended, questions: terminal.questions };
};

describe('a chat', () => {
  it('begins with the welcome and a prompt', async () => {
    const { screen, keyboard, ended } = await open();
    expect(screen.text.startsWith('welcome\n\n')).toBe(true);
    keyboard.write(CTRL_D);
    expect(await ended).toBe(0);
  });

  it('answers, and shows problems on the same screen', async () => {
    const { type, keyboard, ended } = await open();
    await type('nato\r', 'answer to nato\n');
    await type('unknown\r', 'Problem: no unknown\n');
    keyboard.write(CTRL_D);
    expect(await ended).toBe(0);
  });

  it.each(['exit', 'quit', '/exit', ' EXIT '])('ends at %j', async (goodbye) => {
    const { keyboard, ended, questions } = await open();
    keyboard.write(`${goodbye}\r`);
    expect(await ended).toBe(0);
    expect(questions).toEqual([]);
  });

  it('leaves the cursor on a fresh line at Ctrl-D', async () => {
    const { screen, keyboard, ended } = await open();
    keyboard.write(CTRL_D);
    await ended;
    expect(screen.text.endsWith('\n')).toBe(true);
  });

  it('clears the line at Ctrl-C, wherever the cursor is, and ends at the second', async () => {
    const { type, keyboard, ended, questions } = await open();
    await type('wrong', 'g');
    await type('\u001B[D\u001B[D', '\u001B');
    keyboard.write(CTRL_C);
    await type('nato\r', 'answer to nato\n');
    keyboard.write(CTRL_C);
    expect(await ended).toBe(0);
    expect(questions).toEqual(['nato']);
  });

  it('brings the last question back with the arrow key', async () => {
    const { type, keyboard, ended, questions } = await open();
    await type('nato\r', 'answer to nato\n');
    await type(`${UP}\r`, 'answer to nato\n');
    keyboard.write(CTRL_D);
    await ended;
    expect(questions).toEqual(['nato', 'nato']);
  });

  it('answers lines typed ahead in order, also when Ctrl-D comes before the answers', async () => {
    const { keyboard, ended, questions } = await open();
    keyboard.write(`one\rtwo\r${CTRL_D}`);
    await ended;
    expect(questions).toEqual(['one', 'two']);
  });

  it('asks for the width before each answer, so that a resized window is noticed', async () => {
    const widths = [80, 80, 30];
    const { type, keyboard, ended } = await open({ width: () => widths.shift() ?? 30 });
    await type('a question of some length\r', 'answer to a question of some length');
    await type('a question of some length\r', 'answer to a question of some\nlength');
    keyboard.write(CTRL_D);
    await ended;
  });

  it('ends on the signal', async () => {
    const stop = new AbortController();
    const { ended } = await open({ signal: stop.signal });
    stop.abort();
    expect(await ended).toBe(0);
  });

  it('gives the screen back when the program itself fails', async () => {
    const { keyboard, ended } = await open({ answer: () => Promise.reject(new Error('a bug')) });
    keyboard.write('nato\r');
    await expect(ended).rejects.toThrow('a bug');
    expect(keyboard.listenerCount('keypress')).toBe(0);
  });
});

describe('Tab', () => {
  const complete =
    (...candidates: readonly string[]) =>
    async (line: string) => ({
      candidates,
      from: line.lastIndexOf(' ') + 1,
    });

  it('completes what is typed, in the spelling of the candidate', async () => {
    const { type, keyboard, ended, questions } = await open({ complete: complete('NATO') });
    await type('who-said na\t', 'NATO');
    await type('\r', 'answer to who-said NATO\n');
    keyboard.write(CTRL_D);
    await ended;
    expect(questions).toEqual(['who-said NATO']);
  });

  it('lists several candidates at the second press and leaves the line as it is', async () => {
    const { type, keyboard, ended, questions } = await open({ complete: complete('NATO', 'National Guard') });
    await type('who-said nat\t', 't');
    await type('\t', 'National Guard');
    await type('\r', 'answer to who-said nat\n');
    keyboard.write(CTRL_D);
    await ended;
    expect(questions).toEqual(['who-said nat']);
  });

  it('offers nothing when completion fails, since the question itself will tell why', async () => {
    const broken = () => Promise.reject(new Error('the store is busy'));
    const { type, screen, keyboard, ended } = await open({ complete: broken });
    await type('nato\t', 'o');
    await type('\r', 'answer to nato\n');
    keyboard.write(CTRL_D);
    await ended;
    expect(screen.text).not.toContain('busy');
  });

  it('does not let a name from an article command the terminal', async () => {
    const { type, screen, keyboard, ended } = await open({
      complete: complete('x\u001B]0;owned\u0007', 'xy\u202E'),
    });
    await type('x\t', 'x');
    await type('\t', 'xy');
    await type('\r', 'answer to x\n');
    keyboard.write(CTRL_D);
    await ended;
    expect(screen.text).not.toContain('\u001B]0;');
    expect(screen.text).not.toContain('\u202E');
  });
});
