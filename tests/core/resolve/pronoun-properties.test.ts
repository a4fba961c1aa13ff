import fc from 'fast-check';
import { expect, test } from 'vitest';
import { genderOfPronoun } from '../../../src/core/resolve/pronoun-words.ts';
import { readPronouns } from '../../support/pronoun-guesses.ts';
import { foreignText } from '../../support/text-arbitrary.ts';

const PEOPLE = [
  'Anna Quillon',
  'Peter Ostrel',
  'Ms. Bex',
  'Mr. Mardle',
  'Kim Vessel',
  'New Harl',
  'Ostrel and Bex',
];
const DEEDS = [
  'met',
  'said that',
  'wrote to',
  'and',
  ', who saw',
  'in',
  '. Then',
  ', a baker,',
  'of the',
  '.\n\n',
];
const PRONOUNS = ['he', 'She', 'him', 'her', 'his', 'herself', 'HIMSELF', 'hers'];

/** Sentences full of people and pronouns, and whatever else there is. */
const text = fc.oneof(
  fc
    .array(fc.constantFrom(...PEOPLE, ...DEEDS, ...PRONOUNS), { maxLength: 60, size: 'max' })
    .map((words) => words.join(' ')),
  fc.tuple(foreignText, fc.constantFrom(...PRONOUNS)).map((parts) => parts.join(' ')),
);

test('a pronoun never means a person of the other gender, and its chances add up to at most one', () => {
  fc.assert(
    fc.property(text, (input) => {
      for (const { token, guesses } of readPronouns(input)) {
        const gender = genderOfPronoun(token.lower);
        expect(guesses.filter(({ person }) => person.gender !== null && person.gender !== gender)).toEqual(
          [],
        );
        expect(guesses.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThanOrEqual(1 + 1e-9);
        expect(new Set(guesses.map(({ person }) => person)).size).toBe(guesses.length);
      }
    }),
    { numRuns: 150 },
  );
}, 30_000);
