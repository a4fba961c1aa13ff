/** One set of cases, judged. A set is a file beside this one; `sets.ts` lists them. */
import type { z } from 'zod';
import { type CaseCorpus, type Equipment, openCaseCorpus } from './case-corpus.ts';
import { type Case, readCases } from './read-cases.ts';
import type { Judged, Judgement } from './score.ts';

/** What makes a set: the form of what only its cases have, and what is right. */
export interface CompareSet<Own> {
  readonly own: z.ZodType<Own>;
  readonly judge: (one: Case<Own>, corpus: CaseCorpus) => Promise<Judgement>;
}

/** Judges all cases of a folder, each in a store of its own. */
export const judgeSet = async <Own>(
  { own, judge }: CompareSet<Own>,
  folder: string,
  equipment: Equipment,
): Promise<readonly Judged[]> => {
  const judged: Judged[] = [];
  for (const one of readCases(folder, own)) {
    const corpus = await openCaseCorpus(one.documents, equipment);
    try {
      judged.push({ name: one.name, isTrap: one.trap, ...(await judge(one, corpus)) });
    } finally {
      await corpus.store.close();
    }
  }
  return judged;
};
