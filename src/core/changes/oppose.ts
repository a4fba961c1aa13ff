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
 * Not where each is narrowed down by what the other is not: another pier, another place, the tax on boats and that on cars; and with
 * two different acts not even where one is. Of times only two that are told count: "this year" and "next year".
 */
const isSameScope = (one: Position, other: Position): boolean => {
  const [own, others] = [beyond(one, other), beyond(other, one)];
  const isApart = (kind: keyof Beyond): boolean => own[kind] > 0 && others[kind] > 0;
  if (isApart('times') || isApart('rest')) return false;
  if (isExcepted(one, other) || isExcepted(other, one)) return false;
  return one.act === other.act || own.rest + others.rest === 0;
};

/** "We will cut spending", but "not spending on schools": what is ruled out is less than what is meant. */
const isExcepted = (narrow: Position, wide: Position): boolean =>
  narrow.pole === 'against' &&
  wide.pole !== 'against' &&
  narrow.things.some((thing) => !wide.things.includes(thing) && !wide.scope.includes(thing));

/** How many terms only one of the two has. */
interface Beyond {
  readonly times: number;
  readonly rest: number;
}

const beyond = (one: Position, other: Position): Beyond => {
  const known = new Set([...other.scope, ...other.things]);
  const terms = [...new Set([...one.scope, ...one.things])].filter((term) => !known.has(term));
  const times = terms.filter((term) => term.startsWith('time ')).length;
  return { times, rest: terms.length - times };
};
