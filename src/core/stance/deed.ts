/** What a clause that takes a side would do. */
import type { Lexicon } from '../../text/lexicon.ts';
import type { Range } from '../../text/noun-phrase.ts';
import type { Token } from '../../text/passage.ts';
import { termOf } from './about.ts';
import type { Clause } from './clauses.ts';
import type { Side } from './side.ts';
import type { Position } from './stance.ts';

export interface Deed {
  readonly act: string | null;
  readonly side: Position['actSide'];
  /** It says what becomes of the subject: "be sold", "stay open". */
  readonly isState: boolean;
  /** The token behind it. */
  readonly last: number;
}

const SMALL = new Set([
  'to',
  'of',
  'be',
  'been',
  'being',
  'have',
  'has',
  'had',
  'ever',
  'also',
  'still',
  'even',
  'just',
  'now',
  'again',
  'get',
  ',',
]);
const STATES = new Set([
  'stay',
  'stays',
  'stayed',
  'remain',
  'remains',
  'remained',
  'keep',
  'keeps',
  'kept',
  'become',
  'becomes',
]);

/** What would be done: the verb behind the side, a noun that stands for one ("no plans for | a sale"), or how something would be. */
export const deedOf = (clause: Clause, side: Side, lexicon: Lexicon): Deed => {
  const { tokens, words } = clause;
  const noun = nounDeed(clause, { first: side.last, last: tokens.length }, lexicon);
  if (noun !== null) return noun;
  const verb = firstThat(tokens, side.last, (at) => !isSmall(clause, at, lexicon));
  const isState = STATES.has(words[verb] ?? '') && lexicon.stance.acts.has(words[verb + 1] ?? '');
  const at = isState ? verb + 1 : verb;
  const token = tokens[at];
  if (token === undefined || !mayBeDeed(token, side.isAttitude && words[at - 1] !== 'to')) {
    return { act: null, side: null, isState: false, last: side.last };
  }
  const base = lexicon.stance.bases.get(token.lower) ?? token.lower;
  const wasBe = words.slice(side.last, at).some((word) => BE.has(word));
  return {
    act: termOf(base),
    side: actSideOf(base, lexicon),
    isState: isState || (wasBe && !token.lower.endsWith('ing')),
    last: at + 1,
  };
};

const BE = new Set(['be', 'been', 'being', 'get']);

const firstThat = (tokens: readonly Token[], from: number, passes: (at: number) => boolean): number => {
  let at = from;
  while (at < tokens.length && !passes(at)) at += 1;
  return at;
};

const isSmall = ({ tokens, words }: Clause, at: number, { stance }: Lexicon): boolean =>
  SMALL.has(words[at] ?? '') || (tokens[at]?.pos === 'ADV' && !stance.acts.has(words[at] ?? ''));

/** Behind an attitude only "selling" and "to sell" are deeds: "support the | sale" is not. */
const mayBeDeed = ({ pos, lower }: Token, isAttitude: boolean): boolean =>
  isAttitude ? pos === 'VERB' && lower.endsWith('ing') : DEEDS.has(pos);

const DEEDS = new Set(['VERB', 'AUX', 'ADJ', 'ADV', 'NOUN']);

/** "a sale of the pier": the first noun of a range, where it stands for an act. */
export const nounDeed = (
  { tokens, words }: Clause,
  { first, last }: Range,
  lexicon: Lexicon,
): Deed | null => {
  const at = firstThat(tokens, first, (index) => tokens[index]?.pos === 'NOUN');
  const isNext = tokens
    .slice(first, at)
    .every(({ pos, quotation }) => BEFORE_NOUN.has(pos) || quotation >= 0);
  const isAct = at < last && isNext && (at > first || words[at + 1] === 'of');
  const side = isAct ? lexicon.stance.acts.get(words[at] ?? '') : undefined;
  return side === undefined ? null : { act: termOf(words[at] ?? ''), side, isState: false, last: at + 1 };
};

const BEFORE_NOUN = new Set(['DET', 'ADJ', 'PRON', 'ADP', 'PUNCT', 'ADV', 'PART', 'AUX']);

/** By base form where it is listed, or else by the stem that its regular forms share. */
const actSideOf = (base: string, { stance }: Lexicon): Position['actSide'] => {
  const direct = stance.acts.get(base);
  if (direct !== undefined) return direct;
  const candidates = [
    base.replace(/(?:ing|ed|es|s)$/, ''),
    base.replace(/(?:ing|ed|es)$/, 'e'),
    base.replace(/ied$|ies$/, 'y'),
  ];
  return candidates.map((word) => stance.acts.get(word)).find((side) => side !== undefined) ?? null;
};
