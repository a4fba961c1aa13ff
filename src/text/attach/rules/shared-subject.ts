/** Lee shook his head, saying the plan was dead. Lee sat down and said the plan was dead. A statement saying … */
import type { Rule, Scene } from '../scene.ts';
import { inheritedSubject, looksInherited, subjectBefore } from '../subject.ts';
import { draftWordsAfter } from '../words-after.ts';

export const sharedSubject: Rule = {
  id: 'shared-subject',
  apply: (scene) => {
    const subject = subjectOf(scene);
    return subject === null ? null : draftWordsAfter(scene, subject, sharedSubject.id);
  },
};

/** The subject of the verb before; for a participle right behind a noun, that noun. */
function subjectOf(scene: Scene) {
  if (looksInherited(scene)) return inheritedSubject(scene);
  return scene.cue.mood === 'gerund' ? subjectBefore(scene) : null;
}
