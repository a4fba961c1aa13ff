/** Ends other processes in the middle of what they do. */
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Kills after that many lines, somewhere before the next; gives back every line that was printed. */
export const killAfter = async (child: ChildProcess, lines: number): Promise<readonly string[]> => {
  const printed: string[] = [];
  for await (const line of linesOf(child)) {
    printed.push(line);
    if (printed.length === lines) child.kill('SIGKILL');
  }
  return printed;
};

/** Kills after that time, whatever it is doing. */
export const killWithin = (child: ChildProcess, milliseconds: number): Promise<readonly string[]> => {
  setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return killAfter(child, Number.POSITIVE_INFINITY);
};

const linesOf = (child: ChildProcess): AsyncIterable<string> => {
  if (child.stdout === null) throw new Error('the process has no output');
  return createInterface({ input: child.stdout });
};

/** Whole numbers below a limit, the same ones in each run. */
export const seededRandom = (seed: number): ((limit: number) => number) => {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
};
