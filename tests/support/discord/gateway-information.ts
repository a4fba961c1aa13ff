/** What GET /gateway/bot tells: how many shards, and how often the bot may still identify today. */
import type { Fields } from '../fields.ts';

/** https://discord.com/developers/docs/events/gateway#session-start-limit-object */
export interface SessionLimit {
  readonly total: number;
  readonly remaining: number;
  readonly resetAfterMs: number;
  /** How many may identify within five seconds. */
  readonly maxConcurrency: number;
}

export interface GatewayInformation {
  readonly limit: () => SessionLimit;
  readonly change: (limit: Partial<SessionLimit>) => void;
  /** Counts one identification; false when none was left. */
  readonly use: () => boolean;
  readonly told: (address: string) => Fields;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export const createGatewayInformation = (
  shards: number,
  given: Partial<SessionLimit> = {},
): GatewayInformation => {
  let limit: SessionLimit = {
    total: 1000,
    remaining: 1000,
    resetAfterMs: DAY_MS,
    maxConcurrency: 1,
    ...given,
  };
  return {
    limit: () => limit,
    change: (changes) => {
      limit = { ...limit, ...changes };
    },
    use: () => {
      const isLeft = limit.remaining > 0;
      if (isLeft) limit = { ...limit, remaining: limit.remaining - 1 };
      return isLeft;
    },
    told: (address) => ({
      url: address,
      shards,
      session_start_limit: {
        total: limit.total,
        remaining: limit.remaining,
        reset_after: limit.resetAfterMs,
        max_concurrency: limit.maxConcurrency,
      },
    }),
  };
};
