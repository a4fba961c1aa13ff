/** What stopped the start, as a Problem that names the setting or the address to look at. */
import { ProblemError } from '../../core/problem.ts';
import { isTokenRefused } from './token-refused.ts';

/** `setting` is the token that was used, `address` where it was shown. */
export function toStartProblem(
  error: unknown,
  { setting, address }: { readonly setting: string; readonly address: string },
): ProblemError {
  if (error instanceof ProblemError) return error;
  const problem = isTokenRefused(error)
    ? ({ kind: 'slack-refused', setting } as const)
    : ({ kind: 'slack-unreachable', address } as const);
  return new ProblemError(problem, { cause: error });
}
