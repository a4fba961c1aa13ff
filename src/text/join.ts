/**
 * One cue, one statement: sentences that are nothing but quotation and have no cue of their own go on with the
 * statement right before them, also in the next paragraph.
 */
import { isAllQuoted } from './attach/before-cue.ts';
import type { Draft } from './attach/scene.ts';
import { hasFiniteVerb } from './bound.ts';
import type { Range } from './noun-phrase.ts';
import type { Passage, Sentence } from './passage.ts';

export function join(passage: Passage, drafts: readonly Draft[]): readonly Draft[] {
  const claimed = new Set(drafts.flatMap((draft) => claimedSentences(draft)));
  const last = goingOn(passage, drafts);
  return drafts.map((draft) => {
    if (last.get(draft.lastSentence) !== draft) return draft;
    const more = following(passage, draft, claimed);
    const end = more.at(-1);
    return end === undefined
      ? draft
      : { ...draft, parts: [...draft.parts, ...more.map(({ range }) => range)], lastSentence: end.sentence };
  });
}

/**
 * Which statement of a sentence goes on behind it: the last with a quotation of its own, else the last. “…,” Lee said,
 * adding that it was late. “…”: the second quotation is Lee's first one going on.
 */
function goingOn({ tokens }: Passage, drafts: readonly Draft[]): ReadonlyMap<number, Draft> {
  const isQuoted = ({ parts }: Draft): boolean => parts.some((part) => isAllQuoted(tokens, part));
  const last = new Map<number, Draft>();
  for (const draft of drafts) {
    const known = last.get(draft.lastSentence);
    if (known === undefined || isQuoted(draft) || !isQuoted(known)) last.set(draft.lastSentence, draft);
  }
  return last;
}

const claimedSentences = ({ lastSentence }: Draft): readonly number[] => [lastSentence];

/** Nothing but quotation, or a sentence that opens with one, is little else and has no verb of its own: “It was late,” in so many words. */
function goesOnQuoted({ tokens }: Passage, sentence: Sentence): boolean {
  if (isAllQuoted(tokens, sentence)) return true;
  const words = tokens.slice(sentence.first, sentence.last).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const quoted = words.filter(({ quotation }) => quotation >= 0).length;
  const opens = (tokens[sentence.first]?.quotation ?? -1) >= 0;
  return opens && quoted >= words.length * MOSTLY && !hasFiniteVerb(tokens, sentence);
}

/** Of the words of a sentence. */
const MOSTLY = 0.7;

interface Followed {
  readonly range: Range;
  readonly sentence: number;
}

function following(passage: Passage, draft: Draft, claimed: ReadonlySet<number>): readonly Followed[] {
  const more: Followed[] = [];
  for (let index = draft.lastSentence + 1; index < passage.sentences.length; index += 1) {
    const sentence = passage.sentences[index];
    if (sentence === undefined || claimed.has(index) || !goesOnQuoted(passage, sentence)) break;
    more.push({ range: { first: sentence.first, last: sentence.last }, sentence: index });
  }
  return more;
}
