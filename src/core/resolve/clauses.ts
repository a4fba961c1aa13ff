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
export function countClauses(tokens: readonly Token[]): Between {
  const verbs = new Int32Array(tokens.length + 1);
  const breaks = new Int32Array(tokens.length + 1);
  const commas = new Int32Array(tokens.length + 1);
  let at = 0;
  for (const { pos, text, lower } of tokens) {
    const isBreak = pos === 'SCONJ' || text === ';' || OPENERS.has(lower);
    verbs[at + 1] = (verbs[at] ?? 0) + (pos === 'VERB' ? 1 : 0);
    breaks[at + 1] = (breaks[at] ?? 0) + (isBreak ? 1 : 0);
    commas[at + 1] = (commas[at] ?? 0) + (text === ',' ? 1 : 0);
    at += 1;
  }
  return { verbs: difference(verbs), breaks: difference(breaks), commas: difference(commas) };
}

const difference =
  (before: Int32Array) =>
  (from: number, to: number): number =>
    Math.max(0, (before[to] ?? 0) - (before[from] ?? 0));
