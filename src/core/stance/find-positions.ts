/** The clauses of a statement that take a side: on what, by whom, and how narrowly. */
import type { Lexicon } from '../../text/lexicon.ts';
import type { Range } from '../../text/noun-phrase.ts';
import type { Passage } from '../../text/passage.ts';
import { isVerb } from '../../text/verbs.ts';
import { nounsOf, termOf } from './about.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { deedOf } from './deed.ts';
import { type Side, sideOf } from './side.ts';
import type { Position } from './stance.ts';

/** More than this in one statement are not told apart. */
const MOST_POSITIONS = 6;

/** In the order of the text. `parts` are token ranges. */
export const findPositions = (
  passage: Passage,
  parts: readonly Range[],
  lexicon: Lexicon,
): readonly Position[] =>
  parts
    .flatMap((part) => clausesOf(passage.tokens, part))
    .flatMap((clause) => positionIn(clause, passage, lexicon) ?? [])
    .slice(0, MOST_POSITIONS);

const positionIn = (clause: Clause, { text }: Passage, lexicon: Lexicon): Position | null => {
  const side = sideOf(clause, lexicon.stance);
  if (side === null || isOfAnother(clause, side, lexicon)) return null;
  const deed = deedOf(clause, side, lexicon);
  const before = nounsOf(clause, { first: 0, last: side.first }, lexicon);
  const behind = nounsOf(clause, { first: deed.last, last: clause.tokens.length }, lexicon);
  const isDone =
    deed.isPassive || (behind.things.length === 0 && !OBJECTS.has(clause.words[deed.last] ?? ''));
  const about = isDone
    ? { things: [...before.things, ...behind.things], scope: [...before.scope, ...behind.scope] }
    : behind;
  const [from, to] = [clause.tokens[side.first], clause.tokens[side.last - 1]];
  if (about.things.length === 0 || from === undefined || to === undefined) return null;
  return {
    pole: side.pole,
    shown: { start: from.start, end: to.end, text: text.slice(from.start, to.end) },
    agent: isDone ? null : agentOf(clause, side, lexicon),
    act: deed.act,
    actSide: deed.side,
    things: [...new Set(about.things)],
    scope: [...new Set(about.scope)],
  };
};

const OBJECTS = new Set(['it', 'them', 'that', 'this', 'him', 'her', 'us', 'me', 'you']);
const SPEAKING = new Set(['i', 'we', 'he', 'she', 'they', 'it']);

/** "Lind says that she will": a verb of saying with somebody else before it. */
const isOfAnother = ({ tokens, words }: Clause, { first }: Side, { cues }: Lexicon): boolean =>
  tokens.slice(0, first).some((token, at) => {
    if (!isVerb(token) || !cues.has(token.lower)) return false;
    const before = words
      .slice(0, at)
      .findLast((_, index) => ['NOUN', 'PROPN', 'PRON'].includes(tokens[index]?.pos ?? ''));
    return before !== undefined && !SPEAKING.has(before);
  });

/** Bodies that a speaker may speak for, besides those whose name says so. */
const OWN = new Set(
  'government cabinet country nation city town county state village island region presidency'.split(' '),
);

/** Who else is to act; null for pronouns, bodies and countries: the speaker, or whom the speaker speaks for. */
const agentOf = ({ tokens, words }: Clause, { first }: Side, lexicon: Lexicon): string | null => {
  const at = tokens.slice(0, first).findLastIndex(({ pos }) => ['NOUN', 'PROPN', 'PRON'].includes(pos));
  const token = tokens[at];
  const word = words[at] ?? '';
  if (token === undefined || token.pos === 'PRON') return null;
  const isOwn = OWN.has(word) || lexicon.organisationWords.has(word) || lexicon.countries.has(word);
  return isOwn ? null : termOf(word);
};
