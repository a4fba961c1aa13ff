/** Names somebody or nobody: a wrong attribution costs more than a missing one. */
import type { Guess } from './weigh-fits.ts';

/** How likely somebody has to be. */
const FLOOR = 0.4;
/** How many times as likely as the next, and as the next who is named in one breath ("Lee and Kim"). */
const MARGIN = 1.1;
const JOINT_MARGIN = 2;

/** `guesses` with the likeliest first; null where nobody is likely enough or two are about equally so. */
export function chooseGuess([best, second]: readonly Guess[]): Guess | null {
  if (best === undefined || best.probability < FLOOR) return null;
  if (second === undefined) return best;
  const margin = areJoint(best, second) ? JOINT_MARGIN : MARGIN;
  return best.probability >= margin * second.probability ? best : null;
}

/** Only "and" stands between their names. */
function areJoint(one: Guess, other: Guess): boolean {
  if (one.name === null || other.name === null || !isJoined(one) || !isJoined(other)) return false;
  return one.name.last + 1 === other.name.first || other.name.last + 1 === one.name.first;
}

const isJoined = ({ features }: Guess): boolean => features.some(([name]) => name === 'joined');
