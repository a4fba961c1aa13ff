/** Whether two positions cannot both be held: one thing, and opposite sides, or a settled side and an open one. */
import type { Pole } from '../../text/lexicon.ts';
import type { Position } from '../stance/stance.ts';

/** True where one speaker who takes both has moved, as far as the words show. */
export const oppose = (one: Position, other: Position): boolean =>
  one.agent === other.agent && areOpposed(one, other) && isSameThing(one, other) && isSameScope(one, other);

const areOpposed = (one: Position, other: Position): boolean => {
  if (one.act === other.act) return one.pole !== other.pole;
  const sides = [sideOn(one), sideOn(other)];
  if (sides.includes(null)) return false;
  if (one.pole === 'open' && other.pole === 'open') return false;
  return sides[0] !== sides[1];
};

/** Which way the thing would go: who "will close" it and who "will not keep" it go the same way. An open side counts as its act. */
const sideOn = ({ pole, act, actSide }: Position): Exclude<Pole, 'open'> | null => {
  if (act === null) return pole === 'open' ? null : pole;
  if (actSide === null) return null;
  return pole === 'against' ? OTHER[actSide] : actSide;
};

const OTHER = { for: 'against', against: 'for' } as const;

/** Each is about the main thing of the other, or they share two. */
const isSameThing = (one: Position, other: Position): boolean => {
  const shared = one.things.filter((thing) => other.things.includes(thing));
  const isMutual = shared.includes(one.things[0] ?? '') && shared.includes(other.things[0] ?? '');
  return isMutual || shared.length > 1;
};

const FIXED_TIME = /^time (?:this|next|last|coming) /;

/** Not where each is narrowed down by what the other is not: another pier, another place; nor where only one tells its time. */
const isSameScope = (one: Position, other: Position): boolean => {
  const [own, others] = [notIn(one, other), notIn(other, one)];
  const isTimed = [...own, ...others].some((term) => FIXED_TIME.test(term));
  return !isTimed && (own.length === 0 || others.length === 0);
};

const notIn = (one: Position, other: Position): readonly string[] =>
  one.scope.filter((term) => !other.scope.includes(term) && !other.things.includes(term));
