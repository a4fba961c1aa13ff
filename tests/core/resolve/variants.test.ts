import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenKey, readName, roleKey, surnameKey } from '../../../src/core/resolve/variants.ts';

describe('readName', () => {
  it.each([
    ['Dr. Ola Nordmann Jr.', 'ola', 'nordmann'],
    ['Zelenskýy', null, 'zelenskyy'],
    ["Conan O'Brien", 'conan', 'obrien'],
    ['Mr. Smith', null, 'smith'],
    ['Ursula von der Leyen', 'ursula', 'leyen'],
    ['?', null, ''],
  ])('cuts %s', (name, given, surname) => {
    expect(readName(name)).toMatchObject({ given, surname });
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => readName(name).words.length >= 0));
  });
});

describe('givenKey', () => {
  it.each([
    ['dmytro', 'dmitry'],
    ['dmitri', 'dmitriy'],
    ['mohammed', 'muhammad'],
    ['mohamed', 'mohammad'],
    ['andrei', 'andriy'],
  ])('takes %s and %s for spellings of one name', (one, other) => {
    expect(givenKey(one)).toBe(givenKey(other));
  });

  it.each([
    ['maria', 'mario'],
    ['andrea', 'andrei'],
    ['daniel', 'danielle'],
    ['john', 'jon'],
    ['martin', 'morten'],
    ['jane', 'john'],
    ['ellen', 'allan'],
    ['dan', 'don'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(givenKey(one)).not.toBe(givenKey(other));
  });
});

describe('surnameKey', () => {
  it('joins the spellings of one surname only', () => {
    expect(
      new Set(['zelensky', 'zelenskyy', 'zelenskiy', 'zelenskyi', 'zelenskij'].map(surnameKey)).size,
    ).toBe(1);
    expect(surnameKey('hansen')).not.toBe(surnameKey('hanson'));
    expect(surnameKey('petrov')).not.toBe(surnameKey('petrova'));
  });
});

describe('roleKey', () => {
  it.each([
    ['Ukrainian Foreign Minister', 'Ukraine’s foreign minister'],
    ['foreign minister of Ukraine', 'the Ukrainian foreign minister'],
    ['British prime minister', 'Britain’s Prime Minister'],
    ['German chancellor', 'Chancellor of Germany'],
    ['Chinese envoy', 'China’s envoy'],
    ['Finnish president', 'president of Finland'],
    ['NATO Secretary-General', 'secretary general of NATO'],
    ['U.S. envoy', 'US envoy'],
  ])('takes "%s" and "%s" for one office', (one, other) => {
    expect(roleKey(one)).toBe(roleKey(other));
  });

  it.each([
    ['foreign minister of Austria', 'foreign minister of Australia'],
    ['foreign minister', 'finance minister'],
    ['president of Slovenia', 'president of Slovakia'],
  ])('keeps "%s" and "%s" apart', (one, other) => {
    expect(roleKey(one)).not.toBe(roleKey(other));
  });
});
