/** What the layout of a text tells without a reporting verb: turns of a transcript, lists of quotations, posts. */
import type { Lexicon } from '../lexicon.ts';
import type { Range } from '../noun-phrase.ts';
import type { Passage, Sentence } from '../passage.ts';
import type { Zone } from '../types.ts';
import type { Draft } from './scene.ts';

/** One paragraph as token and sentence ranges. */
export interface Line extends Range {
  readonly zone: Zone;
  /** Sentences `[firstSentence, lastSentence)`. */
  readonly firstSentence: number;
  readonly lastSentence: number;
}

export interface Page {
  readonly passage: Passage;
  readonly lexicon: Lexicon;
  /** Paragraphs that have words, in order. */
  readonly lines: readonly Line[];
}

/** Lines that belong together and that no other rule may read, and what is said in them. */
export interface LaidOut {
  readonly draft: Draft | null;
  readonly lines: readonly Line[];
}

/** One kind of layout that says who speaks, or that English rules cannot. */
export interface LayoutRule {
  readonly id: string;
  readonly apply: (page: Page) => readonly LaidOut[];
}

/** The lines of a passage. */
export function readPage(passage: Passage, lexicon: Lexicon): Page {
  const lines: Line[] = [];
  for (let at = 0; at < passage.sentences.length; ) {
    const end = paragraphEnd(passage.sentences, at);
    const first = passage.sentences[at];
    const last = passage.sentences[end - 1];
    const zone = passage.paragraphs[first?.paragraph ?? -1]?.zone;
    if (first !== undefined && last !== undefined && zone !== undefined)
      lines.push({ first: first.first, last: last.last, zone, firstSentence: at, lastSentence: end });
    at = end;
  }
  return { passage, lexicon, lines };
}

function paragraphEnd(sentences: readonly Sentence[], from: number): number {
  let end = from + 1;
  while (end < sentences.length && sentences[end]?.paragraph === sentences[from]?.paragraph) end += 1;
  return end;
}

/** The text of a token range. */
export function wordsOf({ text, tokens }: Passage, { first, last }: Range): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0);
}
