import { describe, expect, test } from 'vitest';
import { placeOfName, placeOfPronoun } from '../../../src/core/resolve/place.ts';
import { findNames } from '../../../src/text/names.ts';
import { readPassage } from '../../../src/text/read-passage.ts';
import { lexicon, tools } from '../../support/language.ts';

const placeOf = (text: string, words: string) => {
  const passage = readPassage(text, null, tools);
  const name = findNames(passage, lexicon).find((each) => each.text === words);
  return name === undefined ? null : placeOfName(passage, name);
};
const roleOfPronoun = (text: string, word: string) => {
  const passage = readPassage(text, null, tools);
  return placeOfPronoun(
    passage,
    passage.tokens.findIndex(({ lower }) => lower === word),
  ).role;
};

describe('a name', () => {
  test.each([
    ['Peter Ostrel sailed away.', 'subject'],
    ['Peter Ostrel, a baker from Harl, sailed away.', 'subject'],
    ['Peter Ostrel (a baker) often sailed away.', 'subject'],
    ['The baker, Peter Ostrel, sailed away.', 'subject'],
    ['Peter Ostrel of Harl sailed away.', 'subject'],
    ['Peter Ostrel and Daniel Bex sailed away.', 'subject'],
    ['The rain surprised Peter Ostrel.', 'object'],
    ['The rain fell on the old Peter Ostrel.', 'oblique'],
    ['The rain spoilt Peter Ostrel’s letter.', 'possessive'],
  ])('in “%s” is a %s', (text, role) => {
    expect(placeOf(text, 'Peter Ostrel')?.role).toBe(role);
  });

  test('knows what stands right beside it', () => {
    expect(placeOf('Peter Ostrel and Daniel Bex sailed.', 'Daniel Bex')).toMatchObject({
      isJoined: true,
      opens: false,
    });
    expect(placeOf('They won the Peter Ostrel Cup.', 'Peter Ostrel Cup')?.isAfterThe).toBe(true);
    expect(placeOf('They met in Peter Ostrel again.', 'Peter Ostrel')?.isLocated).toBe(true);
    expect(placeOf('Peter Ostrel, who sailed, won.', 'Peter Ostrel')).toMatchObject({
      hasRelative: true,
      opens: true,
    });
  });
});

describe('a pronoun', () => {
  test.each([
    ['Then she left.', 'she', 'subject'],
    ['Rain spoilt her letter.', 'her', 'possessive'],
    ['Rain spoilt her very old letter.', 'her', 'possessive'],
    ['Rain met her on the bridge.', 'her', 'object'],
    ['Rain fell on her.', 'her', 'oblique'],
    ['Rain met him.', 'him', 'object'],
    ['The letter was his.', 'his', 'possessive'],
  ])('in “%s” “%s” is a %s', (text, word, role) => {
    expect(roleOfPronoun(text, word)).toBe(role);
  });
});
