import { describe, expect, test } from 'vitest';
import { readPronouns, whoIsLast } from '../../support/pronoun-guesses.ts';

/** The likeliest, named or not. */
const likeliest = (text: string): string | undefined => readPronouns(text).at(-1)?.guesses[0]?.person.name;

describe('a pronoun', () => {
  test('means the only person of its gender', () => {
    const text = 'Anna Quillon wrote to Peter Ostrel about the bridge. Then';
    expect(whoIsLast(`${text} she left.`)).toBe('Anna Quillon');
    expect(whoIsLast(`${text} he left.`)).toBe('Peter Ostrel');
  });

  test('rather means the subject of the sentence before than somebody behind a preposition', () => {
    expect(whoIsLast('Peter Ostrel waited for Daniel Bex. He had a hammer.')).toBe('Peter Ostrel');
  });

  test('rather means whoever the last pronoun meant', () => {
    const text = 'Peter Ostrel sent a letter to Daniel Bex. He waited. The rain fell. He went home.';
    expect(whoIsLast(text)).toBe('Peter Ostrel');
  });

  test('that is an object does not mean the subject of its own verb', () => {
    const text = 'Daniel Bex was tired. Peter Ostrel met him.';
    expect(likeliest(text)).toBe('Daniel Bex');
  });

  test('that ends in “self” may mean the subject of its own verb', () => {
    expect(likeliest('Daniel Bex was tired. Peter Ostrel taught himself.')).toBe('Peter Ostrel');
  });

  test('may stand before the name that it means', () => {
    expect(whoIsLast('In his last letter, Peter Ostrel praised the harbour.')).toBe('Peter Ostrel');
  });

  test('does not go back over more than eight sentences', () => {
    const far = (sentences: number) =>
      readPronouns(`Peter Ostrel left. ${'The rain fell. '.repeat(sentences - 1)}He came back.`)[0]?.guesses;
    expect(far(8)).toHaveLength(1);
    expect(far(9)).toEqual([]);
  });

  test('inside a quotation is passed over unless it is asked for', () => {
    const text = 'Peter Ostrel told Daniel Bex: “He is late.” Then he left.';
    expect(readPronouns(text).map(({ guesses }) => guesses.length)).toEqual([2, 2]);
  });
});

describe('nobody is named', () => {
  test('where two are named in one breath', () => {
    expect(whoIsLast('Peter Ostrel and Daniel Bex walked home. He was tired.')).toBeNull();
  });

  test('where nobody of the gender is there', () => {
    expect(whoIsLast('Anna Quillon left. He stayed.')).toBeNull();
    expect(whoIsLast('He stayed.')).toBeNull();
  });
});
