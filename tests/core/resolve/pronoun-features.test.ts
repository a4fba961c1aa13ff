import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/core/resolve/cast.ts';
import { countClauses } from '../../../src/core/resolve/clauses.ts';
import type { NamePlace } from '../../../src/core/resolve/place.ts';
import { featuresOf, type PronounScene } from '../../../src/core/resolve/pronoun-features.ts';
import { lexicon } from '../../support/language.ts';
import { aName } from '../../support/names.ts';

const person = (name: string, marks: Partial<Person> = {}): Person => ({
  name,
  given: 'peter',
  surname: name.toLowerCase(),
  aliases: [name],
  roles: [],
  hasOffice: false,
  gender: 'm',
  ...marks,
});
const PETER = person('Ostrel');
const NAMED: NamePlace = {
  first: 0,
  last: 1,
  sentence: 0,
  role: 'subject',
  opens: true,
  isJoined: false,
  isAfterThe: false,
  isLocated: false,
  hasRelative: false,
};
const scene = (marks: Partial<PronounScene> = {}): PronounScene => ({
  place: { first: 9, last: 10, sentence: 1, role: 'subject', opens: true },
  gender: 'm',
  isReflexive: false,
  wordBefore: '',
  between: countClauses([]),
  lexicon,
  titleWords: new Set(),
  newestSubject: 0,
  lastMeant: null,
  fitting: 1,
  speech: null,
  ...marks,
});
const namesOf = (inScene: PronounScene, who = PETER) =>
  featuresOf(inScene, {
    person: who,
    trace: {
      ...{ person: who, name: aName('Peter Ostrel'), named: NAMED },
      ...{ names: 1, pronoun: null, pronouns: 0, subject: NAMED },
    },
    later: null,
    rank: 0,
  }).map(([name]) => name);

describe('who speaks', () => {
  const last = { person: PETER, end: 5, sentencesAgo: 1 };

  test('counts for the last speaker, and more where no subject has come up since', () => {
    expect(namesOf(scene({ speech: { last, named: new Set(), goesOn: false } }))).toEqual(
      expect.arrayContaining(['speech-last', 'speech-still']),
    );
    const newer = namesOf(scene({ newestSubject: 7, speech: { last, named: new Set(), goesOn: false } }));
    expect(newer).toContain('speech-last');
    expect(newer).not.toContain('speech-still');
  });

  test('counts for nobody else, and for nobody after five sentences', () => {
    const other = { ...last, person: person('Bex') };
    const old = { ...last, sentencesAgo: 5 };
    for (const before of [other, old])
      expect(
        namesOf(scene({ speech: { last: before, named: new Set(), goesOn: false } })).join(' '),
      ).not.toMatch('speech');
  });

  test('counts once more where the verb goes on with what was said', () => {
    const goingOn = namesOf(scene({ speech: { last, named: new Set(), goesOn: true } }));
    expect(goingOn).toContain('speech-more');
    expect(namesOf(scene({ speech: { last, named: new Set(), goesOn: false } }))).not.toContain(
      'speech-more',
    );
  });

  test('counts against somebody who is named in the words', () => {
    expect(namesOf(scene({ speech: { last: null, named: new Set([PETER]), goesOn: false } }))).toContain(
      'speech-named',
    );
  });
});

describe('a headline', () => {
  test('that names somebody counts', () => {
    expect(namesOf(scene({ titleWords: new Set(['ostrel', 'leaves']) }))).toContain('in-title');
    expect(namesOf(scene({ titleWords: new Set(['bex', 'leaves']) }))).not.toContain('in-title');
  });
});

describe('a name that may be no person', () => {
  test('is marked where its first word is no given name and nothing else tells', () => {
    expect(namesOf(scene(), person('Sky', { given: 'crystalline', gender: null }))).toContain(
      'given-unknown',
    );
    const official = person('Sky', { given: 'crystalline', gender: null, hasOffice: true });
    expect(namesOf(scene(), official)).not.toContain('given-unknown');
    expect(namesOf(scene(), person('Sky', { given: 'kim', gender: null }))).not.toContain('given-unknown');
  });

  test('is marked where it sounds like the other gender', () => {
    expect(namesOf(scene(), person('Florence', { given: null, gender: null }))).toContain('alone-other');
  });
});

test('the only one who fits is marked where the gender is known, or an office', () => {
  expect(namesOf(scene())).toContain('only');
  expect(namesOf(scene(), person('Quill', { gender: null }))).not.toContain('only');
  expect(namesOf(scene(), person('Quill', { gender: null, hasOffice: true }))).toContain('only');
  expect(namesOf(scene({ fitting: 2 }))).not.toContain('only');
});
