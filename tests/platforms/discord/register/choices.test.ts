import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toChoices } from '../../../../src/platforms/discord/register/choices.ts';

const same = (text: string) => ({ label: text, value: text });

it('a suggestion becomes a choice', () => {
  expect(toChoices([{ label: 'NATO (also Atlantic alliance)', value: 'NATO' }])).toEqual([
    { name: 'NATO (also Atlantic alliance)', value: 'NATO' },
  ]);
});

it('a long label is cut before a word, and its value is whole', () => {
  const label = `Ada Berg (also ${'Ada von und zu '.repeat(8)}Berg)`;
  expect(toChoices([{ label, value: 'Ada Berg' }])).toEqual([
    { name: expect.stringMatching(/ (von|und|zu|Ada)…$/), value: 'Ada Berg' },
  ]);
});

it('a value that is too long is left out: cut it would ask for something else', () => {
  expect(toChoices([same('a'.repeat(101)), same('b'.repeat(100))])).toEqual([
    { name: 'b'.repeat(100), value: 'b'.repeat(100) },
  ]);
});

it('no value comes twice, and none is blank', () => {
  expect(toChoices([same('a'), { label: 'b', value: 'a' }, same(' '), same('')])).toEqual([
    { name: 'a', value: 'a' },
  ]);
});

it('never more than 25', () => {
  expect(toChoices(Array.from({ length: 40 }, (_, at) => same(`${at}`)))).toHaveLength(25);
});

it('every choice is one that Discord takes, cut between what people take for characters', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 150 });
  fc.assert(
    fc.property(fc.array(fc.record({ label: words, value: words }), { maxLength: 30 }), (suggestions) => {
      const choices = toChoices(suggestions);
      for (const { name, value } of choices) {
        expect(name.length).toBeLessThanOrEqual(100);
        expect(value.length).toBeLessThanOrEqual(100);
        expect(name.trim()).not.toBe('');
        expect(name).not.toMatch(/\p{Surrogate}/u);
      }
      expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
    }),
  );
});
