/** What is counted: troops, boats, deaths. */

import { excerptOf } from '../excerpt-of.ts';
import type { Range } from '../noun-phrase.ts';
import { lastNoun, modifiersOf } from './counted.ts';
import type { Draft, Surroundings } from './draft.ts';
import { fateOf } from './fate-of.ts';
import { figureBefore } from './figure-before.ts';
import { isGiven } from './is-given.ts';
import type { Meaning } from './meaning.ts';
import { isAmong, partOf } from './part-of.ts';
import { sameThing } from './singular.ts';

/** Null where the text does not tell what is counted. */
export function meaningOfCount(draft: Draft, around: Surroundings): Meaning | null {
  const { passage, lexicon, clause } = around;
  const { amount, counted } = draft;
  const aspect = fateOf(passage.tokens, { amount, counted, limit: clause.last }, lexicon);
  const part = partOf(passage, draft, lexicon);
  const sense = { subjects: [], aspect, part, modifiers: [], owners: ownersOf(around) };
  const head = counted.head ?? (isOne(draft, aspect) ? lastNoun(passage.tokens, counted) : null);
  if (head !== null) {
    const words: Range = { first: counted.first, last: head + 1 };
    const thing = aspect ?? sameThing(passage.tokens[head]?.lower ?? '', lexicon);
    const modifiers = modifiersOf(passage.tokens, { ...counted, head }, lexicon);
    const whole = isAmong(passage.tokens, counted.last) ? figureBefore(around, null) : null;
    return { of: excerptOf(passage, words).text, sense: { ...sense, thing, modifiers }, like: whole };
  }
  const before = figureBefore(around, null);
  if (aspect !== null)
    return {
      of: aspect,
      sense: { ...sense, thing: aspect },
      like: before?.sentence === around.sentence ? before : null,
    };
  if (isPeople(draft, around))
    return { of: PEOPLE, sense: { ...sense, thing: sameThing(PEOPLE, lexicon) }, like: null };
  if (before === null || !isGiven(draft, around)) return null;
  return { of: null, sense: { ...before.sense, part: part ?? before.sense.part }, like: before };
}

const PEOPLE = 'people';

/** One of something counts where it was killed and the like, or where it is "at least one". */
const isOne = ({ amount }: Draft, aspect: string | null): boolean =>
  amount.high === 1 && (aspect !== null || amount.qualifier !== 'exactly');

/** "Thousands marched" */
const isPeople = ({ amount }: Draft, { passage }: Surroundings): boolean =>
  amount.isMany && passage.tokens[amount.last]?.pos === 'VERB';

const IS = new Set(['is', 'are', 'was', 'were', 'be', 'been', '’s', "'s"]);

/** "Norvia has 300 tanks": who has them, where that is a name and the verb does not just give the number. */
function ownersOf({ subject, lexicon }: Surroundings): readonly string[] {
  const { names, nouns, verb } = subject;
  const gives = verb === null || IS.has(verb) || lexicon.figures.verbs.has(verb);
  return gives || names.length < nouns.length ? [] : names;
}
