/** According to Lee, the plan is dead. The plan is dead, according to Lee. */
import { hasFiniteVerb, hasQuotation, trimRange } from '../../bound.ts';
import { nounPhraseAfter, type Range } from '../../noun-phrase.ts';
import type { Token } from '../../passage.ts';
import { wordsBefore } from '../before-cue.ts';
import { makeDraft } from '../make-draft.ts';
import type { Rule, Scene } from '../scene.ts';

/** In tokens, with what is said about the source. */
const LONGEST_NAME = 40;

export const accordingTo: Rule = {
  id: 'according-to',
  apply: (scene) => {
    if (scene.cue.verb.lemma !== 'according to') return null;
    const { passage, lexicon, sentence, cue } = scene;
    const source = nounPhraseAfter({ passage, lexicon }, cue.last, sentence.last) ?? upToMark(scene);
    if (source === null) return null;
    const parts = isAtStart(scene) ? [wordsAfter(scene, source)] : partsAround(scene, source);
    const words = parts.filter((part) => part !== null);
    if (!words.some((part) => hasFiniteVerb(passage.tokens, part) || hasQuotation(passage.tokens, part)))
      return null;
    return makeDraft(scene, { rule: accordingTo.id, mention: source, hearer: null, parts: words });
  },
};

/** "according to recent polling": what stands there where no noun is found. */
function upToMark({ passage: { tokens }, sentence, cue }: Scene): Range | null {
  let last = cue.last;
  while (
    last < sentence.last &&
    /[\p{L}\p{N}]/u.test(tokens[last]?.text ?? '') &&
    (tokens[last]?.quotation ?? 0) < 0
  )
    last += 1;
  return last > cue.last ? { first: cue.last, last } : null;
}

/** "The plan is dead, according to Lee."; "The plan, according to Lee, is dead." */
function partsAround(scene: Scene, source: Range): readonly (Range | null)[] {
  const before = wordsBefore(scene, scene.cue.first);
  const isWhole = before !== null && hasFiniteVerb(scene.passage.tokens, before);
  return isWhole ? [before] : [before, wordsAfter(scene, source)];
}

/** At the start of its sentence or clause, or after a conjunction there: "has learned that | according to". */
function isAtStart({ passage: { tokens }, sentence, cue }: Scene): boolean {
  return (
    tokens[cue.first - 1]?.lower === 'that' ||
    cue.first - sentence.first <= 1 ||
    (cue.first - sentence.first <= 2 && tokens[cue.first - 1]?.text === ',')
  );
}

/** The words begin behind the comma that closes the name of the source and what is said about it. */
function wordsAfter({ passage: { tokens }, sentence }: Scene, source: Range): Range | null {
  const ceiling = Math.min(sentence.last, source.last + LONGEST_NAME);
  const comma = commaFrom(tokens, source.last, ceiling);
  if (comma === null) return null;
  const next = commaFrom(tokens, comma + 1, ceiling);
  const isAside = next !== null && opensAside(tokens, { first: comma + 1, last: next });
  const range = trimRange(tokens, { first: (isAside ? next : comma) + 1, last: sentence.last });
  return range.last > range.first ? range : null;
}

function commaFrom(tokens: readonly Token[], from: number, ceiling: number): number | null {
  for (let at = from; at < ceiling; at += 1) {
    const token = tokens[at];
    if (token?.text === ',' && token.quotation < 0) return at;
  }
  return null;
}

/** "Lee, who counts them, …", "Lee, the mayor, …"; in "Lee, the plan is dead, …" the words have begun. */
function opensAside(tokens: readonly Token[], range: Range): boolean {
  const opener = tokens[range.first];
  if (opener === undefined || opener.quotation >= 0) return false;
  if (/^(?:who|which|whose)$/.test(opener.lower)) return true;
  const relative = tokens
    .slice(range.first, range.last)
    .findIndex(({ lower }) => /^(?:who|which)$/.test(lower));
  const last = relative < 0 ? range.last : range.first + relative;
  return opener.pos === 'DET' && !hasFiniteVerb(tokens, { first: range.first, last });
}
