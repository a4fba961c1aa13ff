/** Precision and recall: how much of what people marked is found, and how much of what is found they marked. */
import type { Kind } from '../../src/text/types.ts';
import { type Comparison, isOptional, match } from './compare.ts';

/** Counts of statements. `found` and `right` differ only by kind: one goes by the annotated kind, one by the kind found. */
export interface Score {
  readonly gold: number;
  readonly found: number;
  readonly foundWithSpeaker: number;
  readonly predicted: number;
  readonly right: number;
  readonly rightWithSpeaker: number;
}

/** `all` kinds together, or one kind; an overlap of 0.8 takes words for found that differ at the edges. */
export const score = (
  comparisons: readonly Comparison[],
  { kind, atLeast }: { readonly kind: Kind | 'all'; readonly atLeast: number },
): Score => sum(comparisons.map((comparison) => scoreOne(comparison, kind, atLeast)));

const scoreOne = (comparison: Comparison, kind: Kind | 'all', atLeast: number): Score => {
  const matches = match(comparison, atLeast);
  const isOfKind = (other: Kind): boolean => kind === 'all' || kind === other;
  const gold = comparison.gold.filter((each) => each.isCore && isOfKind(each.statement.type));
  const predicted = comparison.found.filter(
    (each) => isOfKind(each.kind) && !isOptional(comparison, matches, each),
  );
  const found = gold.flatMap((each) => matches.ofGold.get(each) ?? []);
  const right = predicted.flatMap((each) => matches.ofFound.get(each) ?? []);
  return {
    gold: gold.length,
    found: found.length,
    foundWithSpeaker: found.filter((pair) => pair.hasRightMention).length,
    predicted: predicted.length,
    right: right.length,
    rightWithSpeaker: right.filter((pair) => pair.hasRightMention).length,
  };
};

const sum = (scores: readonly Score[]): Score => {
  const total = (field: keyof Score): number => scores.reduce((count, each) => count + each[field], 0);
  return {
    gold: total('gold'),
    found: total('found'),
    foundWithSpeaker: total('foundWithSpeaker'),
    predicted: total('predicted'),
    right: total('right'),
    rightWithSpeaker: total('rightWithSpeaker'),
  };
};
