/** How much a statement weighs in a digest, and why. Pure: the same facts weigh the same, whoever asks. */
import type { Force, Kind, Zone } from '../../text/types.ts';
import type { Confidence } from '../corpus.ts';
import type { Field } from '../ports.ts';
import { KEY_RULES, type KeyRuleId, MOST_FURTHER_OUTLETS } from './key-rules.ts';
import type { Standing } from './standing.ts';

/** All that weighing looks at. */
export interface KeyFacts {
  readonly kind: Kind;
  readonly zone: Zone;
  /** How many words were said. */
  readonly length: number;
  readonly standing: Standing;
  readonly force: Force;
  /** The phrase that carries the force, where the verb of saying does not. */
  readonly evidence: string | null;
  readonly confidence: Confidence;
  /** How many independent outlets carry the same remark, its own included. */
  readonly outlets: number;
  /** Where the topic that was asked for stands; null where none was. */
  readonly about: Field | null;
}

/** One rule that applies, with what it adds. */
export interface KeyReason {
  readonly rule: KeyRuleId;
  readonly weight: number;
  /** The words that the rule rests on, where they are not the whole statement. */
  readonly evidence: string | null;
}

export interface Key {
  /** The sum of the reasons. */
  readonly score: number;
  /** In the order of the table. */
  readonly reasons: readonly KeyReason[];
  /** False for what is never key, whatever its score: nobody can be named with confidence. */
  readonly mayBeKey: boolean;
}

/** Fewer words than this say little by themselves. */
const FEW_WORDS = 5;

/** Weighs a statement. */
export const keyOf = (facts: KeyFacts): Key => {
  const further = Math.min(MOST_FURTHER_OUTLETS, facts.outlets - 1);
  const reasons = [
    reason(`words-${facts.kind}`),
    ...(facts.length < FEW_WORDS ? [reason('words-few')] : []),
    ...(facts.zone === 'headline' ? [reason('words-headline')] : []),
    reason(`speaker-${facts.standing}`),
    { ...reason(`force-${facts.force}`), evidence: facts.evidence },
    reason(`certainty-${facts.confidence}`),
    ...(further > 0
      ? [{ ...reason('reports-more'), weight: KEY_RULES['reports-more'].weight * further }]
      : []),
    ...(facts.about === null ? [] : [reason(ABOUT[facts.about])]),
  ];
  return {
    score: reasons.reduce((sum, { weight }) => sum + weight, 0),
    reasons,
    mayBeKey: facts.confidence === 'high' || facts.confidence === 'medium',
  };
};

const ABOUT = { content: 'topic-words', context: 'topic-context', title: 'topic-title' } as const;

const reason = (rule: KeyRuleId): KeyReason => ({ rule, weight: KEY_RULES[rule].weight, evidence: null });
