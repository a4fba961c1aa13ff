/** According to Lee, the plan is dead. The plan is dead, according to Lee. */
import { hasFiniteVerb, hasQuotation, trimRange } from '../../bound.ts';
import { nounPhraseAfter, type Range } from '../../noun-phrase.ts';
import { wordsBefore } from '../before-cue.ts';
import type { Draft, Rule, Scene } from '../scene.ts';

export const accordingTo: Rule = {
  id: 'according-to',
  apply: (scene) => {
    if (scene.cue.verb.lemma !== 'according to') return null;
    const { passage, lexicon, sentence, cue } = scene;
    const source = nounPhraseAfter({ passage, lexicon }, cue.last, sentence.last);
    if (source === null) return null;
    const words = isAtStart(scene) ? wordsAfter(scene, source) : wordsBefore(scene, cue.first);
    if (words === null || !(hasFiniteVerb(passage.tokens, words) || hasQuotation(passage.tokens, words)))
      return null;
    return draft(scene, source, words);
  },
};

/** At the start of its sentence, or after a conjunction there. */
function isAtStart({ passage: { tokens }, sentence, cue }: Scene): boolean {
  return (
    cue.first - sentence.first <= 1 ||
    (cue.first - sentence.first <= 2 && tokens[cue.first - 1]?.text === ',')
  );
}

/** The words begin behind the comma that closes the name of the source. */
function wordsAfter({ passage: { tokens }, sentence }: Scene, source: Range): Range | null {
  for (let at = source.last; at < Math.min(sentence.last, source.last + 40); at += 1) {
    const token = tokens[at];
    if (token?.text !== ',' || token.quotation >= 0) continue;
    const range = trimRange(tokens, { first: at + 1, last: sentence.last });
    return range.last > range.first ? range : null;
  }
  return null;
}

function draft({ cue }: Scene, mention: Range, words: Range): Draft {
  return {
    rule: accordingTo.id,
    verb: cue.verb.lemma,
    force: cue.verb.force,
    cue: { first: cue.first, last: cue.last },
    mention,
    hearer: null,
    parts: [words],
    lastSentence: cue.sentence,
  };
}
