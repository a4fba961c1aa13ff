import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyseBody, analyseText } from '../../support/language.ts';
import { foreignText } from '../../support/text-arbitrary.ts';

const read = (body: string): readonly (string | null)[] => {
  const [statement] = analyseBody(body);
  return [statement?.force ?? null, statement?.stance?.shown?.text ?? null];
};

describe('the force of a statement in its text', () => {
  it.each([
    ['Ann Lee denied that the ferry was sold.', 'denies', 'denied'],
    ['“The ferry is late,” Ann Lee warned.', 'warns', 'warned'],
    ['Ann Lee did not deny that the ferry was sold.', 'declines', 'did not deny'],
    ['Ann Lee never promised that the ferry would stay.', 'declines', 'never promised'],
    ['Ann Lee denied that he would not pay for the ferry.', 'denies', 'denied'],
    ['“We will keep the ferry,” Ann Lee said.', 'promises', 'We will'],
    ['“Nobody knows if we will keep the ferry,” Ann Lee said.', 'affirms', null],
    ['“The ferry is late,” Ann Lee said.', 'affirms', null],
  ])('%s: %s', (body, force, shown) => {
    expect(read(body)).toEqual([force, shown]);
  });

  it.each([
    '“Who sold the ferry?” Ann Lee asked.',
    'Ann Lee asked whether the ferry had been sold.',
    '“A leaking bathtub,” Ann Lee said.',
  ])('is unclear in a question and in a few words without a verb: %s', (body) => {
    expect(read(body)).toEqual(['unclear', null]);
  });
});

describe('what a text puts before', () => {
  it.each([
    ['Ann Lee had said that the ferry was late.', true],
    ['Last month Ann Lee said that the ferry was late.', true],
    ['“The ferry is late,” Ann Lee said.', false],
    ['Ann Lee said the ferry had been late last month.', false],
  ])('%s: %s', (body, isEarlier) => {
    expect(analyseBody(body)[0]?.stance?.isEarlier).toBe(isEarlier);
  });
});

test('any text is read, and the words of a stance stand where it says', () => {
  fc.assert(
    fc.property(foreignText, (text) => {
      for (const { stance } of analyseText(text).statements) {
        const shown = [stance?.shown ?? null, ...(stance?.positions ?? []).map((position) => position.shown)];
        for (const words of shown) {
          if (words !== null) expect(text.slice(words.start, words.end)).toBe(words.text);
        }
      }
    }),
    { numRuns: 40 },
  );
});
