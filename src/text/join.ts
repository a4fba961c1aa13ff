/**
 * One cue, one statement: sentences that are nothing but quotation and have no cue of their own go on with the
 * statement right before them, also in the next paragraph.
 */
import { isAllQuoted } from './attach/before-cue.ts';
import type { Draft } from './attach/scene.ts';
import type { Range } from './noun-phrase.ts';
import type { Passage } from './passage.ts';

export function join(passage: Passage, drafts: readonly Draft[]): readonly Draft[] {
  const claimed = new Set(drafts.flatMap((draft) => claimedSentences(draft)));
  return drafts.map((draft, index) => {
    const next = drafts[index + 1];
    if (next !== undefined && next.lastSentence === draft.lastSentence) return draft;
    const more = following(passage, draft, claimed);
    const last = more.at(-1);
    return last === undefined
      ? draft
      : { ...draft, parts: [...draft.parts, ...more.map(({ range }) => range)], lastSentence: last.sentence };
  });
}

const claimedSentences = ({ lastSentence }: Draft): readonly number[] => [lastSentence];

interface Followed {
  readonly range: Range;
  readonly sentence: number;
}

function following(passage: Passage, draft: Draft, claimed: ReadonlySet<number>): readonly Followed[] {
  const more: Followed[] = [];
  for (let index = draft.lastSentence + 1; index < passage.sentences.length; index += 1) {
    const sentence = passage.sentences[index];
    if (sentence === undefined || claimed.has(index) || !isAllQuoted(passage.tokens, sentence)) break;
    more.push({ range: { first: sentence.first, last: sentence.last }, sentence: index });
  }
  return more;
}
