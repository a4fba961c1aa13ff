import { expect, test } from 'vitest';
import { countClauses } from '../../../src/core/resolve/clauses.ts';
import { readPronouns } from '../../support/pronoun-guesses.ts';

const repeat = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => piece(at)).join('');
const surname = (index: number) => `B${'aeiou'[index % 5]}${index.toString(36).replace(/\d/g, 'x')}l`;

/** Texts in which a pronoun could look at ever more people. */
const HOSTILE: readonly (readonly [name: string, text: (size: number) => string])[] = [
  ['people before it', (size) => repeat(size, (at) => `Peter ${surname(at)} met him. `)],
  ['people behind it in one sentence', (size) => repeat(size, (at) => `he, Peter ${surname(at)}, and `)],
  ['pronouns in one sentence', (size) => `Peter Bex ${repeat(size, () => 'and he ')}`],
  ['people of the other gender', (size) => repeat(size, (at) => `he and Anna ${surname(at)}, `)],
];

test.each(HOSTILE)('however many %s, a pronoun is weighed against a few', (_, make) => {
  const most = Math.max(...readPronouns(make(400)).map(({ guesses }) => guesses.length));
  expect(most).toBeLessThanOrEqual(20);
});

test('verbs, breaks and commas are counted between two places, and not backwards', () => {
  const tokens = ['Bex', 'met', ',', 'who', 'ran'].map((text, at) => ({
    ...{ text, lower: text.toLowerCase(), start: at, end: at + 1, quotation: -1 },
    pos: text === 'met' || text === 'ran' ? ('VERB' as const) : ('NOUN' as const),
  }));
  const { verbs, breaks, commas } = countClauses(tokens);
  expect([verbs(0, 5), verbs(2, 4), verbs(5, 0)]).toEqual([2, 0, 0]);
  expect([breaks(0, 5), commas(0, 5), commas(3, 5)]).toEqual([1, 1, 0]);
});
