/**
 * Comparing runs when a document is written, inside its transaction: the store finds the statements of other documents that share a
 * key with one of its own, and what is found here is kept beside them. It looks at two statements at a time and at nothing else, so
 * it does not matter in which order documents came.
 */

import { findContrasts } from '../changes/find-contrasts.ts';
import type { IndexedChange } from '../ports.ts';
import { linkUtterances } from '../utterances/link-utterances.ts';
import type { UtteranceLink } from '../utterances/utterance-link.ts';
import type { Comparable } from './comparable.ts';

/** What came of comparing. */
export interface Comparison {
  readonly links: readonly UtteranceLink[];
  readonly contrasts: readonly IndexedChange[];
}

/**
 * Compares the statements of one document with each other, and with those of others. A pair of two others is none of its
 * business: it was compared when the later of the two was written.
 */
export type Compare = (own: readonly Comparable[], others: readonly Comparable[]) => Comparison;

export const compare: Compare = (own, others) => ({
  links: linkUtterances(own, others),
  contrasts: findContrasts(own, others),
});
