/** Whether a noun phrase can be the subject of what follows it, by what stands before it. */
import { isTime } from '../noun-phrase.ts';
import type { Scene } from './scene.ts';

/** A subject follows nothing, a day, a conjunction, a comma or a dash; a name inside another phrase follows a preposition or a verb. */
export function standsAlone({ passage: { tokens }, lexicon }: Scene, first: number, floor: number): boolean {
  if (first <= floor || tokens[first]?.pos === 'PRON') return true;
  const before = tokens[first - 1];
  if (before === undefined) return false;
  return (
    before.quotation >= 0 ||
    isTime(before, lexicon) ||
    before.lower === 'as' ||
    ['PUNCT', 'CCONJ', 'SCONJ', 'ADV'].includes(before.pos)
  );
}
