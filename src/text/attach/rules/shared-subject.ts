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
  if (isLeftUndone(scene)) return null;
  if (looksInherited(scene)) return inheritedSubject(scene);
  if (scene.cue.mood !== 'gerund') return null;
  const noun = subjectBefore(scene);
  return noun !== null && isPaper(scene, noun) ? (subjectOfVerbBefore(scene, noun.first) ?? noun) : noun;
}

/** "refrained from saying", "stopped short of calling", "left without saying": nobody said so. */
function isLeftUndone({ passage: { tokens }, cue }: Scene): boolean {
  const [before, link] = [tokens[cue.first - 2]?.lower, tokens[cue.first - 1]?.lower];
  return link === 'from' || link === 'without' || (before === 'short' && link === 'of');
}

/** "issued a statement saying": who issued it says so. */
function isPaper({ passage: { tokens }, lexicon }: Scene, { first, last }: Range): boolean {
  return tokens[first]?.pos === 'DET' && lexicon.venues.has(tokens[last - 1]?.lower ?? '');
}
