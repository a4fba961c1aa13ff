/** The clauses of a statement that take a side: on what, by whom, and how narrowly. */
import type { Lexicon } from '../../text/lexicon.ts';
import type { Range } from '../../text/noun-phrase.ts';
import type { Passage, Token } from '../../text/passage.ts';
import { isVerb } from '../../text/verbs.ts';
import { type About, nounsOf } from './about.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { type Deed, deedOf, nounDeed } from './deed.ts';
import { type Side, sideOf } from './side.ts';
import type { Position } from './stance.ts';

/** More than this in one statement are not told apart. */
const MOST_POSITIONS = 6;

/** Of a long part the beginning is read. */
const MOST_WORDS = 400;

/** In the order of the text. `parts` are token ranges. */
export const findPositions = (
  passage: Passage,
  parts: readonly Range[],
  lexicon: Lexicon,
): readonly Position[] =>
  parts
    .flatMap(({ first, last }) =>
      clausesOf(passage.tokens, { first, last: Math.min(last, first + MOST_WORDS) }),
    )
    .flatMap((clause) => positionIn(clause, passage, lexicon) ?? [])
    .slice(0, MOST_POSITIONS);

const positionIn = (clause: Clause, passage: Passage, lexicon: Lexicon): Position | null => {
  const side = sideOf(clause, lexicon.stance);
  if (side === null || isOfAnother(clause, side, lexicon) || isQuotedInside(clause, side, passage))
    return null;
  const { deed, about, isDone } = matterOf(clause, side, lexicon);
  const [from, to] = [clause.tokens[side.first], clause.tokens[side.last - 1]];
  if (about.things.length === 0 || from === undefined || to === undefined) return null;
  return {
    pole: side.pole,
    shown: { start: from.start, end: to.end, text: passage.text.slice(from.start, to.end) },
    agent: isDone ? null : agentOf(clause, side, lexicon),
    act: deed.act,
    actSide: deed.side,
    things: [...new Set(about.things)],
    scope: [...new Set(about.scope)],
  };
};

interface Matter {
  readonly deed: Deed;
  readonly about: About;
  /** The things are what stands before: nobody is said to do it. */
  readonly isDone: boolean;
}

const OBJECTS = new Set(['it', 'them', 'that', 'this', 'him', 'her', 'us', 'me', 'you']);
const NOTHING: About = { things: [], scope: [] };
const NO_DEED = { act: null, side: null, isState: false } as const;

/** Nothing for "will sell it" and "will be a mess". "will sell | the pier", "the pier | will be sold", "the pier | will stay public", "a sale of the pier | is off the table" */
const matterOf = (clause: Clause, side: Side, lexicon: Lexicon): Matter => {
  const last = clause.tokens.length;
  const before = nounsOf(clause, { first: 0, last: side.first }, lexicon);
  if (side.isState && before.things.length > 0) {
    const deed = nounDeed(clause, { first: 0, last: side.first }, lexicon) ?? { ...NO_DEED, last: 0 };
    const of = nounsOf(clause, { first: deed.last, last: side.first }, lexicon);
    if (of.things.length === 0) return { deed: { ...NO_DEED, last: 0 }, about: before, isDone: true };
    return { deed, about: of, isDone: true };
  }
  const deed = deedOf(clause, side, lexicon);
  const behind = nounsOf(clause, { first: deed.last, last }, lexicon);
  const isUnnamed = OBJECTS.has(clause.words[deed.last] ?? '');
  const isNothing = deed.act === null && !side.isAttitude && !side.isState;
  if (isUnnamed || isNothing) return { deed, about: NOTHING, isDone: false };
  if (behind.things.length > 0 && !deed.isState) return { deed, about: behind, isDone: false };
  // "the dam could break": what may happen is no position, what is done is.
  if (deed.act !== null && deed.side === null && !deed.isState) return { deed, about: NOTHING, isDone: true };
  const things = [...before.things, ...behind.things];
  return { deed, about: { things, scope: [...before.scope, ...behind.scope] }, isDone: true };
};

const SPEAKING = new Set(['i', 'we', 'he', 'she', 'they', 'it']);

/** "Lind says that she will": a verb of saying with somebody else before it. */
const isOfAnother = ({ before, tokens }: Clause, { first }: Side, { cues }: Lexicon): boolean => {
  const all = [...before, ...tokens.slice(0, first)];
  return all.some((token, at) => {
    if (!isVerb(token) || !cues.has(token.lower)) return false;
    const subject = all.slice(0, at).findLast(({ pos }) => ['NOUN', 'PROPN', 'PRON'].includes(pos));
    return subject !== undefined && !SPEAKING.has(subject.lower);
  });
};

/** “He told you: ‘We will sell it’”: a mark inside a quotation opens somebody else's words, or those of another day. */
const isQuotedInside = (
  { before, tokens }: Clause,
  { first }: Side,
  { text, quotations }: Passage,
): boolean =>
  [...before, ...tokens.slice(0, first)].some(
    (token) =>
      /^['‘"“«]$/.test(token.text) &&
      /[\s:]/.test(text[token.start - 1] ?? '') &&
      !quotations.some(({ start }) => start === token.start),
  );

/** Bodies that a speaker may speak for, besides those whose name says so. */
const OWN = new Set(
  'government cabinet country nation city town county state village island region presidency'.split(' '),
);

/** Who else is to act; null for pronouns, bodies and countries: the speaker, or whom the speaker speaks for. */
const agentOf = (clause: Clause, { first }: Side, lexicon: Lexicon): string | null => {
  const subject = clause.tokens.slice(0, first).find(isSubject);
  if (subject === undefined || subject.pos === 'PRON') return null;
  const { lower } = subject;
  const isOwn = OWN.has(lower) || lexicon.organisationWords.has(lower) || lexicon.countries.has(lower);
  return isOwn ? null : (nounsOf(clause, { first: 0, last: first }, lexicon).things[0] ?? null);
};

const isSubject = ({ pos }: Token): boolean => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON';
