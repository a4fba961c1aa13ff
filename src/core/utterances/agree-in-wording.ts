/**
 * Whether two statements have the same words. `closely`: verbatim, one a part of the other, or two renderings of one quotation;
 * `partly`: about half of the words, or a paraphrase of them. Nothing where a number, a name, the thing spoken of or a negation differs.
 */
import { align } from './align.ts';
import { weighDifference } from './differ.ts';
import type { Wording } from './wording.ts';

export type Agreement = 'closely' | 'partly';

/** Fewer words of its own tell nobody's remark from another's: "Thank you very much", "We will see". */
const FEWEST_CONTENT = 2;
/** A part of a remark has at least so many words, all kinds counted. */
const SHORTEST_PART = 5;
/** Of the content words of the shorter side, for a part; of both sides, for two renderings of the whole; and in another order. */
const PART = 0.85;
const RENDERING = 0.7;
const REORDERED = 0.9;
/** Of the shared content words, so many must stand in the same order, or else it is another order. */
const IN_ORDER = 0.75;
/** For the same point in other words, which takes at least three of them. */
const HALF = 0.5;
const FEWEST_SHARED = 3;

/**
 * Compares two wordings; null where they do not agree. The order of the two does not matter.
 * @param isParaphrase one of them is not in the speaker's own words, so that things may be called otherwise
 */
export const agreeInWording = (one: Wording, other: Wording, isParaphrase: boolean): Agreement | null => {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  const shared = countShared(short, long);
  if (short.size < FEWEST_CONTENT || shared < FEWEST_CONTENT) return null;
  const { matched, gaps } = align(short.tokens, long.tokens);
  const difference = weighDifference(short, long, { gaps, matched, isParaphrase });
  if (difference === 'matters') return null;
  const alike = shared + difference.synonyms / 2;
  const ofBoth = (2 * alike) / (short.size + long.size);
  const isInOrder = countContent(short, matched) >= shared * IN_ORDER;
  if (ofBoth >= (isInOrder ? RENDERING : REORDERED)) return 'closely';
  const isLongEnough = short.tokens.length >= SHORTEST_PART;
  if (isInOrder && isLongEnough && alike / short.size >= PART) return 'closely';
  return shared >= FEWEST_SHARED && ofBoth >= HALF ? 'partly' : null;
};

/** Content words and numbers that stand in both, each as often as in the one that has fewer. */
const countShared = (one: Wording, other: Wording): number => {
  let shared = 0;
  for (const [word, count] of one.content) shared += Math.min(count, other.content.get(word) ?? 0);
  return shared;
};

/** How many of the tokens at these places are no function words. */
const countContent = ({ tokens }: Wording, places: readonly number[]): number =>
  places.filter((at) => tokens[at]?.kind !== 'function').length;
