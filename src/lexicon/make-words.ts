/** Words, words with their gender or weight, and names of countries, from the entries of their lists. */
import type { Gender, LoadedLexicon } from './loaded-lexicon.ts';
import type { Entry } from './parse-list.ts';

export const makeWords = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(entries.map(({ fields: [word = ''] }) => word.toLowerCase()));

/** Null where the word tells nothing. */
export const makeGenders = (entries: readonly Entry[]): ReadonlyMap<string, Gender | null> =>
  new Map(
    entries.map(({ fields: [word = '', gender] }) => [
      word.toLowerCase(),
      gender === 'm' || gender === 'f' ? gender : null,
    ]),
  );

/** By the end of a name at which a word tells that it is a place's. */
export const makePlaceWords = (entries: readonly Entry[]): LoadedLexicon['placeWords'] =>
  new Map(
    entries.map(({ fields: [word = '', end] }) => [word.toLowerCase(), end === 'last' ? end : 'first']),
  );

/** The entries were checked: each has a number. */
export const makeWeights = (entries: readonly Entry[]): ReadonlyMap<string, number> =>
  new Map(entries.map(({ fields: [feature = '', weight = ''] }) => [feature, Number(weight)]));

/** Every name and adjective to the country's name as shown. */
export const makeCountries = (entries: readonly Entry[]): ReadonlyMap<string, string> =>
  new Map(
    entries.flatMap(({ fields: [name = '', others = ''] }) =>
      [name, ...others.split(',')]
        .map((alias) => [alias.trim().toLowerCase(), name] as const)
        .filter(([alias]) => alias !== ''),
    ),
  );

/** Every word to the codes of the languages that have it. */
export const makeLanguages = (entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> =>
  new Map(entries.map(({ fields: [word = '', codes = ''] }) => [word, codes.split(' ')]));
