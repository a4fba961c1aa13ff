import { afterEach, describe, expect, it } from 'vitest';
import { digest } from '../../src/cli/digest.ts';
import { ProblemError } from '../../src/core/problem.ts';
import { openProgram } from '../../src/main.ts';
import { createTerminalPoster } from '../../src/platforms/terminal/poster.ts';
import { keepStreams, makeRoom, type Room } from '../support/cli-program.ts';
import { Kept } from '../support/reply-terminal.ts';

const rooms: Room[] = [];
afterEach(() => {
  for (const room of rooms.splice(0)) room.remove();
});

const enter = (...lines: readonly string[]): Room => {
  const room = makeRoom(...lines);
  rooms.push(room);
  return room;
};

const TWO = [
  'DIGEST_DESK_CHANNEL=terminal',
  'DIGEST_NIGHT_CHANNEL=terminal',
  'DIGEST_NIGHT_SCHEDULE="0 22 * * *"',
];

const show = async ({ base }: Room, about: 'status' | 'history', name?: string) => {
  const streams = keepStreams();
  const code = await digest({ about, name }, base, streams);
  return { code, output: streams.output.text };
};

describe('who-said digest status', () => {
  it('tells of every digest when it comes, and does not say that the schedule is off', async () => {
    const { code, output } = await show(enter(...TWO), 'status');
    expect(code).toBe(0);
    expect(output).toMatch(/^DESK\n[\s\S]*^NIGHT\n[\s\S]*At 22:00[\s\S]* Next: /m);
    expect(output).not.toContain('The schedule is off');
  });

  it('of a name tells of that one, in any case, and of an unknown one says which there are', async () => {
    const room = enter(...TWO);
    const { output } = await show(room, 'status', 'night');
    expect(output).toContain('NIGHT');
    expect(output).not.toContain('DESK');
    const problem = await show(room, 'status', 'NOON').catch((error: unknown) => error);
    expect(problem instanceof ProblemError && problem.problem).toEqual({
      kind: 'digest-unknown',
      name: 'NOON',
      known: ['DESK', 'NIGHT'],
    });
  });

  it('without a digest says how to set one up', async () => {
    expect((await show(enter(), 'status')).output).toContain('No digest is set up.');
  });
});

describe('who-said digest history', () => {
  it('of a digest that never came says so', async () => {
    expect((await show(enter(...TWO), 'history')).output).toContain('None was due yet.');
  });

  it('tells step by step what happened to a digest, and by whom', async () => {
    const room = enter(...TWO);
    const poster = createTerminalPoster({ output: new Kept(), width: () => 80 });
    const posters = new Map([['terminal', poster] as const]);
    const program = await openProgram(room.base, new AbortController().signal, { posters });
    await program.context.digests?.postNow('DESK', 'a test');
    await program.close();
    const { output } = await show(room, 'history', 'DESK');
    expect(output).toMatch(/: posted, \d key statements?/);
    const steps = [...output.matchAll(/- \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC: ([a-z]+(?: \d+ [a-z]+)?)/g)];
    expect(steps.map(([, what]) => what)).toEqual([
      'planned',
      'claimed',
      'message 1 posting',
      'message 1 posted',
      'posted',
    ]);
    expect(output).toContain(`/${process.pid}/`);
  });
});
