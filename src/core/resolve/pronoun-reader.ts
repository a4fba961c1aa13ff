/** Reads a text from its beginning and tells of each "he" and "she" whom it may mean, given whom those before it meant. */
import type { Gender, Lexicon } from '../../text/lexicon.ts';
import type { Passage } from '../../text/passage.ts';
import type { Antecedent } from './antecedent.ts';
import { type Between, countClauses } from './clauses.ts';
import { findFits } from './find-fits.ts';
import { createPeopleSoFar, type PeopleSoFar } from './people-so-far.ts';
import { placeOfName, placeOfPronoun } from './place.ts';
import type { Fit, Speech } from './pronoun-features.ts';
import { genderOfPronoun } from './pronoun-words.ts';
import { type Guess, weighFits } from './weigh-fits.ts';

export interface PronounInput {
  readonly passage: Passage;
  readonly lexicon: Lexicon;
  /** In the order of the text. */
  readonly antecedents: readonly Antecedent[];
  /** Of the headline, in lower case. */
  readonly titleWords: ReadonlySet<string>;
}

export interface PronounReader {
  /**
   * Everybody whom the pronoun at a token may mean, the likeliest first; nobody where no such pronoun stands there.
   * To be asked in the order of the text; what was answered once is answered again.
   */
  readonly guessesAt: (token: number, speech: Speech | null) => readonly Guess[];
}

/** How many names behind a pronoun are looked at. */
const LOOK_AHEAD = 8;
/** From here on, a pronoun is taken to mean somebody for the sake of those that follow it. */
const LIKELY = 0.5;

export function createPronounReader(input: PronounInput): PronounReader {
  const { tokens } = input.passage;
  const people = createPeopleSoFar();
  const answers = new Map<number, readonly Guess[]>();
  let between: Between | null = null;
  let at = 0;
  let next = 0;
  const readNames = (): void => {
    for (let found = input.antecedents[next]; found !== undefined; found = input.antecedents[next]) {
      if (found.name.first > at) return;
      people.noteName(found.person, found.name, placeOfName(input.passage, found.name));
      next += 1;
    }
  };
  const readPronoun = (gender: Gender, speech: Speech | null): void => {
    between ??= countClauses(tokens);
    const guesses = guess(input, { at, next, gender, people, between, speech });
    answers.set(at, guesses);
    const [best] = guesses;
    if (best === undefined || best.probability <= LIKELY) return;
    people.notePronoun(best.person, placeOfPronoun(input.passage, at), gender);
  };
  return {
    guessesAt: (token, speech) => {
      for (; at <= token && at < tokens.length; at += 1) {
        readNames();
        const isAsked = at === token;
        const gender = genderOfPronoun(tokens[at]?.lower ?? '');
        if (gender !== null && (isAsked || (tokens[at]?.quotation ?? -1) < 0))
          readPronoun(gender, isAsked ? speech : null);
      }
      return answers.get(token) ?? [];
    },
  };
}

interface Reading {
  /** Token of the pronoun, and the first antecedent behind it. */
  readonly at: number;
  readonly next: number;
  readonly gender: Gender;
  readonly people: PeopleSoFar;
  readonly between: Between;
  readonly speech: Speech | null;
}

function guess(
  { passage, lexicon, antecedents, titleWords }: PronounInput,
  reading: Reading,
): readonly Guess[] {
  const { at, next, gender, people, between, speech } = reading;
  const place = placeOfPronoun(passage, at);
  const ahead = antecedents.slice(next, next + LOOK_AHEAD);
  const fits = findFits({ passage, place, gender, people, ahead });
  const scene = {
    ...{ place, gender, between, lexicon, titleWords, speech },
    isReflexive: passage.tokens[at]?.lower.endsWith('self') === true,
    wordBefore: passage.tokens[at - 1]?.lower ?? '',
    newestSubject: newestSubject(fits),
    lastMeant: people.lastOf(gender),
    fitting: fits.length,
  };
  return weighFits(scene, fits);
}

/** Of the subjects of all who fit. */
const newestSubject = (fits: readonly Fit[]): number =>
  Math.max(-1, ...fits.map(({ trace }) => trace?.subject?.first ?? -1));
