/** The subject of any verb, found as that of a verb of saying is. */
import type { CueMood } from '../cues.ts';
import type { Lexicon } from '../lexicon.ts';
import { sentenceOf } from '../locate.ts';
import type { Range } from '../noun-phrase.ts';
import type { Passage } from '../passage.ts';
import { inheritedSubject, looksInherited } from './inherited-subject.ts';
import { subjectBefore } from './subject.ts';

/** A verb with its auxiliaries and adverbs, in tokens. */
export interface VerbGroup extends Range {
  readonly mood: CueMood;
}

/** Null where nobody does it. */
export function subjectOfVerb(passage: Passage, group: VerbGroup, lexicon: Lexicon): Range | null {
  const index = sentenceOf(passage.sentences, group.first);
  const sentence = passage.sentences[index];
  if (sentence === undefined) return null;
  const verb = { lemma: '', particles: [], takes: new Set<never>(), force: 'affirms' } as const;
  const cue = { ...group, verb, force: verb.force, sentence: index, head: group.last - 1 };
  const scene = { passage, lexicon, sentence, cue, cues: [], earlier: [] };
  const own = group.mood === 'finite' ? subjectBefore(scene) : null;
  if (own !== null) return own;
  return looksInherited(scene) ? inheritedSubject(scene) : subjectBefore(scene);
}
