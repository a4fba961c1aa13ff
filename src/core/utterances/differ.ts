/** What stands between the words that two statements share: whether it makes them two remarks, or is another way to put one. */
import { BEFORE_VERBS, CONTRASTS } from '../compare/function-words.ts';
import type { Alignment, Gap } from './align.ts';
import type { Token, Wording } from './wording.ts';

/** `matters`: a number, a name, a negation, a modal or the thing spoken of differs. Otherwise how many words have only another word for them. */
export type Difference = 'matters' | { readonly synonyms: number };

/** Where both sides have more words of their own than this, they go on differently; up to here one word stands for another. */
const MOST_EXCHANGED = 2;

export interface Compared extends Alignment {
  /** One of them is not in the speaker's own words: things may be called otherwise. */
  readonly isParaphrase: boolean;
}

/** Weighs the gaps of an alignment of the two. */
export const weighDifference = (
  one: Wording,
  other: Wording,
  { gaps, matched, isParaphrase }: Compared,
): Difference => {
  if (negatesOther(one, other, { gaps, matched })) return 'matters';
  const [left, right] = [leftOver(one, other), leftOver(other, one)];
  if ([...left].some(isNumber) && [...right].some(isNumber)) return 'matters';
  let synonyms = 0;
  for (const gap of gaps) {
    const sides = [sideOf(one.tokens, gap.one, gap), sideOf(other.tokens, gap.other, gap)] as const;
    if (weakens(...sides) || contrasts(...sides)) return 'matters';
    const [a, b] = [gap.one.filter(placedIn(one, left)), gap.other.filter(placedIn(other, right))];
    if (a.length === 0 || b.length === 0 || Math.max(a.length, b.length) > MOST_EXCHANGED) continue;
    const isNamed = [...a.map((at) => one.tokens[at]), ...b.map((at) => other.tokens[at])].some(
      (token) => token?.isName,
    );
    const areVerbs = a.every(isVerbal(one)) && b.every(isVerbal(other));
    if (isNamed || !(areVerbs || isParaphrase)) return 'matters';
    synonyms += areVerbs ? Math.min(a.length, b.length) : 0;
  }
  return { synonyms };
};

/** Content words and numbers of the one that the other has not, or has less often; the last ones of equal words. */
const leftOver = (one: Wording, other: Wording): ReadonlySet<Token> => {
  const rest = new Map(other.content);
  const left = new Set<Token>();
  for (const token of one.tokens) {
    if (token.kind === 'function') continue;
    const count = rest.get(token.word) ?? 0;
    if (count === 0) left.add(token);
    else rest.set(token.word, count - 1);
  }
  return left;
};

const isNumber = ({ kind }: Token): boolean => kind === 'number';

const placedIn =
  ({ tokens }: Wording, left: ReadonlySet<Token>) =>
  (at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && left.has(token);
  };

/** What of a gap hangs together with the words that are shared: at the ends of a remark only up to the next mark. */
const sideOf = (
  tokens: readonly Token[],
  places: readonly number[],
  { isOutside }: Gap,
): readonly Token[] => {
  const side = places.flatMap((at) => tokens[at] ?? []);
  const last = places.at(-1);
  if (!isOutside || last === undefined) return side;
  const after = tokens[last + 1];
  if (after === undefined)
    return side.slice(
      0,
      orEnd(
        side.findIndex(({ opens }) => opens),
        side.length,
      ),
    );
  return after.opens ? [] : side.slice(side.findLastIndex(({ opens }) => opens));
};

const orEnd = (at: number, end: number): number => (at === -1 ? end : at);

/**
 * A negation on one side only; unless it has but moved, as from "no school will" to "the school will not". From "did not say" to
 * "said … not" it is another thing.
 */
const negatesOther = (one: Wording, other: Wording, { gaps, matched }: Alignment): boolean => {
  let moving: { readonly gap: Gap; readonly surplus: number } | null = null;
  for (const gap of gaps) {
    const [left, right] = [sideOf(one.tokens, gap.one, gap), sideOf(other.tokens, gap.other, gap)];
    const surplus = countNegations(left) - countNegations(right);
    if (surplus === 0) continue;
    if (moving === null) {
      if (![...left, ...right].some(({ word }) => word === 'no')) return true;
      moving = { gap, surplus };
      continue;
    }
    const between = matched.slice(moving.gap.after, gap.after).flatMap((at) => one.tokens[at] ?? []);
    if (moving.surplus !== -surplus || !areOfOneClause(between)) return true;
    moving = null;
  }
  return moving !== null;
};

const countNegations = (tokens: readonly Token[]): number =>
  tokens.filter(({ isNegation }) => isNegation).length;

const PARTING = new Set(['and', 'or', 'but', 'so', 'because']);

/** With no more than one word of its own in it: "not war but peace" is not "war but not peace". */
const areOfOneClause = (between: readonly Token[]): boolean =>
  between.filter(({ kind }) => kind !== 'function').length <= 1 &&
  !between.some(({ opens, word }) => opens || PARTING.has(word));

const WEAK = new Set(['may', 'can']);
const STRONG = new Set(['will', 'must']);

/** "might" where the other has "will". */
const weakens = (one: readonly Token[], other: readonly Token[]): boolean => {
  const has = (tokens: readonly Token[], words: ReadonlySet<string>): boolean =>
    tokens.some(({ word }) => words.has(word));
  return (has(one, WEAK) && has(other, STRONG)) || (has(one, STRONG) && has(other, WEAK));
};

/** "more" where the other has "fewer", "possible" where it has "impossible". */
const contrasts = (one: readonly Token[], other: readonly Token[]): boolean =>
  one.some((a) =>
    other.some(
      (b) => CONTRASTS.get(a.form)?.has(b.form) || isUndone(a.form, b.form) || isUndone(b.form, a.form),
    ),
  );

/** Long enough for "un" to be no part of the word. */
const SHORTEST_UNDONE = 4;

const isUndone = (form: string, plain: string): boolean =>
  plain.length >= SHORTEST_UNDONE &&
  form.endsWith(plain) &&
  /^(?:un|in|im|il|ir|dis|non|mis)$/.test(form.slice(0, -plain.length));

/** What is done, or how something is, which there may be another word for; a thing is another thing. */
const isVerbal =
  ({ tokens }: Wording) =>
  (at: number): boolean => {
    const before = tokens[at - 1];
    return before !== undefined && isBeforeVerb(before, tokens[at + 1]);
  };

/** "to" stands before a verb where that verb takes something with an article or a pronoun. */
const isBeforeVerb = ({ word }: Token, next: Token | undefined): boolean =>
  word === 'to' ? next !== undefined && AFTER_VERBS.has(next.word) : BEFORE_VERBS.has(word);

const AFTER_VERBS = new Set(
  'a an the this that these those my our your his her its their us them him it'.split(' '),
);
