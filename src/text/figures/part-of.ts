import type { Lexicon } from '../lexicon.ts';
import type { Passage, Token } from '../passage.ts';
import type { Draft } from './draft.ts';
import { singular } from './singular.ts';

/** What makes it another number than that of the whole: "40 of them", "including 300 children", "$40 a day"; null where nothing does. */
export function partOf({ tokens }: Passage, { amount, counted }: Draft, lexicon: Lexicon): string | null {
  const before = tokens[amount.first - 1]?.lower ?? '';
  const link = `${tokens[amount.first - 2]?.lower ?? ''} ${before}`;
  if (before === 'including' || link === 'of whom' || link === 'of them') return 'of them';
  if (isAmong(tokens, Math.max(amount.last, counted.last))) return 'of them';
  const isShare = amount.unit !== null && counted.part === 'of them';
  return (isShare ? null : counted.part) ?? rateAt(tokens, Math.max(amount.last, counted.last), lexicon);
}

/** "Nine children | were among the injured", "nine were among them" */
export const isAmong = (tokens: readonly Token[], at: number): boolean =>
  /^(?:is|are|was|were)$/.test(tokens[at]?.lower ?? '') &&
  tokens[at + 1]?.lower === 'among' &&
  /^(?:the|them|those|these)$/.test(tokens[at + 2]?.lower ?? '');

/** "a day", "per household", "each year" */
function rateAt(tokens: readonly Token[], at: number, { timeWords, figures }: Lexicon): string | null {
  const [link, unit] = [tokens[at]?.lower ?? '', tokens[at + 1]];
  if (unit === undefined || !/^(?:an?|per|each|every)$/.test(link)) return null;
  const isTime = timeWords.has(unit.lower) || figures.unitsAfter.has(unit.lower);
  return isTime || (link === 'per' && unit.pos === 'NOUN') ? `per ${singular(unit.lower)}` : null;
}
