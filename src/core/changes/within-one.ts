/** Both sides in one statement: "I said we would never buy them. I have changed my mind." */
import type { Passage } from '../../text/passage.ts';
import type { Statement } from '../corpus.ts';
import type { Sides } from './choose-sides.ts';
import { statementAround } from './said-by-self.ts';
import type { OwnedTrigger } from './whose-change.ts';

const SAID_BEFORE =
  /\b(?:I|we|he|she|they)\s+(?:had\s+|have\s+)?(?:once\s+|always\s+|previously\s+)?(?:said|told|promised|pledged|vowed|opposed|supported|rejected|refused|thought|believed|wanted)\b/i;

/** Null where no statement holds the words that tell of the change together with what was said before. */
export const withinOne = (
  passage: Passage,
  group: readonly OwnedTrigger[],
  own: readonly Statement[],
): Sides | null => {
  for (const { trigger } of group) {
    const around = statementAround(passage, trigger, own);
    const at = passage.tokens[trigger.first]?.start ?? 0;
    if (around === undefined) continue;
    const before = passage.text.slice(around.start, at);
    if (around.stance?.isEarlier === true || SAID_BEFORE.test(before))
      return { earlier: around, later: around };
  }
  return null;
};
