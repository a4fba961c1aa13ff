import type { Comparable } from '../compare/comparable.ts';
import type { UtteranceLink } from './utterance-link.ts';

/** Links what reports the same remark; each pair once. */
export const linkUtterances = (
  _own: readonly Comparable[],
  _others: readonly Comparable[],
): readonly UtteranceLink[] => [];
