import { describe, expect, test } from 'vitest';
import { coversRole, isPastRole, roleWords } from '../../../src/core/resolve/role-words.ts';
import { lexicon } from '../../support/language.ts';

const words = (role: string) => [...roleWords(role, lexicon)].sort();

describe('the telling words of a role', () => {
  test.each([
    ['Norway’s foreign minister', 'Norwegian Foreign Minister'],
    ['ambassador to the U.K.', 'the ambassador to the United Kingdom'],
    ['mayor of Vessen', 'Vessen’s mayor'],
    ['governor of the region', 'the region’s governor'],
  ])('are the same in “%s” and “%s”', (one, other) => {
    expect(words(one)).toEqual(words(other));
  });

  test('leave out small words and marks', () => {
    expect(words('the “acting” head of the board, now')).toEqual(['acting', 'board', 'head']);
  });

  test('keep two offices apart', () => {
    expect(words('foreign minister')).not.toEqual(words('prime minister'));
  });

  test('of nothing are none', () => {
    expect(words('')).toEqual([]);
    expect(words('the')).toEqual([]);
  });
});

describe('a role', () => {
  const covers = (full: string, short: string) =>
    coversRole(roleWords(full, lexicon), roleWords(short, lexicon));

  test('is meant by a shorter form of it, not by a longer one', () => {
    expect(covers('mayor of Vessen', 'the mayor')).toBe(true);
    expect(covers('mayor', 'the mayor of Vessen')).toBe(false);
  });

  test('is not meant by words that tell nothing', () => {
    expect(covers('mayor', 'the')).toBe(false);
  });

  test.each(['former governor', 'Then foreign minister', 'ex-mayor', 'late king', 'at the time ambassador'])(
    '“%s” is past',
    (role) => {
      expect(isPastRole(role)).toBe(true);
    },
  );

  test.each(['governor', 'lateral thinker', 'president of the Formers'])('“%s” is not past', (role) => {
    expect(isPastRole(role)).toBe(false);
  });
});
