/** Lee said that the plan is dead. Lee said: “…” */
import { hasQuotation } from '../../bound.ts';
import type { Draft, Rule, Scene } from '../scene.ts';
import { subjectAfter, subjectBefore } from '../subject.ts';
import { draftWordsAfter } from '../words-after.ts';

export const cueClause: Rule = {
  id: 'cue-clause',
  apply: (scene) => {
    if (scene.cue.mood !== 'finite') return null;
    const subject = subjectBefore(scene);
    if (subject !== null)
      return draftWordsAfter(scene, subject, { rule: cueClause.id, from: scene.cue.last });
    return inverted(scene);
  },
};

/** Said Lee: “The plan is dead.” Also, said Lee, the plan is dead. */
function inverted(scene: Scene): Draft | null {
  const { cue, sentence, passage } = scene;
  if (
    !cue.verb.takes.has('tag') ||
    !(cue.first === sentence.first || passage.tokens[cue.first - 1]?.text === ',')
  )
    return null;
  const subject = subjectAfter(scene);
  if (subject === null || !/^[:,]$/.test(passage.tokens[subject.last]?.text ?? '')) return null;
  const draft = draftWordsAfter(scene, subject, { rule: cueClause.id, from: subject.last });
  return draft?.parts.every((words) => hasQuotation(passage.tokens, words)) ? draft : null;
}
