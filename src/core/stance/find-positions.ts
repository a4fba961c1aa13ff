/** The clauses of a statement that take a side: on what, by whom, and how narrowly. */
import type { Lexicon } from '../../text/lexicon.ts';
import type { Range } from '../../text/noun-phrase.ts';
import type { Excerpt } from '../../text/types.ts';
import { type About, nounsOf } from './about.ts';
import { agentOf } from './agent-of.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { type Deed, deedOf, nounDeed } from './deed.ts';
import { isHeld, type Saying } from './is-held.ts';
import { isNarrowed } from './is-narrowed.ts';
import { OPPOSITE, type Side, sideOf } from './side.ts';
import type { Position } from './stance.ts';

/** More than this in one statement are not told apart. */
const MOST_POSITIONS = 6;

/** Of a long part the beginning is read. */
const MOST_WORDS = 400;

/** What is said: its parts as token ranges, and the verb of saying where it denies them. */
export interface Said extends Omit<Saying, 'isDenied'> {
  readonly parts: readonly Range[];
  readonly denial: Excerpt | null;
}

/** In the order of the text. */
export const findPositions = (said: Said): readonly Position[] =>
  said.parts
    .flatMap(({ first, last }) =>
      clausesOf(said.passage.tokens, { first, last: Math.min(last, first + MOST_WORDS) }),
    )
    .flatMap((clause) => positionIn(clause, said) ?? [])
    .slice(0, MOST_POSITIONS);

const positionIn = (clause: Clause, { passage, lexicon, denial }: Said): Position | null => {
  const side = sideOf(clause, lexicon.stance);
  const saying: Saying = { passage, lexicon, isDenied: denial !== null };
  if (side === null || isNarrowed(clause, side) || !isHeld(clause, side, saying)) return null;
  const { deed, about, isDone } = matterOf(clause, side, lexicon);
  const [from, to] = [clause.tokens[side.first], clause.tokens[side.last - 1]];
  if (about.things.length === 0 || from === undefined || to === undefined) return null;
  const start = denial?.start ?? from.start;
  return {
    pole: denial === null ? side.pole : OPPOSITE[side.pole],
    shown: { start, end: to.end, text: passage.text.slice(start, to.end) },
    agent: isDone ? null : agentOf(clause, side, lexicon),
    act: deed.act,
    actSide: deed.side,
    things: [...new Set(about.things)],
    scope: [...new Set([...about.scope, ...frontScope(clause, side, { lexicon, isDone })])],
  };
};

/** "In Harl we will", "This year they will": a name or a time before whoever acts. */
const frontScope = (
  clause: Clause,
  { first }: Side,
  { lexicon, isDone }: { readonly lexicon: Lexicon; readonly isDone: boolean },
): readonly string[] => (isDone ? [] : nounsOf(clause, { first: 0, last: first }, lexicon).scope);

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
