/** The word lists of a language by file name: how many fields an entry has, and which values they take. */
import { FIGURE_QUALIFIERS, NUMBER_ROLES, SIDES, SYNONYM_ROLES } from './loaded-figure-words.ts';
import {
  CHANGE_TAKES,
  COMPLEMENTS,
  ENDS,
  FORCES,
  POLE_FORMS,
  POLES,
  RANK_CHANGES,
  RANKS,
} from './loaded-lexicon.ts';
import { LEARNT_FEATURES, SET_FEATURES } from './pronoun-features.ts';
import { ASKED, QUESTION_ROLES } from './question-words.ts';

export interface ListFormat {
  /** Number of fields. */
  readonly width: number;
  /** The reason why the values of an entry cannot be used, for a person; null where they can. */
  readonly check: (fields: readonly string[]) => string | null;
}

const words: ListFormat = { width: 1, check: () => null };

const genders: ListFormat = {
  width: 2,
  check: ([, gender = '']) =>
    ['m', 'f', '-'].includes(gender) ? null : `"${gender}" is no gender; it has to be m, f or -`,
};

const cues: ListFormat = {
  width: 3,
  check: ([, takes = '', force = '']) =>
    unknownOf(takes.split(' '), COMPLEMENTS) ?? unknownOf([force], FORCES),
};

const ranks: ListFormat = {
  width: 3,
  check: ([, rank = '', ofCountry = '']) => unknownOf([rank, ofCountry], [...RANKS, ...RANK_CHANGES]),
};

const languages: ListFormat = {
  width: 2,
  check: ([, codes = '']) => {
    const wrong = codes.split(' ').find((code) => !/^[a-z]{2}$/.test(code));
    return wrong === undefined ? null : `"${wrong}" is no code of a language; it has to be two small letters`;
  },
};

const forces: ListFormat = { width: 2, check: ([, force = '']) => unknownOf([force], FORCES) };

const poles: ListFormat = {
  width: 3,
  check: ([, pole = '', form = '']) => unknownOf([pole], POLES) ?? unknownOf([form], POLE_FORMS),
};

const acts: ListFormat = { width: 2, check: ([, side = '']) => unknownOf([side], ['for', 'against']) };

const changes: ListFormat = { width: 2, check: ([, takes = '']) => unknownOf([takes], CHANGE_TAKES) };

const questionVerbs: ListFormat = { width: 2, check: ([, asked = '']) => unknownOf([asked], ASKED) };

const questionWords: ListFormat = {
  width: 2,
  check: ([, roles = '']) => unknownOf(roles.split(' '), QUESTION_ROLES),
};

const placeWords: ListFormat = { width: 2, check: ([, end = '']) => unknownOf([end], ENDS) };

const weights: ListFormat = {
  width: 2,
  check: ([feature = '', weight = '']) =>
    unknownOf([feature], [...LEARNT_FEATURES, ...SET_FEATURES]) ??
    (/^-?\d{1,2}\.\d{1,2}$/.test(weight) ? null : `"${weight}" is no weight such as 0.5 or -1.25`),
};

const figureNumbers: ListFormat = {
  width: 3,
  check: ([, value = '', role = '']) =>
    unknownOf([role], NUMBER_ROLES) ??
    (/^\d{1,13}$/.test(value) ? null : `"${value}" is no whole number such as 12`),
};

const figureQualifiers: ListFormat = {
  width: 3,
  check: ([, meaning = '', side = '']) => unknownOf([meaning], FIGURE_QUALIFIERS) ?? unknownOf([side], SIDES),
};

const figureUnits: ListFormat = {
  width: 3,
  check: ([, unit = '', side = '']) => (unit === '' ? 'the unit is missing' : unknownOf([side], SIDES)),
};

const figureTimes: ListFormat = {
  width: 2,
  check: ([, time = '']) =>
    /^(?:now|other|(?:year|month|week) -?\d{1,2})$/.test(time)
      ? null
      : `"${time}" is no time such as now, other or year -1`,
};

const figureSynonyms: ListFormat = {
  width: 3,
  check: ([, key = '', role = '']) =>
    key === '' ? 'what it stands for is missing' : unknownOf([role], SYNONYM_ROLES),
};

const unknownOf = (given: readonly string[], known: readonly string[]): string | null => {
  const wrong = given.find((word) => !known.includes(word));
  return wrong === undefined ? null : `"${wrong}" is none of ${known.join(', ')}`;
};

export const LISTS = {
  'cues.txt': cues,
  'irregular-verbs.txt': { ...words, width: 5 },
  'titles.txt': genders,
  'roles.txt': genders,
  'given-names.txt': genders,
  'name-genders.txt': genders,
  'countries.txt': { ...words, width: 2 },
  'organisation-words.txt': words,
  'groups.txt': words,
  'time-words.txt': words,
  'abbreviations.txt': words,
  'venues.txt': words,
  'function-words.txt': languages,
  'ranks.txt': ranks,
  'force-words.txt': forces,
  'pole-words.txt': poles,
  'acts.txt': acts,
  'hearsay-words.txt': words,
  'period-words.txt': words,
  'plain-things.txt': words,
  'earlier-words.txt': words,
  'change-words.txt': changes,
  'position-nouns.txt': words,
  'pronoun-weights.txt': weights,
  'place-words.txt': placeWords,
  'question-verbs.txt': questionVerbs,
  'question-words.txt': questionWords,
  'figure-numbers.txt': figureNumbers,
  'figure-qualifiers.txt': figureQualifiers,
  'figure-units.txt': figureUnits,
  'figure-times.txt': figureTimes,
  'figure-labels.txt': words,
  'figure-idioms.txt': words,
  'figure-verbs.txt': words,
  'figure-places.txt': words,
  'figure-plurals.txt': words,
  'figure-synonyms.txt': figureSynonyms,
} as const satisfies Readonly<Record<string, ListFormat>>;

export type ListName = keyof typeof LISTS;
