/** What became of every statement, of people and of the engine: the records that all tables count. */
import type { Lexicon } from '../../src/text/lexicon.ts';
import {
  type Comparison,
  type Found,
  type Gold,
  isOptional,
  type Matches,
  match,
  type Pair,
} from './compare.ts';
import { attributedOf, formOf, ODD_FORMS } from './forms.ts';
import { type Loss, lossOf, SAME_STATEMENT, WORDS_RIGHT } from './losses.ts';

/** A core statement that people marked. */
export interface GoldOutcome {
  readonly comparison: Comparison;
  readonly gold: Gold;
  /** The one that it is counted under. */
  readonly form: string;
  /** Every oddity that it has. */
  readonly oddities: readonly string[];
  /** Null where it was found with its speaker. */
  readonly loss: Loss | null;
}

/** How a statement of the engine stands to the core. */
export type Verdict = 'right' | 'wrong-speaker' | 'wrong-words' | 'spurious';

/** A statement of the engine. */
export interface FoundOutcome {
  readonly comparison: Comparison;
  readonly found: Found;
  /** The first of its rules, which found the words. */
  readonly attachRule: string;
  /** The last, which says who the mention is. */
  readonly resolveRule: string;
  /** Null where it stands for an attribution outside the core and so counts neither way. */
  readonly verdict: Verdict | null;
  /** The annotated attribution nearest to it, of the core or not; null where none shares a word. */
  readonly nearest: Pair | null;
}

export interface Outcomes {
  readonly gold: readonly GoldOutcome[];
  readonly found: readonly FoundOutcome[];
}

/** `cues` tells which verbs the engine knows. */
export const findOutcomes = (comparisons: readonly Comparison[], cues: Lexicon['cues']): Outcomes => {
  const each = comparisons.map((comparison) => ({ comparison, matches: match(comparison, WORDS_RIGHT) }));
  return {
    gold: each.flatMap((matched) => goldOutcomes(matched, cues)),
    found: each.flatMap(foundOutcomes),
  };
};

interface Matched {
  readonly comparison: Comparison;
  readonly matches: Matches;
}

const goldOutcomes = ({ comparison, matches }: Matched, cues: Lexicon['cues']): readonly GoldOutcome[] =>
  comparison.gold
    .filter(({ isCore }) => isCore)
    .map((gold) => {
      const attributed = attributedOf(gold.statement, comparison.article.text, cues);
      return {
        comparison,
        gold,
        form: formOf(attributed),
        oddities: ODD_FORMS.filter(({ applies }) => applies(attributed)).map(({ id }) => id),
        loss: lossOf(comparison, matches, gold),
      };
    });

const foundOutcomes = ({ comparison, matches }: Matched): readonly FoundOutcome[] =>
  comparison.found.map((found) => {
    const nearest = comparison.pairs.find((pair) => pair.found === found) ?? null;
    const rules = found.statement.rule.split('+');
    return {
      comparison,
      found,
      attachRule: rules[0] ?? '',
      resolveRule: rules.at(-1) ?? '',
      verdict: verdictOf(comparison, matches, found),
      nearest,
    };
  });

const verdictOf = (comparison: Comparison, matches: Matches, found: Found): Verdict | null => {
  if (isOptional(comparison, matches, found)) return null;
  const matched = matches.ofFound.get(found);
  if (matched !== undefined) return matched.hasRightMention ? 'right' : 'wrong-speaker';
  const isNear = comparison.pairs.some((pair) => pair.found === found && pair.overlap >= SAME_STATEMENT);
  return isNear ? 'wrong-words' : 'spurious';
};
