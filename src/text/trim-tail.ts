/** What hangs on reported words without being part of them: the reporter's asides at their end. */
import { hasFiniteVerb } from './bound.ts';
import type { Lexicon } from './lexicon.ts';
import type { Range } from './noun-phrase.ts';
import type { Token } from './passage.ts';
import { isFiniteVerb } from './verbs.ts';

const ASIDE_OPENERS = new Set(['who', 'which', 'whose', 'whom', 'a', 'an', 'the', 'where', 'while']);
const VENUE_LINKS = new Set(['in', 'during', 'at', 'on']);

/** Cuts tails off words that end outside quotation marks, the last one first. */
export function trimTail(tokens: readonly Token[], range: Range, lexicon: Lexicon): Range {
  let { last } = range;
  for (const cut of [cutAfterQuotation, cutVenue, cutAside])
    last = cut(tokens, { first: range.first, last }, lexicon);
  return { first: range.first, last };
}

/** `wants “that crap,” in an interview`: a comma inside the closing mark ends the words. */
function cutAfterQuotation(tokens: readonly Token[], { first, last }: Range): number {
  let at = last - 1;
  while (at > first && (tokens[at]?.quotation ?? -1) < 0) at -= 1;
  if (at <= first || at === last - 1) return last;
  const next = tokens[at + 1];
  const isClosed = /^[,.!?]$/.test(tokens[at - 1]?.text ?? '') || /^[,.!?]$/.test(tokens[at - 2]?.text ?? '');
  const isTail = next?.pos === 'ADP' || next?.pos === 'VERB' || next?.pos === 'SCONJ' || next?.pos === 'ADV';
  return isClosed && isTail ? at + 1 : last;
}

/** "… the plan is dead in an interview with the paper": a place of speaking that no comma sets off. */
function cutVenue(tokens: readonly Token[], { first, last }: Range, { venues }: Lexicon): number {
  for (let at = last - 2; at > Math.max(first + 3, last - 16); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.quotation >= 0 || !VENUE_LINKS.has(token.lower)) continue;
    const next = tokens[at + 1];
    const isIndefinite = next?.lower === 'a' || next?.lower === 'an';
    const hasVenue = tokens.slice(at + 1, at + 5).some(({ lower }) => venues.has(lower));
    if (isIndefinite && hasVenue) return at;
  }
  return last;
}

/** "…, which …", "…, a series of …": an aside after a comma that runs to the end. */
function cutAside(tokens: readonly Token[], { first, last }: Range): number {
  for (let at = first + 4; at < last - 1; at += 1) {
    const token = tokens[at];
    if (token?.text !== ',' || token.quotation >= 0) continue;
    const next = tokens[at + 1];
    if (next === undefined || next.quotation >= 0) continue;
    const rest = { first: at + 1, last };
    if (!ASIDE_OPENERS.has(next.lower) || tokens.slice(rest.first, last).some(interrupts)) continue;
    if (next.lower !== 'the' || !isInList(tokens, rest)) return at;
  }
  return last;
}

/** "the swans were ill, | the reeds were dry and the herons had left": clauses of one list. */
function isInList(tokens: readonly Token[], { first, last }: Range): boolean {
  let hasVerb = false;
  for (let at = first; at < last; at += 1) {
    hasVerb ||= isFiniteVerb(tokens[at]);
    if (hasVerb && tokens[at]?.pos === 'CCONJ') return hasFiniteVerb(tokens, { first: at + 1, last });
  }
  return false;
}

const interrupts = (token: Token): boolean => token.text === ',' || token.quotation >= 0;
