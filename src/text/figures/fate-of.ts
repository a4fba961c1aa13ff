import type { Lexicon } from '../lexicon.ts';
import type { Range } from '../noun-phrase.ts';
import type { Token } from '../passage.ts';

/** What may stand between those who are counted and their fate: "were", "still", and one of these. */
const BETWEEN = new Set([
  'reported',
  'confirmed',
  'feared',
  'believed',
  'presumed',
  'listed',
  'found',
  'left',
  'people',
  'others',
  'to',
]);
const LINKING = new Set(['AUX', 'ADV', 'PART', 'DET']);
const FATE_REACH = 6;

/** What has happened to those who are counted ("killed", "missing"), as one word for all that mean it; null where nothing tells. */
export function fateOf(
  tokens: readonly Token[],
  { amount, counted, limit }: { readonly amount: Range; readonly counted: Range; readonly limit: number },
  lexicon: Lexicon,
): string | null {
  const at = (index: number): string | null => {
    const synonym = lexicon.figures.synonyms.get(tokens[index]?.lower ?? '');
    return synonym?.role === 'fate' ? synonym.key : null;
  };
  for (let index = counted.first; index < counted.last; index += 1) {
    const fate = at(index);
    if (fate !== null) return fate;
  }
  const before =
    at(amount.first - 1) ?? (tokens[amount.first - 1]?.lower === 'of' ? at(amount.first - 2) : null);
  if (before !== null) return before;
  for (let index = counted.last; index < Math.min(limit, counted.last + FATE_REACH); index += 1) {
    const fate = at(index);
    if (fate !== null) return fate;
    const token = tokens[index];
    if (token === undefined || !(LINKING.has(token.pos) || BETWEEN.has(token.lower))) return null;
  }
  return null;
}
