import { describe, expect, test } from 'vitest';
import { buildCast } from '../../../src/core/resolve/cast.ts';
import type { Name } from '../../../src/text/names.ts';
import { lexicon } from '../../support/language.ts';
import { aName } from '../../support/names.ts';

const castOf = (...names: readonly Name[]) => buildCast(names, lexicon);
const peopleOf = (...names: readonly Name[]) => castOf(...names).people.map(({ name }) => name);

describe('a shorter form of a name', () => {
  const anna = aName('Anna Quillon');
  const peter = aName('Peter Quillon');
  const quillon = aName('Quillon');

  test('is the only person who has the surname', () => {
    const cast = castOf(anna, quillon);
    expect(cast.personOf(quillon)?.name).toBe('Anna Quillon');
    expect(cast.isShared(quillon)).toBe(false);
  });

  test('is nobody where two have it', () => {
    const cast = castOf(anna, peter, quillon);
    expect(cast.personOf(quillon)).toBeNull();
    expect(cast.isShared(quillon)).toBe(true);
  });

  test('is the one of two who has been introduced, as long as the other has not', () => {
    const [before, ada, early, bo, late] = ['Moss', 'Ada Moss', 'Moss', 'Bo Moss', 'Moss'].map((text) =>
      aName(text),
    );
    if (!before || !ada || !early || !bo || !late) throw new Error('five names');
    const cast = castOf(before, ada, early, bo, late);
    expect([before, early, late].map((name) => cast.personOf(name)?.name ?? null)).toEqual([
      null,
      'Ada Moss',
      null,
    ]);
  });

  test('is the one whose gender the title tells', () => {
    const mrs = aName('Quillon', { type: 'person', before: 'Mrs.', gender: 'f' });
    expect(castOf(anna, peter, mrs).personOf(mrs)?.name).toBe('Anna Quillon');
  });

  test('with a title is a person of its own where no full name stands', () => {
    const mr = aName('Quillon', { type: 'person', before: 'Mr.', gender: 'm' });
    const cast = castOf(mr, quillon);
    expect(cast.personOf(quillon)).toMatchObject({ name: 'Quillon', given: null, gender: 'm' });
  });

  test('may stand before the full name', () => {
    expect(castOf(quillon, anna).personOf(quillon)?.name).toBe('Anna Quillon');
  });

  test('can be the given name', () => {
    const given = aName('Anna');
    expect(castOf(anna, given).personOf(given)?.name).toBe('Anna Quillon');
  });

  test('alone, without a title or a full name anywhere, is no person', () => {
    const cast = castOf(quillon);
    expect(cast.people).toEqual([]);
    expect(cast.isShared(quillon)).toBe(false);
  });
});

describe('two full names', () => {
  test.each([
    ['J. Quillon', 'John Quillon'],
    ['John Quillon', 'John Quillon Jr.'],
    ['John Quillon', 'John T. Quillon'],
    ['Dmytro Vessel', 'Dmitry Vessel'],
    ['Kristin Bexley', 'Kristen Bexley'],
    ['Andrij Norreyskyi', 'Andrij Norreyskiy'],
  ])('“%s” and “%s” are one person', (one, other) => {
    expect(peopleOf(aName(one), aName(other))).toHaveLength(1);
  });

  test.each([
    ['John Quillon', 'Jane Quillon'],
    ['J. Quillon', 'Anna Quillon'],
    ['Dan Quillon', 'Don Quillon'],
    ['Christian Quillon', 'Christina Quillon'],
    ['Anna Bex', 'Anna Mardle'],
  ])('“%s” and “%s” are two people', (one, other) => {
    expect(peopleOf(aName(one), aName(other))).toHaveLength(2);
  });

  test('one of which is an initial that fits two people is neither of them', () => {
    const initial = aName('J. Quillon');
    const cast = castOf(aName('John Quillon'), aName('Jane Quillon'), initial);
    expect(cast.personOf(initial)).toBeNull();
  });

  test('are each told from somebody who has only the surname', () => {
    const anna = aName('Anna Quillon');
    const cast = castOf(
      aName('Quillon', { type: 'person', before: 'Captain' }),
      anna,
      aName('Peter Quillon'),
    );
    expect(cast.personOf(anna)?.name).toBe('Anna Quillon');
  });
});

describe('a person', () => {
  test('has the fullest name, every alias and every role, each once', () => {
    const cast = castOf(
      aName('Anna Quillon', { before: 'The Mayor', after: 'a baker' }),
      aName('Quillon', { before: 'Mayor', type: 'person' }),
      aName('Anna M. Quillon', { before: 'Ms.', gender: 'f' }),
    );
    expect(cast.people).toEqual([
      {
        name: 'Anna M. Quillon',
        given: 'anna',
        surname: 'quillon',
        aliases: ['Anna M. Quillon', 'Anna Quillon', 'Quillon'],
        roles: ['Mayor', 'baker'],
        hasOffice: true,
        gender: 'f',
      },
    ]);
  });

  test('has the gender of the given name where no title tells it', () => {
    const [person] = castOf(aName('Anna Quillon')).people;
    expect(person?.gender).toBe('f');
  });

  test('has no gender where titles disagree and the given name is unknown', () => {
    const cast = castOf(aName('Xo Quillon', { gender: 'f' }), aName('Xo Quillon', { gender: null }));
    expect(cast.people[0]?.gender).toBe('f');
    expect(castOf(aName('Xo Quillon')).people[0]?.gender).toBeNull();
  });
});

test('countries, organisations and quoted names are no people', () => {
  const quoted = aName('Peter Mardle', { isQuoted: true });
  expect(
    peopleOf(aName('Norway', { type: 'country' }), aName('Harl Bank', { type: 'organisation' }), quoted),
  ).toEqual([]);
});
