/** Whom the pronouns of a text may mean, without any statements around them. */
import { findAntecedents } from '../../src/core/resolve/antecedent.ts';
import { buildCast } from '../../src/core/resolve/cast.ts';
import { chooseGuess } from '../../src/core/resolve/choose-guess.ts';
import type { Speech } from '../../src/core/resolve/pronoun-features.ts';
import { createPronounReader } from '../../src/core/resolve/pronoun-reader.ts';
import { genderOfPronoun } from '../../src/core/resolve/pronoun-words.ts';
import type { Guess } from '../../src/core/resolve/weigh-fits.ts';
import { findNames } from '../../src/text/names.ts';
import type { Token } from '../../src/text/passage.ts';
import { readPassage } from '../../src/text/read-passage.ts';
import { lexicon, tools } from './language.ts';

export interface ReadPronoun {
  readonly token: Token;
  readonly guesses: readonly Guess[];
}

/** Every pronoun of one man or woman, in the order of the text; `speech` may tell who speaks around it. */
export function readPronouns(
  text: string,
  speech: (token: number) => Speech | null = () => null,
): readonly ReadPronoun[] {
  const passage = readPassage(text, null, tools);
  const names = findNames(passage, lexicon);
  const antecedents = findAntecedents(names, buildCast(names, lexicon));
  const reader = createPronounReader({ passage, lexicon, antecedents, titleWords: new Set() });
  return passage.tokens.flatMap((token, at) =>
    genderOfPronoun(token.lower) === null ? [] : [{ token, guesses: reader.guessesAt(at, speech(at)) }],
  );
}

/** The name of whoever the last pronoun of a text is taken to mean; null where nobody is named. */
export const whoIsLast = (text: string): string | null =>
  chooseGuess(readPronouns(text).at(-1)?.guesses ?? [])?.person.name ?? null;
