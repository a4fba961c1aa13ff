import type { Comparable } from '../compare/comparable.ts';
import type { IndexedChange } from '../ports.ts';

/** Finds pairs of statements of one speaker on one thing that oppose each other. */
export const findContrasts = (
  _own: readonly Comparable[],
  _others: readonly Comparable[],
): readonly IndexedChange[] => [];
