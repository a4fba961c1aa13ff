/** Lee wrote on Facebook: and the post below, a paragraph without marks. */
import { hasFiniteVerb } from '../../bound.ts';
import type { Range } from '../../noun-phrase.ts';
import type { Rule, Scene } from '../scene.ts';
import { subjectBefore } from '../subject.ts';

/** Verbs of writing, and papers and pages that are written: what is only said is not set out below. */
const WRITING = new Set(['write', 'post', 'tweet']);

export const postBelow: Rule = {
  id: 'post-below',
  apply: (scene) => {
    if (scene.cue.verb.lemma !== ':') return null;
    const writing = scene.cues.findLast(({ verb, mood }) => mood === 'finite' && WRITING.has(verb.lemma));
    const below = writing === undefined ? null : paragraphBelow(scene);
    if (writing === undefined || below === null) return null;
    const mention = subjectBefore({ ...scene, cue: writing });
    if (mention === null) return null;
    const { words, lastSentence } = below;
    return {
      rule: postBelow.id,
      force: writing.force,
      cue: { first: writing.first, last: writing.last },
      mention,
      hearer: null,
      parts: [words],
      isVerbatim: true,
      lastSentence,
    };
  },
};

interface Below {
  readonly words: Range;
  readonly lastSentence: number;
}

/** The next paragraph, where the colon ends its own; null where it has quotations, which tell more than this rule. */
function paragraphBelow({ passage, cue, sentence }: Scene): Below | null {
  const { sentences, tokens } = passage;
  const next = sentences[cue.sentence + 1];
  if (cue.last < sentence.last || next === undefined || next.paragraph === sentence.paragraph) return null;
  let last = cue.sentence + 1;
  while (sentences[last + 1]?.paragraph === next.paragraph) last += 1;
  const words = { first: next.first, last: sentences[last]?.last ?? next.last };
  const isPlain = tokens.slice(words.first, words.last).every(({ quotation }) => quotation < 0);
  return isPlain && hasFiniteVerb(tokens, words) ? { words, lastSentence: last } : null;
}
