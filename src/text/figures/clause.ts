/** Clauses, as far as marks and verbs tell: what a sentence says of one thing and what it says of another. */
import { isDash } from '../marks.ts';
import type { Range } from '../noun-phrase.ts';
import type { Token } from '../passage.ts';

const STRONG = /^(?:[.!?…;:()[\]]|\.{2,})$/;
const SUBORDINATORS = new Set([
  'because',
  'while',
  'although',
  'though',
  'when',
  'if',
  'where',
  'whereas',
  'unless',
  'since',
  'after',
  'before',
  'until',
  'that',
  'who',
  'which',
  'whom',
  'whose',
]);
const JOINERS = new Set(['and', 'but', 'or', 'so', 'yet', 'nor']);

/** Cuts tokens `[first, last)` into clauses, in order and without gaps. */
export function findClauses(tokens: readonly Token[], { first, last }: Range): readonly Range[] {
  const clauses: Range[] = [];
  let start = first;
  let isFull = false;
  let next: Piece | null = pieceFrom(tokens, first, last);
  while (next !== null) {
    if (next.first > start && (next.isCut || (isFull && next.isFull))) {
      clauses.push({ first: start, last: next.first });
      start = next.first;
      isFull = false;
    }
    isFull = isFull || next.isFull;
    next = pieceFrom(tokens, next.last, last);
  }
  return start < last ? [...clauses, { first: start, last }] : clauses;
}

/** From one mark to the next; the mark stands at its beginning. */
interface Piece extends Range {
  /** Whatever stands before it belongs to another clause. */
  readonly isCut: boolean;
  /** Has a verb of its own. */
  readonly isFull: boolean;
}

function pieceFrom(tokens: readonly Token[], first: number, limit: number): Piece | null {
  const opener = tokens[first];
  if (opener === undefined || first >= limit) return null;
  const isCut = !isWord(opener) && (STRONG.test(opener.text) || isDash(opener));
  let isFull = false;
  let last = first;
  while (last < limit && (last === first || !isMark(tokens, last))) {
    isFull = isFull || isOwnVerb(tokens, last);
    last += 1;
  }
  return { first, last, isCut, isFull };
}

function isMark(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (!isWord(token))
    return (token.text === ',' || STRONG.test(token.text) || isDash(token)) && !isInsideNumber(tokens, at);
  if (tokens[at - 1]?.text === ',') return false;
  return SUBORDINATORS.has(token.lower) || JOINERS.has(token.lower);
}

/** Most tokens are words: they are told by their first letter, which is quicker than to ask which mark they are. */
const isWord = ({ lower }: Token): boolean => lower.charCodeAt(0) >= A;

const A = 97;

const isInsideNumber = (tokens: readonly Token[], at: number): boolean =>
  /\d$/.test(tokens[at - 1]?.text ?? '') && /^\d/.test(tokens[at + 1]?.text ?? '');

function isOwnVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.pos === 'AUX') return true;
  if (token.pos !== 'VERB' || token.lower.endsWith('ing')) return false;
  return tokens[at - 1]?.lower !== 'to' && tokens[at + 1]?.pos !== 'NOUN';
}
