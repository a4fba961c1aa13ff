/** Decisions on items of GAP by weights that were learnt from the others. */
import { LEARNT_FEATURES, type PronounFeature } from '../../src/lexicon/pronoun-features.ts';
import type { Lexicon } from '../../src/text/lexicon.ts';
import { FOLDS, type GapCase, guess } from './gap.ts';
import { learn, type Weights } from './learn.ts';
import type { Decision } from './score.ts';

/** What the engine says of each item. */
export const decide = (cases: readonly GapCase[], lexicon: Lexicon, weights: Weights): readonly Decision[] =>
  cases.map((gap) => ({ gap, guesses: guess(gap, lexicon, weights) }));

/** Each tenth with weights learnt from the others. */
export const crossValidate = (
  cases: readonly GapCase[],
  lexicon: Lexicon,
  used: readonly PronounFeature[] = LEARNT_FEATURES,
): readonly Decision[] =>
  Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const weights = learn(
      cases.filter((gap) => gap.fold !== fold),
      lexicon,
      used,
    );
    return decide(
      cases.filter((gap) => gap.fold === fold),
      lexicon,
      weights,
    );
  });
