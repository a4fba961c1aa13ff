/** Words of a text that may tell of a change of position: "walked back her remarks", "denied having said", "U-turn". */
import type { ChangeWord, Lexicon } from '../../text/lexicon.ts';
import type { Range } from '../../text/noun-phrase.ts';
import type { Passage, Token } from '../../text/passage.ts';
import type { PhraseList } from '../../text/phrases.ts';
import { objectEnd } from './trigger-object.ts';

/** Where such words stand, in tokens. */
export interface TriggerWords extends Range, ChangeWord {
  readonly sentence: number;
}

/** All of a passage, in order; those without the object that they take are left out. */
export const findTriggerWords = (passage: Passage, lexicon: Lexicon): readonly TriggerWords[] =>
  passage.sentences.flatMap(({ first, last }, sentence) => {
    const found: TriggerWords[] = [];
    for (let at = first; at < last; at += 1) {
      const phrase = phraseHere(passage.tokens, { at, last }, lexicon.stance.changes);
      const end = phrase === null ? null : objectEnd(passage.tokens, { ...phrase, ceiling: last }, lexicon);
      if (phrase === null || end === null) continue;
      found.push({ first: at, last: end, takes: phrase.takes, isPast: phrase.isPast, sentence });
      at = end - 1;
    }
    return found;
  });

interface Place {
  readonly at: number;
  readonly last: number;
}

/** A phrase with what stands between its verb and its particle: "walked | it | back". */
export interface FoundWords extends Range, ChangeWord {
  /** Tokens between the verb and its particle; empty where they stand together. */
  readonly inside: Range;
}

const phraseHere = (
  tokens: readonly Token[],
  { at, last }: Place,
  changes: PhraseList<ChangeWord>,
): FoundWords | null => {
  const token = tokens[at];
  const phrases = token === undefined ? undefined : changes.get(token.lower);
  if (token === undefined || phrases === undefined) return null;
  for (const { words, value } of phrases) {
    const { takes } = value;
    if (takes !== 'noun' && takes !== 'turn' && !standsAsVerb(tokens, at)) continue;
    const end = at + words.length;
    if (end <= last && words.every((word, offset) => tokens[at + offset]?.lower === word))
      return { ...value, first: at, last: end, inside: { first: end, last: end } };
    const particle =
      takes === 'position' && words.length === 2 ? particleAt(tokens, { at, last }, words[1]) : null;
    if (particle !== null)
      return { ...value, first: at, last: particle + 1, inside: { first: at + 1, last: particle } };
  }
  return null;
};

/** A past form that the tagger takes for something else is a verb where no article stands before it. */
const standsAsVerb = (tokens: readonly Token[], at: number): boolean => {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token?.pos === 'VERB' || token?.pos === 'AUX') return true;
  return /(?:ed|ing)$/.test(token?.lower ?? '') && before?.pos !== 'DET' && before?.pos !== 'ADJ';
};

const LONGEST_INSIDE = 6;

const particleAt = (tokens: readonly Token[], { at, last }: Place, particle = ''): number | null => {
  for (let next = at + 2; next < Math.min(last, at + LONGEST_INSIDE); next += 1) {
    const token = tokens[next];
    if (token?.lower === particle) return next;
    if (token === undefined || token.pos === 'VERB' || token.pos === 'PUNCT') return null;
  }
  return null;
};
