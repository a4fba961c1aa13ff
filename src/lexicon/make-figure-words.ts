/** What figures are read with, from the entries of its lists. */
import {
  FIGURE_QUALIFIERS,
  type LoadedFigureWords,
  NUMBER_ROLES,
  SYNONYM_ROLES,
} from './loaded-figure-words.ts';
import { makeWords } from './make-words.ts';
import type { Entry } from './parse-list.ts';
import { makePhrases, type PhraseList } from './phrase-list.ts';

/** Each list by its name without `figure-` and `.txt`. */
export type FigureLists = Readonly<
  Record<
    | 'numbers'
    | 'qualifiers'
    | 'units'
    | 'times'
    | 'idioms'
    | 'labels'
    | 'verbs'
    | 'places'
    | 'plurals'
    | 'synonyms',
    readonly Entry[]
  >
>;

export const makeFigureWords = (lists: FigureLists): LoadedFigureWords => {
  const unit = ([, name = '']: readonly string[]): string => name;
  return {
    numbers: new Map(
      lists.numbers.map(({ fields: [word = '', value, role] }) => [
        word,
        { value: Number(value), role: oneOf(NUMBER_ROLES, role) },
      ]),
    ),
    qualifiersBefore: phrases(standing(lists.qualifiers, 'before'), qualifier, 'last'),
    qualifiersAfter: phrases(standing(lists.qualifiers, 'after'), qualifier, 'first'),
    unitsBefore: phrases(standing(lists.units, 'before'), unit, 'last'),
    unitsAfter: phrases(standing(lists.units, 'after'), unit, 'first'),
    times: phrases(lists.times, ([, time = '']) => time, 'first'),
    idioms: phrases(lists.idioms, () => true as const, 'first'),
    labels: makeWords(lists.labels),
    verbs: makeWords(lists.verbs),
    places: makeWords(lists.places),
    plurals: makeWords(lists.plurals),
    synonyms: new Map(
      lists.synonyms.map(({ fields: [word = '', key = '', role] }) => [
        word,
        { key, role: oneOf(SYNONYM_ROLES, role) },
      ]),
    ),
  };
};

const qualifier = ([, name]: readonly string[]) => oneOf(FIGURE_QUALIFIERS, name);

/** The entries were checked; the first is for the compiler. */
const oneOf = <const Names extends readonly [string, ...string[]]>(
  names: Names,
  name: string | undefined,
): Names[number] => names.find((known) => known === name) ?? names[0];

const standing = (entries: readonly Entry[], side: string): readonly Entry[] =>
  entries.filter(({ fields }) => fields[2] === side);

const phrases = <Value>(
  entries: readonly Entry[],
  toValue: (fields: readonly string[]) => Value,
  by: 'first' | 'last',
): PhraseList<Value> =>
  makePhrases(
    entries.map(({ fields }) => [fields[0] ?? '', toValue(fields)] as const),
    by,
  );
