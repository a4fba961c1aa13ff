/** One remark in several documents stands once on a timeline, where it was first heard. */
import type { Candidate } from '../answer/rank.ts';
import type { Day } from '../corpus.ts';
import { compareKnownFirst } from '../day.ts';
import { collapse, type Utterance } from '../utterances/collapse.ts';
import type { Reports } from '../utterances/group-reports.ts';

/** A remark with the statements that were found and report it, the earliest first; of one day the fullest. */
export interface Remark extends Utterance {
  /** The earliest that a report gives; null where none does. */
  readonly day: Day | null;
}

/** `ranked` is best first, and so are the remarks. */
export const foldRemarks = (
  ranked: readonly Candidate[],
  reports: Pick<Reports, 'utteranceOf' | 'mayBeReported'>,
): readonly Remark[] =>
  collapse(ranked, reports).map((utterance) => {
    const found = utterance.found.toSorted((a, b) => compareKnownFirst(a.hit.day, b.hit.day));
    return { found, day: found[0]?.hit.day ?? null };
  });
