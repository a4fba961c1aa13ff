/** Whether words hold a clause of their own: "the plan was dead", and not "the plan that Kim made" or "after Kim left". */
import type { Range } from '../noun-phrase.ts';
import type { Token } from '../passage.ts';
import { isFiniteVerb } from '../verbs.ts';

const RELATIVES = new Set(['who', 'which', 'whose', 'whom', 'where']);
const SUBORDINATORS = new Set(['when', 'because', 'after', 'while', 'although', 'unless', 'until', 'since']);

/** True where a range has a finite verb for each word that opens a clause inside it, and one more. Verbs next to one another are one. */
export function hasMainClause(tokens: readonly Token[], { first, last }: Range): boolean {
  let clauses = 0;
  for (let at = first; at < last; at += 1) {
    if (opensInner(tokens, at, at === first)) clauses -= 1;
    if (at === first ? isFiniteVerb(tokens[at]) : isVerbOfClause(tokens, at)) clauses += 1;
    if (clauses > 0) return true;
  }
  return false;
}

function opensInner(tokens: readonly Token[], at: number, isFirst: boolean): boolean {
  const token = tokens[at];
  if (token === undefined || token.quotation >= 0) return false;
  if (RELATIVES.has(token.lower)) return !isFirst || tokens[at - 1]?.text === ',';
  return token.pos === 'SCONJ' && (token.lower === 'that' || SUBORDINATORS.has(token.lower));
}

/** In "to see" and "wants to have seen" the verb behind "to" is another's. */
const isVerbOfClause = (tokens: readonly Token[], at: number): boolean =>
  isFiniteVerb(tokens[at]) && tokens[at - 1]?.lower !== 'to' && !isFiniteVerb(tokens[at - 1]);
