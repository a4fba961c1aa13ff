/**
 * One cue, one statement: sentences that are nothing but quotation and have no cue of their own go on with the
 * statement right before them, also in the next paragraph. Within its paragraph a quotation goes on in what is quoted by half
 * as well, and behind what the speaker does.
 */
import { isAllQuoted } from './attach/before-cue.ts';
import type { Draft } from './attach/scene.ts';
import { hasFiniteVerb, hasQuotation } from './bound.ts';
import { sentenceOf } from './locate.ts';
import type { Range } from './noun-phrase.ts';
import type { Passage, Sentence, Token } from './passage.ts';

export function join(passage: Passage, drafts: readonly Draft[]): readonly Draft[] {
  const claimed = new Set(drafts.flatMap((draft) => claimedSentences(passage, draft)));
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
  const last = new Map<number, Draft>();
  for (const draft of drafts) {
    const known = last.get(draft.lastSentence);
    if (known === undefined || isQuoted(tokens, draft) || !isQuoted(tokens, known))
      last.set(draft.lastSentence, draft);
  }
  return last;
}

/** A turn of a transcript has several. */
function claimedSentences({ sentences }: Passage, { parts, lastSentence }: Draft): readonly number[] {
  const [opening] = parts;
  const first = opening === undefined ? lastSentence : sentenceOf(sentences, opening.first);
  return Array.from({ length: Math.max(1, lastSentence - first + 1) }, (_, at) => lastSentence - at);
}

/** Nothing but quotation, or a sentence that opens with one, is little else and has no verb of its own: “It was late,” in so many words. */
function goesOnQuoted({ tokens }: Passage, sentence: Sentence): boolean {
  if (isAllQuoted(tokens, sentence)) return true;
  const opens = (tokens[sentence.first]?.quotation ?? -1) >= 0;
  return opens && quotedShare(tokens, sentence) >= MOSTLY && !hasFiniteVerb(tokens, sentence);
}

/** Of the words of a sentence. */
const MOSTLY = 0.7;
const HALF = 0.5;

function quotedShare(tokens: readonly Token[], { first, last }: Range): number {
  const words = tokens.slice(first, last).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return words.filter(({ quotation }) => quotation >= 0).length / Math.max(1, words.length);
}

/** “We won,” Lee said. But it “was close, and nobody had expected it.” Whoever is quoted goes on where most words have marks. */
const goesOnByHalf = ({ tokens, sentences }: Passage, draft: Draft, sentence: Sentence): boolean =>
  sentences[draft.lastSentence]?.paragraph === sentence.paragraph &&
  isQuoted(tokens, draft) &&
  quotedShare(tokens, sentence) >= HALF;

const DOERS = new Set(['he', 'she', 'they']);

/** “We won,” Lee said. | He did not smile. | “It was close.”: what the speaker does between two quotations of one paragraph. */
function isDoneBetween(passage: Passage, draft: Draft, index: number): boolean {
  const { tokens, sentences } = passage;
  const [between, next] = [sentences[index], sentences[index + 1]];
  return (
    index === draft.lastSentence + 1 &&
    between !== undefined &&
    next?.paragraph === between.paragraph &&
    DOERS.has(tokens[between.first]?.lower ?? '') &&
    !hasQuotation(tokens, between) &&
    isAllQuoted(tokens, next) &&
    isQuoted(tokens, draft)
  );
}

const isQuoted = (tokens: readonly Token[], { parts }: Draft): boolean =>
  parts.some((part) => isAllQuoted(tokens, part));

interface Followed {
  readonly range: Range;
  readonly sentence: number;
}

function following(passage: Passage, draft: Draft, claimed: ReadonlySet<number>): readonly Followed[] {
  const more: Followed[] = [];
  for (let index = draft.lastSentence + 1; index < passage.sentences.length; index += 1) {
    const sentence = passage.sentences[index];
    if (sentence === undefined || claimed.has(index)) break;
    if (goesOnQuoted(passage, sentence) || goesOnByHalf(passage, draft, sentence))
      more.push({ range: { first: sentence.first, last: sentence.last }, sentence: index });
    else if (claimed.has(index + 1) || !isDoneBetween(passage, draft, index)) break;
  }
  return more;
}
