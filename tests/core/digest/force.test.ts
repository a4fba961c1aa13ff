import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { forceOf } from '../../../src/core/digest/force.ts';
import { NO_KEY_WORDS } from '../../../src/core/digest/standing.ts';
import { loadLexicon } from '../../../src/lexicon/load-lexicon.ts';
import type { KeyWords } from '../../../src/lexicon/loaded-lexicon.ts';

let keyWords: KeyWords = NO_KEY_WORDS;
beforeAll(async () => {
  ({ keyWords } = await loadLexicon('config/lexicons/en'));
});

describe('the force of a statement', () => {
  it('is that of its verb where the verb has one, whatever the words say', () => {
    expect(forceOf('“We will leave”', 'denies', keyWords)).toEqual({ force: 'denies', evidence: null });
  });

  it.each([
    ['“The strike must end.”', 'demands', 'must end'],
    ['“We won’t sell the pier,”', 'promises', "we won't"],
    ['“That is simply not true.”', 'denies', 'not true'],
    ['they would face grave consequences', 'warns', 'grave consequences'],
    ['“WE WILL, in time”', 'promises', 'we will'],
  ])('%s: %s', (words, force, evidence) => {
    expect(forceOf(words, 'affirms', keyWords)).toEqual({ force, evidence });
  });

  it('is that of the first phrase, and of the longest that begins there', () => {
    expect(forceOf('we have no intention, but you must', 'affirms', keyWords).evidence).toBe(
      'we have no intention',
    );
  });

  it('is not found inside other words, nor across a gap', () => {
    expect(forceOf('mustard; we, the will', 'affirms', keyWords)).toEqual({
      force: 'affirms',
      evidence: null,
    });
  });

  it('is read from any text without trouble', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const { evidence } = forceOf(words, 'affirms', keyWords);
        expect(evidence === null || keyWords.forces.has(evidence)).toBe(true);
      }),
    );
  });
});
