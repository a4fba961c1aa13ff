/** Whether a clause holds only within limits that it names but that comparing cannot weigh: "not without a vote", "only", "for now". */
import type { Clause } from './clauses.ts';
import type { Side } from './side.ts';

/** True for a limit behind the words that take the side, or before them in "only …". */
export const isNarrowed = ({ words }: Clause, { first, last, pole }: Side): boolean => {
  const behind = words.slice(last);
  const isPassing = pole === 'against' && PASSING.test(`${words.join(' ')} `);
  return (
    isPassing ||
    words.slice(Math.max(0, first - 1)).includes('only') ||
    behind.some((word) => LIMITS.has(word)) ||
    (pole === 'against' && behind.includes('without'))
  );
};

const LIMITS = new Set(['when', 'whenever', 'once', 'except', 'besides']);

/** What is refused for a while may be done later. */
const PASSING =
  /\b(?:for now|for the moment|for the time being|at the moment|at this stage|at present|at this point|right now|just now|just yet|yet|immediately|overnight|currently|today|tonight|so far)\s/;
