/**
 * One cue, one statement: quotations that follow without a cue of their own go on with the statement before them, in
 * the same paragraph, and in the next where the last quotation was left open.
 */
import { isAllQuoted, } from './attach/before-cue.ts';
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
    return last === undefined ? draft : { ...draft, parts: [...draft.parts, ...more.map(({ range }) => range)], lastSentence: last.sentence };
  });
}

const claimedSentences = ({ lastSentence }: Draft): readonly number[] => [lastSentence];

interface Followed {
  readonly range: Range;
  readonly sentence: number;
}

function following(passage: Passage, draft: Draft, claimed: ReadonlySet<number>): readonly Followed[] {
  const more: Followed[] = [];
  let isOpen = endsOpen(passage, draft.lastSentence);
  let paragraph = passage.sentences[draft.lastSentence]?.paragraph ?? -1;
  for (let index = draft.lastSentence + 1; index < passage.sentences.length; index += 1) {
    const sentence = passage.sentences[index];
    if (sentence === undefined || claimed.has(index)) break;
    if (sentence.paragraph !== paragraph && !isOpen) break;
    if (!isAllQuoted(passage.tokens, sentence)) break;
    paragraph = sentence.paragraph;
    isOpen = endsOpen(passage, index);
    more.push({ range: { first: sentence.first, last: sentence.last }, sentence: index });
  }
  return more;
}

/** True where the sentence ends in a quotation that has no closing mark. */
function endsOpen({ sentences, tokens, quotations }: Passage, index: number): boolean {
  const last = tokens[(sentences[index]?.last ?? 0) - 1];
  return quotations[last?.quotation ?? -1]?.isClosed === false;
}
