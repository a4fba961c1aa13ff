import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete } from '../../src/core/complete.ts';
import type { Context } from '../../src/core/context.ts';
import { makeRecord } from '../support/corpus-builder.ts';
import { HARBOUR, makeContext } from '../support/corpus-harbour.ts';

let context: Context;
beforeAll(async () => {
  const accents = makeRecord({ id: 'doc_cafe', title: 'T', body: 'B', topics: ['Élodie Café'] });
  context = await makeContext([...HARBOUR, accents]);
});
afterAll(() => context.store.close());

/** The lines that Tab would make of a line. */
const lines = async (line: string): Promise<readonly string[]> => {
  const { candidates, from } = await complete(line, context);
  return candidates.map((candidate) => line.slice(0, from) + candidate);
};

describe('complete', () => {
  it.each([
    [
      '',
      [
        'who-said',
        'who-changed',
        'figures',
        'timeline',
        'who',
        'ask',
        'export',
        'source',
        'why',
        'corpus',
        'digest',
        'help',
      ],
    ],
    ['/wh', ['/who-said', '/who-changed', '/who', '/why']],
    ['WH', ['who-said', 'who-changed', 'who', 'why']],
    ['who-said na', ['who-said NATO']],
    ['/who-said port a', ['/who-said Port Ansel']],
    ['who-said ferry', ['who-said Baltic Ferry Council']],
    ['who-said elo', ['who-said Élodie Café']],
    ['who-said cafe', ['who-said Élodie Café']],
    ['who-said from:dm', ['who-said from:"Dmytro Halko"', 'who-said from:"Dmitry Halko"']],
    ['who-said nato from:"jane s', ['who-said nato from:"Jane Smith"']],
    ['who-said outlet:post', ['who-said outlet:"The Harbour Post"']],
    ['who-said kind:', ['who-said kind:direct', 'who-said kind:indirect', 'who-said kind:mixed']],
    ['who-said nato fr', ['who-said nato from:']],
    ['who-said nato from:halko fr', []],
    ['who-said north atl', []],
    ['help so', ['help source']],
    ['source stm_', []],
    ['corpus ', []],
  ])('makes of %j: %j', async (line, expected) => {
    expect(await lines(line)).toEqual(expected);
  });

  it('offers options and topics behind a command', async () => {
    expect(await lines('who-said ')).toEqual(
      expect.arrayContaining(['who-said from:', 'who-said NATO', 'who-said lighthouse']),
    );
  });

  it('offers no more than a platform shows', async () => {
    const topics = Array.from({ length: 60 }, (_, at) => `Harbour ${at}`);
    const full = await makeContext([makeRecord({ id: 'doc_many', title: 'T', body: 'B', topics })]);
    expect((await complete('who-said harb', full)).candidates).toHaveLength(25);
    await full.store.close();
  });

  it('takes any line, and replaces only its end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom('', 'who-said ', '/help ', 'x '),
        async (typed, start) => {
          const line = start + typed;
          const { from } = await complete(line, context);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(from).toBeLessThanOrEqual(line.length);
        },
      ),
    );
  });
});
