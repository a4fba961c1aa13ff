import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPassage } from '../../src/text/read-passage.ts';
import { retag } from '../../src/text/retag.ts';
import { lexicon, tools } from '../support/language.ts';
import { foreignText } from '../support/text-arbitrary.ts';

/** The part of speech of the first word with this spelling, as the tagger gives it and put right. */
const tagsOf = (word: string, text: string, title: string | null = 'Today') => ({
  before: tools.tag(text).find((each) => each.text === word)?.pos,
  after: readPassage(text, title, tools).tokens.find((token) => token.text === word)?.pos,
});

describe('the tagger is put right where', () => {
  test.each([
    ['a verb has a capital inside a sentence', 'Lynch', 'The swans will stay, Lynch said.', 'PROPN'],
    ['an auxiliary has one', 'Will', 'The swans met Will.', 'PROPN'],
    ['one that opens a sentence stands before a verb of saying', 'Cook', 'Cook said no.', 'PROPN'],
    ['one behind a quotation does', 'Lynch', '“It holds,” Lynch said.', 'PROPN'],
    [
      'one that opens a sentence is a name elsewhere in the text',
      'Lynch',
      'Lynch waved. The swans came for Lynch.',
      'PROPN',
    ],
    ['a verb stands between a pronoun and a verb of saying', 'further', 'He further announced it.', 'ADV'],
    ['a mark follows an s and a word follows the mark', "'", "The senators' office is cold.", 'PART'],
    [
      'a word in -ing stands behind a quotation and before a role and a name',
      'managing',
      '“It holds,” managing director Ada Berg said.',
      'ADJ',
    ],
    ['a group behind it says something', 'Match', 'Match wardens said no.', 'NOUN'],
    [
      'a number and another verb stand beside a plural',
      'bears',
      'Of these 55 to 65 bears live here.',
      'NOUN',
    ],
    ['a counted plural stands before it', 'nest', 'Some 300 herons nest on the roof.', 'VERB'],
    ['one that is counted in words does', 'nest', 'Half a million herons nest on the roof.', 'VERB'],
    ['a preposition stands between an article and a noun', 'under', 'The under secretary left.', 'ADJ'],
  ])('%s', (_, word, ...[text, pos]) => {
    const { before, after } = tagsOf(word, text);
    expect(before).not.toBe(pos);
    expect(after).toBe(pos);
  });
});

describe('the tagger is left alone where', () => {
  test.each([
    ['a verb opens a sentence, and no name in the text is spelt so', 'Cook', 'Cook the eels.'],
    [
      'a word in -ing takes whoever has the role',
      'appointing',
      'He left after appointing director Ada Berg.',
    ],
    ['a verb opens a quotation', 'Cook', 'Owen said: “Cook the eels.”'],
    ['a verb opens what follows a quotation', 'Lynch', '“It holds.” Lynch waved.'],
    ['a verb opens what follows a dash', 'Wait', 'The lock is old – Wait here.'],
    ['a verb opens a parenthesis', 'Wait', 'The lock is old (Wait here).'],
    ['an adverb opens a sentence, and a name in the text is spelt so', 'Never', 'Never mind. He met Never.'],
    ['no verb of saying follows the verb behind a pronoun', 'like', 'They like the lock.'],
    ['the mark behind an s ends the sentence', "'", "The lock is the senators'."],
  ])('%s', (_, word, text) => {
    const { before, after } = tagsOf(word, text);
    expect(before).toBeDefined();
    expect(after).toBe(before);
  });

  test('a headline has capitals of its own', () => {
    const headline = 'Rush opened the lock for Lynch';
    expect(tagsOf('Lynch', headline, headline)).toEqual({ before: 'VERB', after: 'VERB' });
    expect(tagsOf('Lynch', headline)).toEqual({ before: 'VERB', after: 'PROPN' });
  });

  test('a capital in a headline makes no name of a word below it', () => {
    const text = 'Swans can Wait at Harl\n\nWait at the lock.';
    const { tokens } = readPassage(text, 'Swans can Wait at Harl', tools);
    expect(tokens.findLast((token) => token.text === 'Wait')?.pos).toBe('VERB');
  });
});

test('of any text, the words keep their number, order, offsets and spelling', () => {
  fc.assert(
    fc.property(
      foreignText,
      fc.infiniteStream(fc.constantFrom('VERB', 'AUX', 'ADV', 'NOUN', 'PUNCT')),
      (text, tags) => {
        const passage = readPassage(text, null, tools);
        const tokens = passage.tokens.map((token) => ({ ...token, pos: tags.next().value }));
        const bare = (token: (typeof tokens)[number]) => ({ ...token, pos: null });
        expect(retag({ ...passage, tokens }, lexicon).map(bare)).toEqual(tokens.map(bare));
      },
    ),
    { numRuns: 150 },
  );
});
