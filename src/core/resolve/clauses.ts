/** How many verbs, breaks between clauses and commas stand between two places. */
import type { Token } from '../../text/passage.ts';

/** Tokens `[from, to)`; nothing where `to` comes first. */
export interface Between {
  readonly verbs: (from: number, to: number) => number;
  /** Words at which another clause may begin. */
  readonly breaks: (from: number, to: number) => number;
  readonly commas: (from: number, to: number) => number;
}

const OPENERS = new Set([
  'after',
  'and',
  'because',
  'before',
  'but',
  'that',
  'when',
  'where',
  'which',
  'while',
  'who',
]);

/** Counts once, so that every question costs the same. */
export const countClauses = (tokens: readonly Token[]): Between => ({
  verbs: counter(tokens, ({ pos }) => pos === 'VERB'),
  breaks: counter(tokens, ({ pos, text, lower }) => pos === 'SCONJ' || text === ';' || OPENERS.has(lower)),
  commas: counter(tokens, ({ text }) => text === ','),
});

function counter(
  tokens: readonly Token[],
  counts: (token: Token) => boolean,
): (from: number, to: number) => number {
  const before = new Int32Array(tokens.length + 1);
  for (const [at, token] of tokens.entries()) before[at + 1] = (before[at] ?? 0) + (counts(token) ? 1 : 0);
  return (from, to) => Math.max(0, (before[to] ?? 0) - (before[from] ?? 0));
}
