/** Asks the parts of the program whether they are well; whatever they do, the answer comes and comes in time. */
import type { Logger } from 'pino';
import { LATE } from '../core/or-late.ts';
import { within } from './within.ts';

/** Longer than a store that is being written to takes, shorter than the patience of whoever asks. */
const CHECK_LIMIT_MS = 2_000;

/** One part of the program: the store, a platform, the reconciler. */
export interface Check {
  /** Shown to everybody who asks; lower case, a word or two. */
  readonly name: string;
  /** Null when it is well, or else why not. The reason is for the log and is shown to nobody else. */
  readonly isWell: () => Promise<string | null>;
}

export interface Finding {
  readonly name: string;
  readonly isWell: boolean;
}

/** All checks at once, in their order; never rejects. A change for the worse or the better is logged once. */
export const createChecks = (checks: readonly Check[], log: Logger): (() => Promise<readonly Finding[]>) => {
  const watched = checks.map((check) => watchOne(check, log));
  return () => Promise.all(watched.map((find) => find()));
};

/** A reason, with what was thrown if something was. */
interface Illness {
  readonly reason: string;
  readonly cause?: unknown;
}

const watchOne = ({ name, isWell }: Check, log: Logger): (() => Promise<Finding>) => {
  const ask = within(isWell, CHECK_LIMIT_MS);
  let wasWell = true;
  return async () => {
    const illness = await findIllness(ask);
    if (illness !== null && wasWell)
      log.warn({ check: name, reason: illness.reason, err: illness.cause }, 'not well');
    if (illness === null && !wasWell) log.info({ check: name }, 'well again');
    wasWell = illness === null;
    return { name, isWell: wasWell };
  };
};

const findIllness = async (ask: () => Promise<string | null | typeof LATE>): Promise<Illness | null> => {
  try {
    const reason = await ask();
    if (reason === LATE) return { reason: `no answer within ${CHECK_LIMIT_MS} ms` };
    return reason === null ? null : { reason };
  } catch (cause) {
    return { reason: 'the check failed', cause };
  }
};
