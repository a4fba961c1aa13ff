/** Whether a text puts a statement before what else it tells: "had said", "told us last year". */
import type { Lexicon } from '../../text/lexicon.ts';
import { firstFrom, sentenceOf } from '../../text/locate.ts';
import type { Passage } from '../../text/passage.ts';
import { lowerOf, phraseAt } from '../../text/phrases.ts';
import type { Excerpt, Span } from '../../text/types.ts';

interface Reported {
  readonly cue: Excerpt | null;
  readonly parts: readonly Span[];
}

/** A past perfect cue, or a phrase such as "previously" in the cue's own sentence, outside what was said. */
export const isEarlier = (
  { cue, parts }: Reported,
  { tokens, sentences }: Passage,
  lexicon: Lexicon,
): boolean => {
  if (cue === null) return false;
  const at = firstFrom(tokens, cue.start);
  const own = tokens.slice(at, firstFrom(tokens, cue.end));
  if (own.some(({ lower }) => lower === 'had' || lower === '’d' || lower === "'d")) return true;
  const sentence = sentences[sentenceOf(sentences, at)];
  if (sentence === undefined) return false;
  const free = tokens
    .slice(sentence.first, sentence.last)
    .filter(
      ({ start, quotation }) =>
        quotation < 0 && !parts.some((part) => part.start <= start && start < part.end),
    );
  return free.some((_, index) => phraseAt(lexicon.stance.earlier, lowerOf(free), index) !== null);
};
