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

/**
 * Not where each is narrowed down by what the other is not: another pier, another place, the tax on boats and that on cars. Of
 * times only two that are told count: "this year" and "next year".
 */
const isSameScope = (one: Position, other: Position): boolean =>
  [isTime, isPlace].every((isKind) => {
    const [own, others] = [notIn(one, other), notIn(other, one)].map((terms) => terms.filter(isKind));
    return own?.length === 0 || others?.length === 0;
  });

const isTime = (term: string): boolean => term.startsWith('time ');
const isPlace = (term: string): boolean => !isTime(term);

const notIn = (one: Position, other: Position): readonly string[] => {
  const known = new Set([...other.scope, ...other.things]);
  return [...one.scope, ...one.things].filter((term) => !known.has(term));
};
