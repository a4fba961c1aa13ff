/** What every log of answers must do. An implementation calls `describeAnswerLog` with a function that opens a new, empty one. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnswerLog, CorpusState, RememberedAnswer } from '../../src/core/ports.ts';

interface Opened {
  readonly log: AnswerLog;
  readonly close: () => Promise<void>;
}

const answer = (name: string, parts: Partial<RememberedAnswer> = {}): RememberedAnswer => ({
  id: `ans_${name}`,
  line: `who-said ${name}`,
  state: 'one',
  version: '1',
  words: 'w0rds',
  ...parts,
});

const corpus = (hash: string): CorpusState => ({ hash, documents: new Map([['doc_a', hash]]) });

export const describeAnswerLog = (name: string, open: () => Promise<Opened>): void => {
  describe(name, () => {
    let opened: Opened;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    it('gives back what was remembered, word for word, with the corpus that was asked', async () => {
      const { log } = opened;
      const written = answer('a', { line: 'who-said “é” \u0000 \ud83d "x y"' });
      await log.remember(written, corpus('one'));
      expect(await log.recall('ans_a')).toEqual({ answer: written, corpus: corpus('one') });
    });

    it('knows nothing of an id that it was never given', async () => {
      expect(await opened.log.recall('ans_none')).toBeNull();
    });

    it('keeps of an id what was remembered last', async () => {
      const { log } = opened;
      await log.remember(answer('a'), corpus('one'));
      await log.remember(answer('a', { words: 'others', state: 'two' }), corpus('two'));
      const recalled = await log.recall('ans_a');
      expect(recalled?.answer.words).toBe('others');
      expect(recalled?.corpus).toEqual(corpus('two'));
    });

    it('keeps two answers of one corpus apart', async () => {
      const { log } = opened;
      await log.remember(answer('a'), corpus('one'));
      await log.remember(answer('b'), corpus('one'));
      expect((await log.recall('ans_a'))?.answer.line).toBe('who-said a');
      expect((await log.recall('ans_b'))?.corpus).toEqual(corpus('one'));
    });
  });
};
