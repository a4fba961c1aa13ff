import type { Given } from './environment.ts';
import { knownKey, meantKey } from './known-keys.ts';

type AllGiven = ReadonlyMap<string, Given>;

/**
 * The name that a setting was meant to have; null for one of ours, and for what is for another program. Files are written for us,
 * so whatever comes close to a name of ours is taken for one. The environment belongs to everybody, so there only what fills
 * a gap is, and is not close to a name that any program might have.
 */
export const slipOf = ({ key, place }: Given, given: AllGiven): string | null => {
  const meant = knownKey(key) === null ? meantKey(key) : null;
  if (meant === null || place.file !== null) return meant;
  return given.has(meant) || !OURS_ALONE.test(meant) ? null : meant;
};

const OURS_ALONE = /^(?:SLACK|DISCORD|DIGEST|CORPUS|OPS|ADMIN|CATCH_UP|SILENCE)_/;

/**
 * The settings by the names that they were meant to have, for the search of mistakes: a slip in a name, which is one, must neither
 * hide what is wrong with the value nor make it look as if something were missing.
 */
export const asMeant = (given: AllGiven): AllGiven => {
  const meant = new Map([...given].filter(([key]) => knownKey(key) !== null));
  for (const one of given.values()) {
    const name = slipOf(one, given);
    if (name !== null && !meant.has(name)) meant.set(name, one);
  }
  return meant;
};
