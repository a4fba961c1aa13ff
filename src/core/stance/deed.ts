/** What a clause that takes a side would do. */
import type { Lexicon } from '../../text/lexicon.ts';
import type { Token } from '../../text/passage.ts';
import { termOf } from './about.ts';
import type { Clause } from './clauses.ts';
import type { Side } from './side.ts';
import type { Position } from './stance.ts';

export interface Deed {
  readonly act: string | null;
  readonly side: Position['actSide'];
  readonly isPassive: boolean;
  /** The token behind it. */
  readonly last: number;
}

const SMALL = new Set([
  'to',
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
const ARTICLES = new Set(['DET', 'NUM', 'PRON', 'ADP']);

/** What would be done: the verb behind the side, a noun that stands for one ("no plans for | a sale"), or how something would be. */
export const deedOf = (clause: Clause, side: Side, lexicon: Lexicon): Deed => {
  const { tokens, words } = clause;
  let at = side.last;
  while (at < tokens.length && isSmall(clause, at, lexicon)) at += 1;
  const wasBe = words.slice(side.last, at).some((word) => ['be', 'been', 'being', 'get'].includes(word));
  if (STATES.has(words[at] ?? '') && lexicon.stance.acts.has(words[at + 1] ?? '')) at += 1;
  const token = tokens[at];
  const noun = nounDeed(clause, at, lexicon);
  if (noun !== null) return noun;
  if (
    token === undefined ||
    ARTICLES.has(token.pos) ||
    !mayBeDeed(token, side.isAttitude && words[at - 1] !== 'to')
  ) {
    return { act: null, side: null, isPassive: false, last: side.last };
  }
  const base = baseOf(token.lower, lexicon);
  return {
    act: termOf(base),
    side: actSideOf(base, lexicon),
    isPassive: wasBe && !token.lower.endsWith('ing'),
    last: at + 1,
  };
};

const isSmall = ({ tokens, words }: Clause, at: number, { stance }: Lexicon): boolean =>
  SMALL.has(words[at] ?? '') || (tokens[at]?.pos === 'ADV' && !stance.acts.has(words[at] ?? ''));

/** Behind an attitude only "selling" and "to sell" are deeds: "support the | sale" is not. */
const mayBeDeed = ({ pos, lower }: Token, isAttitude: boolean): boolean =>
  isAttitude ? pos === 'VERB' && lower.endsWith('ing') : DEEDS.has(pos);

const DEEDS = new Set(['VERB', 'AUX', 'ADJ', 'ADV', 'NOUN']);

/** "a sale of the pier": the next noun, where it stands for an act. */
const nounDeed = ({ tokens, words }: Clause, from: number, lexicon: Lexicon): Deed | null => {
  const at = words.findIndex((_, index) => index >= from && tokens[index]?.pos === 'NOUN');
  const isNext =
    at >= 0 && tokens.slice(from, at).every(({ pos }) => ['DET', 'ADJ', 'PRON', 'ADP'].includes(pos));
  const side = isNext && at > from ? lexicon.stance.acts.get(words[at] ?? '') : undefined;
  if (side === undefined) return null;
  return { act: termOf(words[at] ?? ''), side, isPassive: false, last: at + 1 };
};

const baseOf = (word: string, { stance }: Lexicon): string => stance.bases.get(word) ?? word;

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
