import { ProblemError } from '../../src/core/problem.ts';

/** The problem that some work ends in; anything else it ends in, as it is. */
export const problemOf = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await work();
  } catch (error) {
    return error instanceof ProblemError ? error.problem : error;
  }
};
