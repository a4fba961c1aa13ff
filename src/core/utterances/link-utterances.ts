/** Finds which statements report the same remark. Pure, and the same whatever order documents came in. */
import { type Comparable, placeOf } from '../compare/comparable.ts';
import { sharesCopy } from '../compare/shares-copy.ts';
import { readName } from '../resolve/variants.ts';
import { agreeInDay } from './agree-in-day.ts';
import { compareSaid, type Said, saidOf } from './compare-said.ts';
import { placeKey } from './place-key.ts';
import { isSameSpeaker, type Spoken } from './same-speaker.ts';
import { takeOtherSides } from './take-other-sides.ts';
import { keysOfWording } from './utterance-keys.ts';
import type { UtteranceLink } from './utterance-link.ts';

/** A statement, read once for all that it is compared with. */
interface Read {
  readonly comparable: Comparable;
  readonly place: string;
  readonly said: Said;
}

/** Links what reports the same remark; each pair once, its ends in order. */
export const linkUtterances = (
  own: readonly Comparable[],
  others: readonly Comparable[],
): readonly UtteranceLink[] => {
  const meeting = new Map<string, Read[]>();
  const links: UtteranceLink[] = [];
  for (const [at, comparable] of [...own, ...others].entries()) {
    const { speaker } = comparable.statement;
    if (speaker === null) continue;
    const read = readComparable(comparable);
    const keys = keysOfWording(speaker, read.said.whole);
    const earlier = new Set(keys.flatMap((key) => meeting.get(key) ?? []));
    for (const one of earlier) links.push(...linkPair(one, read));
    if (at < own.length) for (const key of keys) addTo(meeting, key, read);
  }
  return links;
};

/** In a document that says one thing over and over, each is compared with so many of the others under one key. */
const MOST_MEETING = 20;

const addTo = (meeting: Map<string, Read[]>, key: string, read: Read): void => {
  const group = meeting.get(key) ?? [];
  if (group.length < MOST_MEETING) group.push(read);
  meeting.set(key, group);
};

const readComparable = (comparable: Comparable): Read => ({
  comparable,
  place: placeKey(comparable.statement),
  said: saidOf(comparable.statement),
});

/** In order, so that which of them came first does not matter. */
const linkPair = (left: Read, right: Read): readonly UtteranceLink[] => {
  const [a, b] = left.place < right.place ? [left, right] : [right, left];
  const [one, other] = [a.comparable, b.comparable];
  if (a.place === b.place) return [];
  const isSpeaker = isSameSpeaker(one.statement, other.statement);
  if (!isSpeaker && !isSameGroup(one.statement, other.statement)) return [];
  const agreement = compareSaid(a.said, b.said);
  if (agreement === null || takeOtherSides(one.statement, other.statement)) return [];
  const isSameDay = agreeInDay(one, other);
  if (agreement === 'partly' && !isSameDay) return [];
  const likeness = agreement === 'closely' && isSameDay ? 'same' : 'similar';
  if (likeness === 'similar' && (!isSpeaker || one.citation.id === other.citation.id)) return [];
  return [{ one: placeOf(one), other: placeOf(other), likeness, isCopied: sharesCopy(one, other) }];
};

/** "Officials" are other people in each document, unless they say the same words on the same day. */
const isSameGroup = ({ speaker: one }: Spoken, { speaker: other }: Spoken): boolean =>
  one?.type === 'group' &&
  other?.type === 'group' &&
  readName(one.name).phrase === readName(other.name).phrase;
