/** Outcomes to the rows of the tables. */
import type { Figures, Share, Verdicts } from './figures.ts';
import { FORMS, ODD_FORMS } from './forms.ts';
import { SAME_STATEMENT, WORDS_RIGHT } from './losses.ts';
import type { FoundOutcome, GoldOutcome, Verdict } from './outcomes.ts';
import { hasRightPerson } from './right-speaker.ts';

/** A row for each form, the one with most losses first. */
export const countForms = (outcomes: readonly GoldOutcome[]): Figures['forms'] =>
  FORMS.map(({ id }) => {
    const ofForm = outcomes.filter(({ form }) => form === id);
    const lost = ofForm.flatMap(({ loss }) => loss ?? []);
    return { form: id, gold: ofForm.length, lost: countEach(lost), anywhere: anywhere(id, outcomes) };
  }).sort((a, b) => total(b.lost) - total(a.lost));

const anywhere = (id: string, outcomes: readonly GoldOutcome[]): Share | null =>
  ODD_FORMS.some((form) => form.id === id)
    ? share(
        outcomes.filter(({ oddities }) => oddities.includes(id)),
        ({ loss }) => loss === null,
      )
    : null;

/** A row for each pair of rules that made a statement which counts, the most frequent first. */
export const countRulePairs = (outcomes: readonly FoundOutcome[]): Figures['rulePairs'] =>
  groupBy(
    outcomes.filter(({ verdict }) => verdict !== null),
    ({ attachRule, resolveRule }) => `${attachRule}+${resolveRule}`,
  )
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([, group]) => ({
      attach: group[0]?.attachRule ?? '',
      resolve: group[0]?.resolveRule ?? '',
      ...verdicts(group),
    }));

export const countAttachRules = (outcomes: readonly FoundOutcome[]): Figures['attachRules'] =>
  groupBy(outcomes, ({ attachRule }) => attachRule).map(([rule, group]) => ({
    rule,
    used: group.length,
    ...verdicts(group),
    speaker: share(group.filter(isNear), hasRightMention),
  }));

/** `resolved` are the outcomes of the set with resolved speakers. */
export const countResolveRules = (
  outcomes: readonly FoundOutcome[],
  resolved: readonly FoundOutcome[],
): Figures['resolveRules'] =>
  groupBy(outcomes, ({ resolveRule }) => resolveRule).map(([rule, group]) => ({
    rule,
    used: group.length,
    persons: sharePersons(resolved.filter(({ resolveRule }) => resolveRule === rule)),
  }));

export const countLevels = (
  outcomes: readonly FoundOutcome[],
  resolved: readonly FoundOutcome[],
): Figures['levels'] =>
  (['high', 'medium', 'low', 'unresolved'] as const).map((level) => {
    const isOfLevel = ({ found }: FoundOutcome): boolean => found.statement.confidence === level;
    const ofLevel = outcomes.filter(isOfLevel);
    const near = ofLevel.filter(isNear);
    return {
      level,
      used: ofLevel.length,
      near: near.length,
      speakerRight: near.filter(hasRightMention).length,
      wordsRight: near.filter(hasRightWords).length,
      speakerAndWordsRight: near.filter(hasRightWords).filter(hasRightMention).length,
      persons: sharePersons(resolved.filter(isOfLevel)),
    };
  });

const isNear = ({ nearest }: FoundOutcome): boolean => (nearest?.overlap ?? 0) >= SAME_STATEMENT;

const hasRightWords = ({ nearest }: FoundOutcome): boolean => (nearest?.overlap ?? 0) >= WORDS_RIGHT;

const hasRightMention = ({ nearest }: FoundOutcome): boolean => nearest?.hasRightMention ?? false;

/** Of statements whose person the annotators tell. */
const sharePersons = (outcomes: readonly FoundOutcome[]): Share =>
  share(
    outcomes
      .filter(isNear)
      .flatMap(({ nearest }) => (nearest?.gold.statement.speakerResolved ? nearest : [])),
    ({ gold, found }) => hasRightPerson(gold.statement, found.statement),
  );

const verdicts = (outcomes: readonly FoundOutcome[]): Verdicts => {
  const count = (which: Verdict): number => outcomes.filter(({ verdict }) => verdict === which).length;
  return {
    right: count('right'),
    wrongSpeaker: count('wrong-speaker'),
    wrongWords: count('wrong-words'),
    spurious: count('spurious'),
  };
};

const share = <Item>(items: readonly Item[], isRight: (item: Item) => boolean): Share => ({
  of: items.length,
  right: items.filter(isRight).length,
});

const groupBy = <Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): (readonly [string, readonly Item[]])[] =>
  [...new Set(items.map(nameOf))].map(
    (name) => [name, items.filter((item) => nameOf(item) === name)] as const,
  );

const countEach = (names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(groupBy(names, (name) => name).map(([name, group]) => [name, group.length]));

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
