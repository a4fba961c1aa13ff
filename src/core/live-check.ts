/** What only the platforms can tell about the settings: whether tokens work, and whether the bot may post. */
import type { ChannelAddress } from './digest/address.ts';
import { explain } from './explain.ts';
import { ProblemError } from './problem.ts';
import type { Finding } from './setting-finding.ts';

/** A channel that the settings name. */
export interface LiveChannel {
  readonly address: ChannelAddress;
  /** Where it stands: `DIGEST_NEWSROOM_CHANNEL`, `OPS_CHANNEL`. */
  readonly key: string;
  /** The digest is posted in a thread. */
  readonly thread: boolean;
  /** Whom the digest mentions, as in its plan. */
  readonly mention: string | null;
}

/** One question to a platform, asked without posting anything. */
export interface LiveCheck {
  /** Completes "… could not be checked". */
  readonly name: string;
  /** May reject with a ProblemError. Ends by itself, also when nobody answers. */
  readonly run: () => Promise<readonly Finding[]>;
}

/** All at once; the findings stand in the order of the checks. Rejects only for a fault of our own. */
export const runLiveChecks = async (checks: readonly LiveCheck[]): Promise<readonly Finding[]> =>
  (await Promise.all(checks.map(findingsOf))).flat();

const findingsOf = async ({ name, run }: LiveCheck): Promise<readonly Finding[]> => {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { sentence, next } = explain(error.problem);
    return [{ key: null, place: null, wrong: `${name} could not be checked. ${sentence}`, instead: next }];
  }
};
