import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExplainAsked, explain, readAsked } from '../../src/cli/explain.ts';
import { openProgram } from '../../src/main.ts';
import { keepStreams, makeRoom, type Room } from '../support/cli-program.ts';
import { faultsIn } from '../support/html-page.ts';

let room: Room;
let path: string;

beforeAll(() => {
  room = makeRoom();
  path = join(room.folder, 'articles', 'ferries.md');
});

afterAll(() => room.remove());

const run = async (asked: Partial<ExplainAsked> = {}, isTTY = false, base = room.base) => {
  const streams = keepStreams(isTTY);
  const code = await explain({ path, isHtml: false, out: undefined, ...asked }, base, streams);
  return { code, output: streams.output.text };
};

describe('who-said explain', () => {
  it('prints the article with its statements marked, and how each was found', async () => {
    const { code, output } = await run();
    expect(code).toBe(0);
    expect(output).toContain('[1 “The strike must end before the ice comes,”] <1 said>');
    expect(output).toMatch(/\[1\] Ada Lund, .*mayor/);
    expect(output).toContain('quotation-tag');
    expect(output).toMatch(/Wrong\? .*config\/corrections\.yaml[\s\S]*\.\n$/);
  });

  it('gives each statement the id that it has in the store', async () => {
    const program = await openProgram(room.base, new AbortController().signal);
    const { output } = await run();
    for await (const { statement } of program.store.all()) expect(output).toContain(statement.id);
    await program.close();
    expect.assertions(2);
  });

  it('colours a terminal, but nothing that is piped, and nothing where NO_COLOR is set', async () => {
    const quiet = makeRoom('NO_COLOR=1');
    expect((await run({}, true)).output).toContain('\u001B[');
    expect((await run()).output).not.toContain('\u001B');
    expect((await run({}, true, quiet.base)).output).not.toContain('\u001B');
    quiet.remove();
  });

  it('prints a page, or writes it to the file that is named', async () => {
    const out = join(room.folder, 'ferries.html');
    const { output } = await run({ isHtml: true });
    expect(faultsIn(output)).toEqual([]);
    expect(output).toContain('<mark>“The strike must end before the ice comes,”</mark>');
    expect((await run({ isHtml: true, out })).output).toBe('');
    expect(readFileSync(out, 'utf8')).toBe(output);
  });
});

describe('the words after explain', () => {
  const asked = (line: string) => {
    const args = line.split(' ');
    const words = args.filter((word) => !word.startsWith('--'));
    return readAsked(words, { isHtml: args.includes('--html'), args: ['node', 'cli', 'explain', ...args] });
  };

  it('name an article, and at the end perhaps a page', () => {
    expect(asked('a.md')).toEqual({ path: 'a.md', isHtml: false, out: undefined });
    expect(asked('-')).toEqual({ path: '-', isHtml: false, out: undefined });
    expect(asked('--html a.md')).toEqual({ path: 'a.md', isHtml: true, out: undefined });
    expect(asked('a.md --html')).toEqual({ path: 'a.md', isHtml: true, out: undefined });
    expect(asked('a.md --html a.html')).toEqual({ path: 'a.md', isHtml: true, out: 'a.html' });
  });

  it('are refused in every order in which the page could be written over the article', () => {
    for (const line of [
      '--html',
      '--html a.html a.md',
      'a.md a.html --html',
      'a.md a.html',
      'a.html --html ./a.html',
    ])
      expect([line, asked(line)]).toEqual([line, null]);
  });

  it('never make a file of an article that cannot be read', async () => {
    const out = join(room.folder, 'none.html');
    await expect(run({ path: join(room.folder, 'none.md'), isHtml: true, out })).rejects.toThrow();
    expect(existsSync(out)).toBe(false);
  });
});
