/** Everything that docs/quality.json holds, measured. */
import { join } from 'node:path';
import type { ReadingTools } from '../../src/text/read-passage.ts';
import { type Article, readArticles } from './annotated.ts';
import { type Comparison, match, type Pair } from './compare.ts';
import {
  countAttachRules,
  countForms,
  countLevels,
  countResolveRules,
  countRulePairs,
} from './count-outcomes.ts';
import type { Figures } from './figures.ts';
import { SAME_STATEMENT, WORDS_RIGHT } from './losses.ts';
import { findOutcomes, type Outcomes } from './outcomes.ts';
import { pronounFigures } from './pronoun-figures.ts';
import { readAndCompare } from './read-and-compare.ts';
import { hasRightPerson } from './right-speaker.ts';
import { score } from './score.ts';

/** The figures, and what became of each statement of the news set, to look into. */
export interface Measured {
  readonly figures: Figures;
  readonly outcomes: Outcomes;
}

const NEWS = 'polnear.dev.jsonl';
const RESOLVED = 'gum.news.dev.jsonl';

/** The files that must be there. */
export const SETS = [NEWS, RESOLVED] as const;

/** `folder` holds the annotated sets. Throws where one is missing. */
export const measure = (folder: string, tools: ReadingTools): Measured => {
  const articles = readArticles(join(folder, NEWS));
  const news = readAndCompare(articles, tools);
  const resolved = readAndCompare(readArticles(join(folder, RESOLVED)), tools);
  const { cues } = tools.lexicon;
  const outcomes = findOutcomes(news, cues);
  const resolvedOutcomes = findOutcomes(resolved, cues);
  return {
    outcomes,
    figures: {
      news: sizeOf(articles),
      scores: scoresAt(news, WORDS_RIGHT),
      roughScores: scoresAt(news, SAME_STATEMENT),
      persons: countPersons(resolved),
      pronouns: pronounFigures(folder, tools),
      forms: countForms(outcomes.gold),
      rulePairs: countRulePairs(outcomes.found),
      attachRules: countAttachRules(outcomes.found),
      resolveRules: countResolveRules(outcomes.found, resolvedOutcomes.found),
      levels: countLevels(outcomes.found, resolvedOutcomes.found),
    },
  };
};

const sizeOf = (articles: readonly Article[]): Figures['news'] => ({
  articles: articles.length,
  attributions: articles.reduce((sum, { quotes }) => sum + quotes.length, 0),
});

const scoresAt = (comparisons: readonly Comparison[], atLeast: number): Figures['scores'] => ({
  all: score(comparisons, { kind: 'all', atLeast }),
  direct: score(comparisons, { kind: 'direct', atLeast }),
  mixed: score(comparisons, { kind: 'mixed', atLeast }),
  indirect: score(comparisons, { kind: 'indirect', atLeast }),
});

const countPersons = (comparisons: readonly Comparison[]): Figures['persons'] => {
  const gold = comparisons.flatMap(({ gold }) => gold.filter(({ isCore }) => isCore));
  const found = comparisons
    .flatMap((comparison) => [...match(comparison, SAME_STATEMENT).ofGold.values()])
    .filter((pair) => pair.gold.isCore);
  const isPronoun = ({ statement }: Pair['gold']): boolean => statement.speakerIsPronoun;
  const count = (pairs: readonly Pair[], golds: readonly Pair['gold'][]) => ({
    gold: golds.length,
    found: pairs.length,
    right: pairs.filter((pair) => hasRightPerson(pair.gold.statement, pair.found.statement)).length,
  });
  return {
    articles: comparisons.length,
    all: count(found, gold),
    pronouns: count(
      found.filter((pair) => isPronoun(pair.gold)),
      gold.filter(isPronoun),
    ),
  };
};
