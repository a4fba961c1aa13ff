/** Lee said that the plan is dead. Lee said: “…” */
import type { Rule } from '../scene.ts';
import { subjectBefore } from '../subject.ts';
import { draftWordsAfter } from '../words-after.ts';

export const cueClause: Rule = {
  id: 'cue-clause',
  apply: (scene) => {
    const subject = scene.cue.mood === 'finite' ? subjectBefore(scene) : null;
    return subject === null ? null : draftWordsAfter(scene, subject, cueClause.id);
  },
};
