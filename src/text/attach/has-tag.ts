import { hasQuotation } from '../bound.ts';
import type { Range } from '../noun-phrase.ts';
import type { Scene } from './scene.ts';

/** “…,” she wrote: the words have a reporting verb of their own, which names the speaker better. */
export const hasTag = (
  { passage: { tokens }, lexicon }: Pick<Scene, 'passage' | 'lexicon'>,
  { first, last }: Range,
): boolean =>
  hasQuotation(tokens, { first, last }) &&
  tokens
    .slice(first, last)
    .some(
      ({ quotation, pos, lower }) =>
        quotation < 0 && pos === 'VERB' && lexicon.cues.get(lower)?.some(({ verb }) => verb.takes.has('tag')),
    );
