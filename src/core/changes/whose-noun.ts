/** Whose a noun such as "U-turn" is: "her U-turn", "a U-turn by Berg", "Berg made a U-turn", "In a U-turn, Berg said". */
import { subjectOfVerb } from '../../text/attach/subject-of-verb.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import { nounPhraseAfter, type Range } from '../../text/noun-phrase.ts';
import type { Passage } from '../../text/passage.ts';
import { isFiniteVerb } from '../../text/verbs.ts';
import type { TriggerWords } from './trigger-words.ts';

const PRONOUNS = new Set(['his', 'her', 'their', 'its']);
const LONGEST_BEFORE = 5;

/** The mention of whoever it is, in tokens; null where the sentence does not tell. */
export const whoseNoun = (passage: Passage, trigger: TriggerWords, lexicon: Lexicon): Range | null =>
  owner(passage, trigger) ??
  author(passage, trigger, lexicon) ??
  subjectBefore(passage, trigger, lexicon) ??
  subjectAfter(passage, trigger, lexicon);

const owner = ({ tokens, sentences }: Passage, { first, sentence }: TriggerWords): Range | null => {
  const floor = Math.max(sentences[sentence]?.first ?? 0, first - LONGEST_BEFORE);
  for (let at = first - 1; at >= floor; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.pos === 'VERB' || token.pos === 'ADP') return null;
    if (PRONOUNS.has(token.lower)) return { first: at, last: at + 1 };
    if (/^[’']s?$/.test(token.text) && tokens[at - 1]?.pos === 'PROPN') return nameEnding(tokens, at, floor);
  }
  return null;
};

const nameEnding = (tokens: Passage['tokens'], end: number, floor: number): Range => {
  let first = end - 1;
  while (first > floor && tokens[first - 1]?.pos === 'PROPN') first -= 1;
  return { first, last: end };
};

const author = (passage: Passage, { last, sentence }: TriggerWords, lexicon: Lexicon): Range | null =>
  passage.tokens[last]?.lower === 'by'
    ? nounPhraseAfter({ passage, lexicon }, last + 1, passage.sentences[sentence]?.last ?? last)
    : null;

const subjectBefore = (passage: Passage, trigger: TriggerWords, lexicon: Lexicon): Range | null => {
  const floor = passage.sentences[trigger.sentence]?.first ?? 0;
  const at = passage.tokens.slice(floor, trigger.first).findLastIndex(isFiniteVerb);
  return at < 0 ? null : subjectOf(passage, floor + at, lexicon);
};

/** The subject of the first verb behind the words, in their sentence. */
export const subjectAfter = (passage: Passage, trigger: TriggerWords, lexicon: Lexicon): Range | null => {
  const last = passage.sentences[trigger.sentence]?.last ?? trigger.last;
  const at = passage.tokens.slice(trigger.last, last).findIndex(isFiniteVerb);
  return at < 0 ? null : subjectOf(passage, trigger.last + at, lexicon);
};

const subjectOf = (passage: Passage, verb: number, lexicon: Lexicon): Range | null => {
  let first = verb;
  while (['AUX', 'ADV', 'PART'].includes(passage.tokens[first - 1]?.pos ?? '')) first -= 1;
  return subjectOfVerb(passage, { first, last: verb + 1, mood: 'finite' }, lexicon);
};
