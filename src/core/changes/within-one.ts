/** Both sides in one statement: "I said we would never buy them. I have changed my mind." */
import type { Lexicon } from '../../text/lexicon.ts';
import type { Token } from '../../text/passage.ts';
import type { ReadText } from '../compare/read-text.ts';
import type { Statement } from '../corpus.ts';
import type { Sides } from './choose-sides.ts';
import { statementAround } from './said-by-self.ts';
import type { OwnedTrigger } from './whose-change.ts';

/** Null where no statement holds the words that tell of the change together with what was said before. */
export const withinOne = (
  { passage, lexicon }: ReadText,
  group: readonly OwnedTrigger[],
  own: readonly Statement[],
): Sides | null => {
  for (const { trigger } of group) {
    const around = statementAround(passage, trigger, own);
    if (around === undefined) continue;
    const before = passage.tokens.slice(0, trigger.first).filter(({ start }) => start >= around.start);
    if (around.stance?.isEarlier === true || tellsBefore(before, lexicon))
      return { earlier: around, later: around };
  }
  return null;
};

const SPEAKS = new Set(['i', 'we', 'he', 'she', 'they']);
/** In words, from "I" to the verb: "I have always said". */
const NEAR = 3;

/** "I said", "we had opposed": a verb of saying or of an attitude in the past; "I was quoted" is what others did. */
const tellsBefore = (tokens: readonly Token[], lexicon: Lexicon): boolean =>
  tokens.some(({ lower }, at) => {
    const behind = tokens.slice(at + 1, at + 1 + NEAR);
    const isPassive = behind.some((token) => BE.has(token.lower));
    return SPEAKS.has(lower) && !isPassive && behind.some((token) => isPastSaying(token, lexicon));
  });

const BE = new Set(['was', 'were', 'been', 'being']);

const isPastSaying = ({ lower }: Token, { cues, stance }: Lexicon): boolean =>
  cues.get(lower)?.some(({ inflections }) => inflections.has('past')) === true ||
  (lower.endsWith('ed') && stance.poles.has(lower));
