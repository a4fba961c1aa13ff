/** Finds pairs of statements of one speaker on one thing that oppose each other: possible changes of position, never a verdict. */
import { termsOf } from '../answer/terms.ts';
import { type Comparable, placeOf } from '../compare/comparable.ts';
import type { IndexedChange } from '../ports.ts';
import type { Position } from '../stance/stance.ts';
import { isSameSpeaker } from '../utterances/same-speaker.ts';
import type { Trigger } from './change.ts';
import { changeKeys } from './change-keys.ts';
import { oppose } from './oppose.ts';
import { dayOfSaying, inOrder, type Ordered } from './order-of-saying.ts';

/** Of one document; more would be a text that plays with its words. */
const MOST_CONTRASTS = 40;

/** Looks at what shares a speaker and a thing, within a document and between it and others. */
export const findContrasts = (
  own: readonly Comparable[],
  others: readonly Comparable[],
): readonly IndexedChange[] => {
  const byKey = new Map<string, Comparable[]>();
  const found: IndexedChange[] = [];
  const meet = (one: Comparable, isOwn: boolean): void => {
    const met = new Set<Comparable>();
    for (const key of changeKeys(one.statement)) {
      const list = byKey.get(key);
      for (const other of list ?? []) met.add(other);
      if (!isOwn) continue;
      if (list === undefined) byKey.set(key, [one]);
      else list.push(one);
    }
    for (const other of met) {
      if (found.length < MOST_CONTRASTS) found.push(...contrastOf(one, other));
    }
  };
  for (const one of own) meet(one, true);
  for (const other of others) meet(other, false);
  return found;
};

const contrastOf = (one: Comparable, other: Comparable): readonly IndexedChange[] => {
  if (!isSameSpeaker(one.statement, other.statement)) return [];
  const pair = inOrder(one, other);
  const opposed = pair === null ? null : opposedIn(pair);
  return pair === null || opposed === null ? [] : toChange(pair, opposed);
};

type Opposed = readonly [earlier: Position, later: Position];

const opposedIn = ({ earlier, later }: Ordered): Opposed | null => {
  for (const before of earlier.statement.stance?.positions ?? []) {
    for (const after of later.statement.stance?.positions ?? []) {
      if (oppose(before, after)) return [before, after];
    }
  }
  return null;
};

const toChange = ({ earlier, later }: Ordered, [before, after]: Opposed): readonly IndexedChange[] => {
  const { speaker } = later.statement;
  if (speaker === null) return [];
  const triggers: readonly Trigger[] = [
    { side: 'earlier', words: before.shown.text },
    { side: 'later', words: after.shown.text },
  ];
  const content = [earlier, later].flatMap(({ statement }) =>
    statement.parts.flatMap(({ text }) => termsOf(text)),
  );
  return [
    {
      change: {
        kind: 'contrast',
        speaker,
        earlier: placeOf(earlier),
        later: placeOf(later),
        told: null,
        day: dayOfSaying(later),
        triggers,
      },
      terms: { content, context: content, title: termsOf(later.citation.title) },
    },
  ];
};
