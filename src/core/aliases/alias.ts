/** Who is one speaker, and who is not, said by hand in `config/aliases.yaml`. */
import type { Reason } from '../corpus.ts';

export interface Alias extends Reason {
  /** `same`: names of one speaker, the one to show first; `different`: names of as many speakers. */
  readonly kind: 'same' | 'different';
  /** At least two, as typed; no two of them are equal when folded. */
  readonly names: readonly string[];
  /** Where it begins in the file, from 1. */
  readonly line: number;
}

export type Aliases = readonly Alias[];

/** What a program without the file works with. */
export const NO_ALIASES: Aliases = [];
