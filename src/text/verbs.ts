/** What one word tells about verbs without a parse: whether it is one, is finite, or opens a clause or an aside. */
import type { Token } from './passage.ts';

export const FINITE: ReadonlySet<string> = new Set(['VERB', 'AUX']);
/** "known as", "born in", "brought up", "left" in a caption: a participle, which opens an aside where a finite verb would not. */
export const PARTICIPLE = /(?:ing|ed|wn|rn|en|ght|ld)$|^left$/;
export const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that']);

/** A verb of any form, or an auxiliary. */
export const isVerb = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX';

/** Outside quotations, as far as its ending tells. */
export const isFiniteVerb = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.quotation < 0 &&
  (token.pos === 'AUX' || (token.pos === 'VERB' && !token.lower.endsWith('ing')));
