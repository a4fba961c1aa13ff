/** Lee shook his head, saying the plan was dead. Lee sat down and said the plan was dead. A statement saying … */
import type { Range } from '../../noun-phrase.ts';
import { inheritedSubject, looksInherited, subjectOfVerbBefore } from '../inherited-subject.ts';
import type { Rule, Scene } from '../scene.ts';
import { subjectBefore } from '../subject.ts';
import { draftWordsAfter } from '../words-after.ts';

export const sharedSubject: Rule = {
  id: 'shared-subject',
  apply: (scene) => {
    const subject = subjectOf(scene);
    return subject === null
      ? null
      : draftWordsAfter(scene, subject, { rule: sharedSubject.id, from: scene.cue.last });
  },
};

/** The subject of the verb before; for a participle right behind a noun, that noun. */
function subjectOf(scene: Scene) {
  if (looksInherited(scene)) return inheritedSubject(scene);
  if (scene.cue.mood !== 'gerund') return null;
  const noun = subjectBefore(scene);
  return noun !== null && isPaper(scene, noun) ? (subjectOfVerbBefore(scene, noun.first) ?? noun) : noun;
}

/** "issued a statement saying": who issued it says so. */
function isPaper({ passage: { tokens }, lexicon }: Scene, { first, last }: Range): boolean {
  return tokens[first]?.pos === 'DET' && lexicon.venues.has(tokens[last - 1]?.lower ?? '');
}
