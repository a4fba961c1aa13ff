/** Subjects with a clause or a participle of their own between them and their verb. */
import { nounPhraseAfter, type Range } from '../noun-phrase.ts';
import type { Token } from '../passage.ts';
import { FINITE, PARTICIPLE, RELATIVES } from '../verbs.ts';
import type { Scene } from './scene.ts';

/** "organisations that have endorsed him | say", "a report published on Monday | said": the subject and what tells it apart. */
export function describedSubject(scene: Scene, end: number, floor: number): Range | null {
  const { tokens } = scene.passage;
  const first = clauseStart(tokens, end, floor);
  const head = nounPhraseAfter(scene, first, end);
  const next = head === null ? undefined : tokens[head.last];
  if (head === null || next === undefined) return null;
  if (head.last >= end) return head;
  const verbs = countFinite(tokens, { first: head.last, last: end });
  const own = /ing$/.test(next.lower) ? 0 : 1;
  const isDescribed = RELATIVES.has(next.lower) || isParticiple(tokens, head.last, end);
  return isDescribed && verbs === own ? { first: head.first, last: end } : null;
}

/** "published on Monday", "interviewed by staff", "polled"; "issued a statement" is what somebody did. */
function isParticiple(tokens: readonly Token[], at: number, end: number): boolean {
  const [verb, next] = [tokens[at], tokens[at + 1]];
  if (verb?.pos !== 'VERB' || !PARTICIPLE.test(verb.lower)) return false;
  return at + 1 >= end || next?.pos === 'ADP' || next?.pos === 'ADV' || next?.pos === 'PROPN';
}

/** Behind the last mark or conjunction. */
function clauseStart(tokens: readonly Token[], end: number, floor: number): number {
  let at = end;
  while (at > floor && !opensClause(tokens[at - 1])) at -= 1;
  return at;
}

const opensClause = (token: Token | undefined): boolean =>
  token === undefined || token.quotation >= 0 || ['PUNCT', 'CCONJ', 'SCONJ'].includes(token.pos);

/** Verbs that stand next to one another count as one. */
function countFinite(tokens: readonly Token[], { first, last }: Range): number {
  let count = 0;
  for (let at = first; at < last; at += 1) {
    const token = tokens[at];
    if (token === undefined || !FINITE.has(token.pos) || /ing$/.test(token.lower)) continue;
    if (tokens[at - 1]?.lower !== 'to' && !FINITE.has(tokens[at - 1]?.pos ?? '')) count += 1;
  }
  return count;
}
