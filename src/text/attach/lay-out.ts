/** Offers a text to the rules of layout in order; of two that want the same lines the first has them. */
import type { Lexicon } from '../lexicon.ts';
import type { Passage } from '../passage.ts';
import { type LayoutRule, type Line, readPage } from './layout.ts';
import { listOfQuotations } from './rules/list-of-quotations.ts';
import { otherLanguage } from './rules/other-language.ts';
import { post } from './rules/post.ts';
import { questionAnswer } from './rules/question-answer.ts';
import { transcript } from './rules/transcript.ts';
import type { Draft } from './scene.ts';

/** In the order in which they are tried. */
export const LAYOUT_RULES: readonly LayoutRule[] = [
  transcript,
  questionAnswer,
  post,
  listOfQuotations,
  otherLanguage,
];

export interface LaidOutSentences {
  /** By the sentence in which the statement ends. */
  readonly drafts: ReadonlyMap<number, Draft>;
  /** Sentences that are not offered to the rules of reporting verbs. */
  readonly claimed: ReadonlySet<number>;
}

/** Statements that stand in the layout alone. */
export function layOut(passage: Passage, lexicon: Lexicon): LaidOutSentences {
  const claimed = new Set<number>();
  const drafts = new Map<number, Draft>();
  const page = readPage(passage, lexicon);
  for (const { draft, lines } of LAYOUT_RULES.flatMap((rule) => rule.apply(page))) {
    if (lines.some(({ firstSentence }) => claimed.has(firstSentence))) continue;
    if (draft !== null) drafts.set(draft.lastSentence, draft);
    for (const line of lines) for (const sentence of sentencesOf(line)) claimed.add(sentence);
  }
  return { drafts, claimed };
}

const sentencesOf = ({ firstSentence, lastSentence }: Line): readonly number[] =>
  Array.from({ length: lastSentence - firstSentence }, (_, index) => firstSentence + index);
