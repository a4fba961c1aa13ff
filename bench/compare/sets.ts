/** The sets that there are, by the name of their folder in `tests/fixtures/compare`. */
import type { Equipment } from './case-corpus.ts';
import { CHANGES } from './changes.ts';
import { FIGURES } from './figures.ts';
import { judgeSet } from './judge-set.ts';
import type { Judged } from './score.ts';
import { UTTERANCES } from './utterances.ts';

/** Judges one set; takes the folder with its cases. */
export type JudgeFolder = (folder: string, equipment: Equipment) => Promise<readonly Judged[]>;

export const SETS: Readonly<Record<string, JudgeFolder>> = {
  changes: (folder, equipment) => judgeSet(CHANGES, folder, equipment),
  figures: (folder, equipment) => judgeSet(FIGURES, folder, equipment),
  utterances: (folder, equipment) => judgeSet(UTTERANCES, folder, equipment),
};
