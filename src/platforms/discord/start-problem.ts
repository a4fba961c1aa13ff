/** What stopped the start, as a Problem that names the setting or the address to look at. */
import { GatewayCloseCodes } from 'discord.js';
import { ProblemError } from '../../core/problem.ts';
import { isTokenRefused } from './token-refused.ts';

/** `address` is where Discord was looked for. */
export function toStartProblem(error: unknown, address: string): ProblemError {
  if (error instanceof ProblemError) return error;
  const problem = isTokenRefused(error)
    ? ({ kind: 'discord-refused', setting: 'DISCORD_TOKEN' } as const)
    : ({ kind: 'discord-unreachable', address } as const);
  return new ProblemError(problem, { cause: error });
}

/** Why Discord has closed the connection and will not take another. */
export function closedForGood(code: number | null): ProblemError {
  return new ProblemError(
    code === GatewayCloseCodes.AuthenticationFailed
      ? { kind: 'discord-refused', setting: 'DISCORD_TOKEN' }
      : { kind: 'discord-closed', code },
  );
}
