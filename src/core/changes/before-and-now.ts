/** "had previously said that it would stay, but now wants it open": a change that is told by two times and no verb for it. */
import { firstFrom, sentenceOf } from '../../text/locate.ts';
import type { Passage } from '../../text/passage.ts';
import { lowerOf, phraseAt } from '../../text/phrases.ts';
import type { ReadText } from '../compare/read-text.ts';
import type { Statement } from '../corpus.ts';
import type { OwnedTrigger } from './whose-change.ts';

/** For each statement that a text puts before, where the same sentence goes on with "now": both times. */
export const beforeAndNow = (read: ReadText): readonly OwnedTrigger[] =>
  read.statements
    .filter(({ stance }) => stance?.isEarlier === true)
    .flatMap((statement) => triggersOf(read, statement));

const triggersOf = ({ passage, lexicon }: ReadText, statement: Statement): readonly OwnedTrigger[] => {
  const { speaker, cue } = statement;
  if (speaker === null || cue === null) return [];
  const { tokens, sentences } = passage;
  const sentence = sentenceOf(sentences, firstFrom(tokens, cue.start));
  const { first = 0, last = 0 } = sentences[sentence] ?? {};
  const from = Math.max(first, firstFrom(tokens, cue.start) - NEAR);
  const end = firstFrom(tokens, cue.end);
  const near = tokens.slice(from, end + NEAR);
  const before = near.findIndex((_, at) => phraseAt(lexicon.stance.earlier, lowerOf(near), at) !== null);
  const now = before < 0 ? -1 : nowAfter(passage, { first: end, last });
  if (now < 0) return [];
  const then = {
    first: Math.min(from + before, firstFrom(tokens, cue.start)),
    last: Math.max(end, from + before + 1),
  };
  return [then, { first: now, last: now + 2 }].map((range) => ({
    trigger: { ...range, takes: 'any', isPast: true, sentence },
    speaker,
  }));
};

/** How far from the verb of saying, in words. */
const NEAR = 3;
const OPENS_NOW = new Set(['but', 'and', ',', 'who']);

/** "but | now": outside quotation marks, where a clause opens. */
const nowAfter = (
  { tokens }: Passage,
  { first, last }: { readonly first: number; readonly last: number },
): number => {
  for (let at = first + 1; at < last; at += 1) {
    const isNow = tokens[at]?.lower === 'now' && (tokens[at]?.quotation ?? 0) < 0;
    if (isNow && OPENS_NOW.has(tokens[at - 1]?.lower ?? '')) return at - 1;
  }
  return -1;
};
