import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forceOf } from '../../../src/core/stance/force.ts';
import type { Excerpt } from '../../../src/text/types.ts';
import { lexicon } from '../../support/language.ts';

const { forces } = lexicon.stance;
const part = (text: string): Excerpt => ({ start: 0, end: text.length, text });
const read = (text: string): readonly (string | null)[] => {
  const { force, shown } = forceOf([part(text)], 'affirms', forces);
  return [force, shown?.text ?? null];
};

describe('the force of a statement', () => {
  it('is that of its verb where the verb has one, whatever the words say', () => {
    expect(forceOf([part('“We will leave”')], 'denies', forces)).toEqual({ force: 'denies', shown: null });
  });

  it.each([
    ['“The strike must end.”', 'demands', 'must end'],
    ['“We won’t sell the pier,”', 'promises', 'We won’t'],
    ['“That is simply not true.”', 'denies', 'not true'],
    ['they would face grave consequences', 'warns', 'grave consequences'],
    ['“WE WILL, in time”', 'promises', 'WE WILL'],
    ['“We might, and then we will”', 'promises', 'we will'],
    ['“The pier might close,”', 'hedges', 'might'],
    ['“I won’t comment on that”', 'declines', 'I won’t comment'],
  ])('%s: %s', (words, force, shown) => {
    expect(read(words)).toEqual([force, shown]);
  });

  it.each([
    ['is not taken from what only looks like it', '“We will see.”'],
    ['is not taken from behind a “not”', '“It is not our promise that we will stay”'],
    ['is not taken from under an “if”', 'nobody knows whether they must go'],
    ['is not found inside other words, nor across a mark', 'mustard; we, the will'],
  ])('%s: %s', (_, words) => {
    expect(read(words)).toEqual(['affirms', null]);
  });

  it('is that of the words behind a “not” of another clause', () => {
    expect(read('“They did not start it but we will end it”')).toEqual(['promises', 'we will']);
  });

  it('is that of the first phrase, and of the longest that begins there', () => {
    expect(read('we have no intention, but you must')[1]).toBe('we have no intention');
  });

  it('is read from any text, and its words stand where it says', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('we will', 'İ', ' must ', '’', 'not '),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), fc.nat(9), (pieces, offset) => {
        const text = pieces.join('');
        const { shown } = forceOf([{ start: offset, end: offset + text.length, text }], 'affirms', forces);
        const slice = shown === null ? null : text.slice(shown.start - offset, shown.end - offset);
        expect(slice).toBe(shown?.text ?? null);
      }),
    );
  });
});
