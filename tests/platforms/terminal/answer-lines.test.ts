import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runTerminal } from '../../../src/platforms/terminal/run-terminal.ts';
import { aTerminal, Kept, pipe } from '../../support/reply-terminal.ts';

describe('input that is not a terminal', () => {
  it('is answered line by line, in order, with a blank line between', async () => {
    const { output } = await pipe('one\ntwo\n');
    expect(output).toBe('answer to one\n\nanswer to two\n');
  });

  it('keeps the welcome and problems out of the answers', async () => {
    const { output, notes } = await pipe('one\nunknown thing\ntwo\n');
    expect(output).toBe('answer to one\n\nanswer to two\n');
    expect(notes).toBe('welcome\nProblem: no unknown thing\n');
  });

  it('ends with 0 when every line was answered or abstained, with 1 after any problem', async () => {
    expect((await pipe('one\nnothing\n')).code).toBe(0);
    expect((await pipe('')).code).toBe(0);
    expect((await pipe('unknown\none\n')).code).toBe(1);
  });

  it('passes over blank lines and comments', async () => {
    const { questions } = await pipe('\n   \n# who-said x\n  # y\none # two\n');
    expect(questions).toEqual(['one # two']);
  });

  it('takes CRLF, a byte order mark, a last line without end, and characters cut in two', async () => {
    const bytes = Buffer.from('\uFEFFone\r\nKyjiw – žlutý');
    const { questions } = await pipe(bytes.subarray(0, 14), bytes.subarray(14, 21), bytes.subarray(21));
    expect(questions).toEqual(['one', 'Kyjiw – žlutý']);
  });

  it('ends at a goodbye', async () => {
    expect((await pipe('one\nexit\ntwo\n')).questions).toEqual(['one']);
    expect((await pipe('one\n/quit\ntwo\n')).questions).toEqual(['one']);
  });

  it('survives a line of 10 MB', async () => {
    const piece = 'x'.repeat(64 * 1024);
    const { questions, code } = await pipe(...Array.from({ length: 160 }, () => piece), '\ntwo\n');
    expect(questions.map((line) => line.length)).toEqual([160 * piece.length, 3]);
    expect(code).toBe(0);
  });

  it('is told when a line never ends', async () => {
    const input = new PassThrough();
    const ended = runTerminal(aTerminal({ input }));
    const piece = Buffer.alloc(16 * 1024 * 1024, 'x');
    for (let count = 0; count < 5; count += 1) input.write(piece);
    await expect(ended).rejects.toMatchObject({ problem: { kind: 'input-invalid', line: 1 } });
  });

  it('brings a failure of the program itself to the caller', async () => {
    const input = new PassThrough();
    input.end('one\n');
    const answer = () => Promise.reject(new Error('a bug'));
    await expect(runTerminal(aTerminal({ input, answer }))).rejects.toThrow('a bug');
  });

  it('stops on the signal, and says by its code that lines were left', async () => {
    const stop = new AbortController();
    const input = new PassThrough();
    const output = new Kept();
    const ended = runTerminal(aTerminal({ input, output, signal: stop.signal }));
    input.write('one\n');
    await output.until('answer to one');
    stop.abort();
    expect(await ended).toBe(1);
  });
});

describe('whoever reads the answers', () => {
  const failing = (code: string) =>
    new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
    });

  it('may leave early, as head does, without an error', async () => {
    const input = new PassThrough();
    input.end('one\ntwo\nthree\n');
    const terminal = aTerminal({ input, output: failing('EPIPE') });
    expect(await runTerminal(terminal)).toBe(0);
    expect(terminal.questions).toEqual(['one']);
  });

  it('hears of a full disk', async () => {
    const input = new PassThrough();
    input.end('one\n');
    const terminal = aTerminal({ input, output: failing('ENOSPC') });
    await expect(runTerminal(terminal)).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  it('sets the pace: the next line is not answered before the last answer is taken', async () => {
    const taken: (() => void)[] = [];
    const output = new Writable({ write: (_chunk, _encoding, done) => void taken.push(done) });
    const input = new PassThrough();
    const terminal = aTerminal({ input, output });
    const ended = runTerminal(terminal);
    input.end('one\ntwo\n');
    while (taken.length === 0) await new Promise(setImmediate);
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    expect(terminal.questions).toEqual(['one']);
    taken.shift()?.();
    while (taken.length === 0) await new Promise(setImmediate);
    taken.shift()?.();
    expect(await ended).toBe(0);
  });
});
