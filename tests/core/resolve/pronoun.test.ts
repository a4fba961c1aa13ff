import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/core/resolve/cast.ts';
import { choosePronoun, type PronounPlace } from '../../../src/core/resolve/pronoun.ts';
import type { Gender } from '../../../src/text/lexicon.ts';
import type { Name } from '../../../src/text/names.ts';
import { aName } from '../../support/names.ts';

const person = (name: string, gender: Gender | null): Person => ({
  name,
  given: null,
  surname: name,
  aliases: [name],
  roles: [],
  gender,
});
const ANNA = person('Anna', 'f');
const PETER = person('Peter', 'm');
const DANIEL = person('Daniel', 'm');
const KIM = person('Kim', null);

let at = 0;
/** One name after another, in the order of the calls. */
const named = (who: Person, sentence: number, marks: Partial<Name> = {}) => {
  at += 10;
  return { person: who, name: aName(who.name, { sentence, first: at, last: at + 1, ...marks }) };
};
const place = (gender: Gender, marks: Partial<PronounPlace> = {}): PronounPlace => ({
  gender,
  at: 100_000,
  sentence: 1,
  lastSpeaker: null,
  ...marks,
});

describe('a pronoun', () => {
  test('goes back to the only person of its gender', () => {
    const both = [named(ANNA, 0), named(PETER, 0)];
    expect(choosePronoun(place('f'), both)?.person).toBe(ANNA);
    expect(choosePronoun(place('m'), both)?.person).toBe(PETER);
  });

  test('prefers a known gender to an unknown one', () => {
    expect(choosePronoun(place('m'), [named(KIM, 0), named(PETER, 0)])?.person).toBe(PETER);
  });

  test('takes a person of unknown gender where nobody else is', () => {
    expect(choosePronoun(place('f'), [named(KIM, 0)])?.person).toBe(KIM);
  });

  test('prefers the subject', () => {
    const both = [named(PETER, 0, { isSubject: true }), named(DANIEL, 0)];
    expect(choosePronoun(place('m'), both)?.person).toBe(PETER);
  });

  test('prefers the nearer of two subjects', () => {
    const both = [named(PETER, 0, { isSubject: true }), named(DANIEL, 3, { isSubject: true })];
    expect(choosePronoun(place('m', { sentence: 4 }), both)?.person).toBe(DANIEL);
  });

  test('prefers the last speaker to somebody named since', () => {
    const chosen = choosePronoun(place('m', { lastSpeaker: { person: PETER, sentencesAgo: 1 } }), [
      named(DANIEL, 0),
    ]);
    expect(chosen).toMatchObject({ person: PETER, name: null });
  });

  test('does not go back to the last speaker of another gender', () => {
    const chosen = choosePronoun(place('m', { lastSpeaker: { person: ANNA, sentencesAgo: 0 } }), [
      named(PETER, 0),
    ]);
    expect(chosen?.person).toBe(PETER);
  });

  test('does not prefer the owner of something', () => {
    const both = [named(PETER, 0, { isPossessive: true }), named(DANIEL, 0)];
    expect(choosePronoun(place('m'), both)?.person).toBe(DANIEL);
  });
});

describe('nobody is named', () => {
  test('where two fit equally well', () => {
    expect(choosePronoun(place('m'), [named(PETER, 0), named(DANIEL, 0)])).toBeNull();
  });

  test('where nobody fits', () => {
    expect(choosePronoun(place('m'), [named(ANNA, 0)])).toBeNull();
    expect(choosePronoun(place('m'), [])).toBeNull();
  });

  test('where the last name is more than five sentences back', () => {
    const far = [named(PETER, 0)];
    expect(choosePronoun(place('m', { sentence: 5 }), far)?.person).toBe(PETER);
    expect(choosePronoun(place('m', { sentence: 6 }), far)).toBeNull();
  });

  test('where the name comes only after the pronoun', () => {
    const later = named(PETER, 1);
    expect(choosePronoun(place('m', { at: later.name.first }), [later])).toBeNull();
  });
});

test('a choice with a wide margin is certain, one with a narrow margin is not', () => {
  const subject = named(PETER, 0, { isSubject: true });
  expect(choosePronoun(place('m'), [subject])?.isCertain).toBe(true);
  expect(choosePronoun(place('m', { sentence: 2 }), [named(PETER, 0), named(DANIEL, 1)])?.isCertain).toBe(
    false,
  );
});
