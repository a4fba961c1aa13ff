/**
 * How often the bot may still log in. Discord takes back the token of a bot that identifies more than a thousand times a
 * day: https://discord.com/developers/docs/events/gateway#session-start-limit-object (read 2026-11-21).
 */
import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { ProblemError } from '../../core/problem.ts';

const GATEWAY = z.object({
  shards: z.number(),
  session_start_limit: z.object({ total: z.number(), remaining: z.number(), reset_after: z.number() }),
});

export interface SessionLimit {
  /** How many connections Discord asks for. */
  readonly shards: number;
  readonly total: number;
  readonly remaining: number;
  /** Milliseconds until all of them are there again. */
  readonly resetMs: number;
}

/** Asks Discord; rejects as its client does. */
export async function readSessionLimit(rest: REST): Promise<SessionLimit> {
  const { shards, session_start_limit: limit } = GATEWAY.parse(await rest.get(Routes.gatewayBot()));
  return { shards, total: limit.total, remaining: limit.remaining, resetMs: limit.reset_after };
}

/** A connection that is away for five minutes is given up, and the program with it: see `watch-shards.ts`. */
const LONGEST_PAUSE_MS = 240_000;

/**
 * How long to wait before a connection that was lost identifies again: not at all while more than half is left, then so long that
 * the rest lasts, but four minutes at most.
 */
export const pauseFor = ({ total, remaining, resetMs }: Omit<SessionLimit, 'shards'>): number =>
  remaining > total / 2 ? 0 : Math.min(Math.ceil(resetMs / Math.max(remaining, 1)), LONGEST_PAUSE_MS);

/** The problem of a limit with nothing left; `now` in milliseconds since the epoch. */
export function exhausted({ resetMs }: SessionLimit, now: number): ProblemError {
  const until = new Date(now + resetMs).toISOString().slice(0, 16).replace('T', ' ');
  return new ProblemError({ kind: 'discord-sessions', until: `${until} UTC` });
}
