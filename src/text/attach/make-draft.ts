/** What all rules write into a draft the same way. */
import type { Range } from '../noun-phrase.ts';
import type { Draft, Scene } from './scene.ts';

type Found = Pick<Draft, 'rule' | 'mention' | 'hearer' | 'parts'>;

/** A draft of what a rule has found for the cue of its scene. */
export const makeDraft = ({ cue }: Scene, found: Found): Draft => ({
  ...found,
  force: cue.force,
  cue: rangeOf(cue),
  isUsual: cue.verb.takes.has('usual'),
  lastSentence: cue.sentence,
});

const rangeOf = ({ first, last }: Range): Range => ({ first, last });
