import { describe, expect, it } from 'vitest';
import { createContext } from '../../src/core/context.ts';
import { HARBOUR, makeContext } from '../support/corpus-harbour.ts';

describe('createContext', () => {
  it('keeps the view while nothing is written, and sees what is', async () => {
    const [first, second] = HARBOUR;
    if (!first || !second) throw new Error('the corpus is empty');
    const context = await makeContext([first]);
    const before = await context.corpus();
    expect(await context.corpus()).toBe(before);
    await context.store.replace(second);
    const after = await context.corpus();
    expect(after.summary.documents).toBe(2);
    expect(after.directory.match('pilot')).toHaveLength(1);
    await context.store.close();
  });

  it('tries again after the store has failed', async () => {
    const context = await makeContext();
    let failures = 1;
    const store = {
      ...context.store,
      revision: () => context.store.revision(),
      summary: () => (failures-- > 0 ? Promise.reject(new Error('busy')) : context.store.summary()),
    };
    const { corpus } = createContext({ ...context, store });
    await expect(corpus()).rejects.toThrow('busy');
    expect((await corpus()).summary.documents).toBe(2);
    await context.store.close();
  });
});
