/** What somebody has put right by hand, in `config/corrections.yaml`. */
import type { SpeakerType } from '../corpus.ts';
import type { StatementId } from '../ids.ts';

/** The speaker as typed; a type or role that is not given is that of whoever has the name in the document. */
export interface RightSpeaker {
  readonly kind: 'speaker';
  readonly name: string;
  readonly type: CorrectedType | null;
  readonly role: string | null;
}

/** What is right instead of what was found: a speaker, nobody, or that there is no statement at all. */
export type Right = RightSpeaker | { readonly kind: 'nobody' } | { readonly kind: 'not-a-statement' };

/** The types that can be typed; `unknown` is only for what nobody has looked at. */
export const CORRECTED_TYPES = [
  'person',
  'organisation',
  'country',
  'group',
] as const satisfies readonly SpeakerType[];
export type CorrectedType = (typeof CORRECTED_TYPES)[number];

/** True for a word that names one of them. */
export const isCorrectedType = (value: string): value is CorrectedType =>
  CORRECTED_TYPES.some((type) => type === value);

export interface Correction {
  readonly statement: StatementId;
  readonly right: Right;
  /** Why, in the words of whoever corrected; shown by `why`. */
  readonly because: string;
  /** Who corrected, as typed; null where nobody says so. */
  readonly by: string | null;
  /** Where it begins in the file, from 1. */
  readonly line: number;
}

/** At most one for each statement. */
export type Corrections = ReadonlyMap<StatementId, Correction>;

export const NO_CORRECTIONS: Corrections = new Map();

/** The rule of the last step of a statement that was corrected; `rules.ts` has its words. */
export const CORRECTION_RULE = 'correction';
