import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { defineCommand } from '../../src/core/command.ts';
import type { Context } from '../../src/core/context.ts';
import { dispatch } from '../../src/core/dispatch.ts';
import { ProblemError } from '../../src/core/problem.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import { makeContext } from '../support/corpus-harbour.ts';

let context: Context;
beforeAll(async () => {
  context = await makeContext();
});
afterAll(() => context.store.close());

/** The outcome and the first line. */
const answer = async (line: string): Promise<string> => {
  const reply = await dispatch(line, context);
  return `${reply.outcome}: ${plainText(reply).split('\n')[0]}`;
};

describe('dispatch', () => {
  it.each([
    ['/who-said nato', 'answered: Said about nato'],
    ['who-said nato', 'answered: Said about nato'],
    [' /Who-Said  nato \n', 'answered: Said about nato'],
    ['/who-said\u00a0nato', 'answered: Said about nato'],
    ['/who-said nato from:“Dmytro Halko”', 'answered: Said about nato by Dmytro Halko'],
    ['who-said source stm_join', 'answered: Source: Norvia wants into the alliance'],
    ['source stm_join', 'answered: Source: Norvia wants into the alliance'],
    ['/source STM_JOIN', 'answered: Source: Norvia wants into the alliance'],
    ['who-said help', 'answered: who-said 0.0.0'],
    ['', 'answered: who-said 0.0.0'],
    [
      'help who-said',
      'answered: who-said [<topic>] [from:] [since:] [until:] [kind:] [force:] [outlet:] [page:]',
    ],
    ['who-said help why', 'answered: why <id>'],
    ['corpus', 'answered: What is here'],
    ['who-said corpus', 'answered: What is here'],
    ['who-said topic:help', 'abstained: No statement about help was found in these documents.'],
    [
      'who-said source of the leak',
      'abstained: No statement about source of the leak was found in these documents.',
    ],
    ['who-said at 12:30', 'abstained: No statement about at 12:30 was found in these documents.'],
  ])('answers %j', async (line, expected) => {
    expect(await answer(line)).toBe(expected);
  });

  it.each([
    ['/nato', 'There is no command nato.'],
    ['surce stm_join', 'Did you mean source?'],
    ['who-said', 'who-said needs a topic. For example, type: who-said nato.'],
    ['who-said nato frm:halko', 'Did you mean from:?'],
    [
      'who-said nato page:0',
      '"0" does not work as page: expected a whole number from 1 to 1000. For example, page:2.',
    ],
    ['who-said nato since:2021-02-30', '"2021-02-30" does not work as since'],
    ['who-said nato from:', '"" does not work as from'],
    ['who-said nato from:a from:b', 'The option from was given more than once.'],
    ['who-said nato topic:fish', 'The option topic was given more than once.'],
    ['who-said nato constructor:x', 'who-said has no option constructor.'],
    ['corpus please', 'corpus has no option please.'],
    ['source', 'source needs a statement id. For example, type: source stm_'],
    ['source nato', '"nato" does not work as statement id'],
    ['who-said source stm_gone', 'There is no statement stm_gone'],
    ['help nato', 'There is no command nato.'],
  ])('explains %j', async (line, expected) => {
    const reply = await dispatch(line, context);
    expect(reply.outcome).toBe('problem');
    expect(plainText(reply)).toContain(expected);
  });

  it('gives a bug a number, and the log the bug under the same number', async () => {
    const bug = new RangeError('broken');
    const reported: unknown[] = [];
    const reply = await dispatch(
      'break',
      withCommand(() => Promise.reject(bug), reported),
    );
    const [reference] = /[0-9A-HJKMNP-TV-Z]{6}/.exec(plainText(reply)) ?? [];
    expect(reported).toEqual([[reference, bug]]);
    expect(plainText(reply)).not.toContain('broken');
  });

  it('gives the log the cause of an expected failure, without a number', async () => {
    const error = new ProblemError({ kind: 'store-busy', path: 'x.db' }, { cause: new Error('locked') });
    const reported: unknown[] = [];
    const reply = await dispatch(
      'break',
      withCommand(() => Promise.reject(error), reported),
    );
    expect(reported).toEqual([[null, error]]);
    expect(plainText(reply)).toContain('x.db');
  });

  it('answers even when the log fails as well', async () => {
    const broken = {
      ...withCommand(() => Promise.reject(new Error('one')), []),
      report: () => {
        throw new Error('two');
      },
    };
    expect((await dispatch('break', broken)).outcome).toBe('problem');
  });

  it('has a reply for any line, and never a bug', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        'who-said',
        '/who-said',
        'help',
        'source',
        'why',
        'nato',
        'from:',
        'from:halko',
        'page:2',
        '"',
        'kind:direct',
        'stm_join',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
        const reply = await dispatch(words.join(' '), context);
        expect(reply.children.length).toBeGreaterThan(0);
      }),
    );
  });

  const withCommand = (run: () => Promise<never>, reported: unknown[]): Context => ({
    ...context,
    commands: [
      ...commands,
      defineCommand({ name: 'break', summary: 'Fails', options: {}, examples: [], run }),
    ],
    report: (reference, error) => reported.push([reference, error]),
  });
});
