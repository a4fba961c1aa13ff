import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../src/core/context.ts';
import { dispatch } from '../../src/core/dispatch.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import { makeRecord } from '../support/corpus-builder.ts';
import { HARBOUR, makeContext } from '../support/corpus-harbour.ts';

let context: Context;
beforeAll(async () => {
  context = await makeContext();
});
afterAll(() => context.store.close());

const ask = async (line: string, where: Context = context) => {
  const reply = await dispatch(line, where);
  return { ...reply, text: plainText(reply) };
};

const groupIn = (id: `doc_${string}`, statement: `stm_${string}`) =>
  makeRecord({
    id,
    title: 'Harbour',
    body: '“The water is low,” officials said.',
    speakers: { [`officials-${id.slice(4)}`]: { name: 'officials', type: 'group' } },
    statements: [{ id: statement, parts: ['“The water is low,”'], by: `officials-${id.slice(4)}` }],
  });

describe('who', () => {
  it('shows names, roles with the days of their documents, kinds, topics, outlets and ways to go on', async () => {
    const { outcome, text } = await ask('who halko');
    expect(outcome).toBe('answered');
    expect(text).toContain(
      [
        'Dmytro Halko, Norvian Foreign Minister',
        '',
        'Names: Dmytro Halko, Dmitry Halko, Halko',
        'Role: Norvian Foreign Minister (2 documents, 2 Mar 2021 to 5 Mar 2021)',
        'Statements: 5 (2 direct, 3 indirect)',
        'Days: 1 Mar 2021 to 5 Mar 2021',
        'About: NATO (3), lighthouse (2)',
        'Outlets: Norvia Daily (1), The Harbour Post (1)',
      ].join('\n'),
    );
    expect(text).toContain('All statements: who-said from:"Dmytro Halko"');
    expect(text).toContain('On NATO: who-said NATO from:"Dmytro Halko"');
    expect(text).toContain('Timeline: timeline Dmytro Halko\nChanges: who-changed Dmytro Halko');
  });

  it('shows the three latest statements, of one day the own words first', async () => {
    const { text } = await ask('who halko');
    expect(text.match(/stm_\w+/g)).toEqual(['stm_ours', 'stm_dark', 'stm_promise']);
  });

  it('lists all whom a name can mean, with the way to each', async () => {
    const { text } = await ask('who smith');
    expect(text).toContain('“smith” can be 2 speakers here');
    expect(text).toContain('- John Smith, a harbour pilot: 2 statements');
    expect(text).toContain('Who is Jane Smith: who Jane Smith');
    expect((await ask('who jane smith')).text).toMatch(/^Jane Smith, mayor of Port Ansel\n/);
  });

  it('says who may be the same, and what was said by hand', async () => {
    const bare = makeRecord({
      id: 'doc_bare',
      title: 'Fish',
      body: '“Fish is dear,” Smith said.',
      speakers: { smith: { name: 'Smith' } },
      statements: [{ id: 'stm_dear', parts: ['“Fish is dear,”'], by: 'smith' }],
    });
    const guessed = await makeContext([...HARBOUR, bare]);
    expect((await ask('who spk_smith', guessed)).text).toContain(
      'May be the same as John Smith, Jane Smith; nothing here says so.',
    );
    await guessed.store.close();
    const names = ['Jane Smith', 'Smith'];
    const aliases = [{ kind: 'same', names, because: 'the mayor is meant', by: 'AK', line: 1 }] as const;
    const told = await makeContext([...HARBOUR, bare], { aliases: () => aliases });
    const { text } = await ask('who jane smith', told);
    expect(text).toContain('Joined by hand: Jane Smith, Smith: the mayor is meant (AK)');
    expect(text).toContain('Statements: 2 (2 direct)');
    await told.store.close();
  });

  it('shows groups of one name together, and says that they may be different people', async () => {
    const groups = await makeContext([groupIn('doc_one', 'stm_one'), groupIn('doc_two', 'stm_two')]);
    const { text } = await ask('who officials', groups);
    expect(text).toContain('2 documents have their own “officials”; nothing says that they are the same.');
    expect(text).toContain('Statements: 2 (2 direct)');
    await groups.store.close();
  });

  it('does not know whom nobody knows', async () => {
    expect(await ask('who halka')).toMatchObject({
      outcome: 'problem',
      text: expect.stringContaining('Did you mean Dmytro Halko?'),
    });
  });
});
