/** Reads and checks `config/lexicons/en`, and makes the lexicon that the text stages use, and what a digest weighs by. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LISTS, type ListName } from './list-formats.ts';
import type { KeyWords, LoadedLexicon } from './loaded-lexicon.ts';
import { inflectBy, makeCues } from './make-cues.ts';
import { makeFigureWords } from './make-figure-words.ts';
import { makeKeyWords } from './make-key-words.ts';
import { makeStanceWords } from './make-stance-words.ts';
import {
  makeCountries,
  makeGenders,
  makeLanguages,
  makePlaceWords,
  makeWeights,
  makeWords,
} from './make-words.ts';
import { type Entry, type ListFault, parseList } from './parse-list.ts';
import { makeQuestionWords, type QuestionWords } from './question-words.ts';

/** One wrong entry of a word list; line 0 where the whole list could not be read. */
export interface LexiconFault extends ListFault {
  readonly path: string;
}

/** The lexicon, and every wrong entry by file and line; wrong entries are left out, a missing list is empty. */
export interface LoadedLexicons {
  /** For the text stages. */
  readonly lexicon: LoadedLexicon;
  /** For what a digest says first. */
  readonly keyWords: KeyWords;
  /** For questions in plain words. */
  readonly questionWords: QuestionWords;
  readonly faults: readonly LexiconFault[];
}

/** `folder` holds the lists of one language. Never rejects: what cannot be read is a fault. */
export async function loadLexicon(folder: string): Promise<LoadedLexicons> {
  const faults: LexiconFault[] = [];
  const read: Read = async (name) => {
    const list = await readList(folder, name);
    faults.push(...list.faults);
    return list.entries;
  };
  const irregular = await read('irregular-verbs.txt');
  const titles = makeGenders(await read('titles.txt'));
  const abbreviations = makeWords(await read('abbreviations.txt'));
  const lexicon: LoadedLexicon = {
    cues: makeCues(await read('cues.txt'), irregular),
    titles,
    roles: makeGenders(await read('roles.txt')),
    givenNames: makeGenders(await read('given-names.txt')),
    nameGenders: makeGenders(await read('name-genders.txt')),
    countries: makeCountries(await read('countries.txt')),
    organisationWords: makeWords(await read('organisation-words.txt')),
    groups: makeWords(await read('groups.txt')),
    timeWords: makeWords(await read('time-words.txt')),
    abbreviations: new Set([...abbreviations, ...titles.keys()].filter((word) => word.endsWith('.'))),
    venues: makeWords(await read('venues.txt')),
    functionWords: makeLanguages(await read('function-words.txt')),
    placeWords: makePlaceWords(await read('place-words.txt')),
    pronounWeights: makeWeights(await read('pronoun-weights.txt')),
    stance: await readStanceWords(read, irregular),
    figures: await readFigureWords(read),
  };
  const { countries, stance } = lexicon;
  const keyWords = makeKeyWords({
    ranks: await read('ranks.txt'),
    forces: stance.forces,
    countries,
  });
  const questionWords = makeQuestionWords({
    verbs: await read('question-verbs.txt'),
    words: await read('question-words.txt'),
    cues: lexicon.cues,
    inflected: inflectBy(irregular),
  });
  return { lexicon, keyWords, questionWords, faults };
}

type Read = (name: ListName) => Promise<readonly Entry[]>;

const readStanceWords = async (read: Read, irregular: readonly Entry[]) =>
  makeStanceWords({
    forces: await read('force-words.txt'),
    poles: await read('pole-words.txt'),
    acts: await read('acts.txt'),
    hearsay: await read('hearsay-words.txt'),
    periods: await read('period-words.txt'),
    plainThings: await read('plain-things.txt'),
    earlier: await read('earlier-words.txt'),
    changes: await read('change-words.txt'),
    positionNouns: await read('position-nouns.txt'),
    irregular,
  });

const readFigureWords = async (read: Read) =>
  makeFigureWords({
    numbers: await read('figure-numbers.txt'),
    qualifiers: await read('figure-qualifiers.txt'),
    units: await read('figure-units.txt'),
    times: await read('figure-times.txt'),
    idioms: await read('figure-idioms.txt'),
    labels: await read('figure-labels.txt'),
    verbs: await read('figure-verbs.txt'),
    places: await read('figure-places.txt'),
    plurals: await read('figure-plurals.txt'),
    synonyms: await read('figure-synonyms.txt'),
  });

interface ReadList {
  readonly entries: readonly Entry[];
  readonly faults: readonly LexiconFault[];
}

async function readList(folder: string, name: ListName): Promise<ReadList> {
  const path = join(folder, name);
  try {
    const { entries, faults } = parseList(await readFile(path, 'utf8'), LISTS[name]);
    return { entries, faults: faults.map((fault) => ({ ...fault, path })) };
  } catch (error) {
    return { entries: [], faults: [{ path, line: 0, reason: unreadable(name, error) }] };
  }
}

const unreadable = (name: string, error: unknown): string =>
  isMissing(error) ? `the word list ${name} is missing` : `the word list ${name} cannot be read`;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
