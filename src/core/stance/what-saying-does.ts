/** What a verb of saying does to the sides that its words take, where they are told and not quoted. */
import type { FoundStatement } from '../../text/extract.ts';

/** `denies`: the opposite of its words is meant; `keeps off`: no side is the speaker's. */
export type SayingDoes = 'affirms' | 'denies' | 'keeps off';

/** "denied that there were plans" says that there are none; "warned that the council would" takes no side. */
export const whatSayingDoes = ({ kind, cue, force, parts }: FoundStatement): SayingDoes => {
  const isTold = kind !== 'direct' && cue !== null && cue.end <= (parts[0]?.start ?? 0);
  if (!isTold) return 'affirms';
  if (force === 'denies') return DENIES.test(cue.text) ? 'denies' : 'keeps off';
  return force === 'declines' || force === 'warns' || UNSURE.test(cue.text) ? 'keeps off' : 'affirms';
};

/** Others of that force, such as "protested", take their words for true. */
const DENIES = /\b(?:den(?:y|ie|ying)|disput|refut|reject|dismiss|disclaim)/i;
/** Others may bring about what is feared or foretold. */
const UNSURE =
  /\b(?:doubt|fear|hop(?:e|ing)|predict|expect|forecast|suspect|wonder|worr|speculat|joke|quip)/i;
