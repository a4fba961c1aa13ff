/** Text to passage: paragraphs, then quotations, tokens and sentences of each. */
import { datelineLength } from './dateline.ts';
import type { Lexicon } from './lexicon.ts';
import { findParagraphs } from './paragraphs.ts';
import type { Paragraph, Passage, Quotation, Sentence, Token } from './passage.ts';
import { findQuotations } from './quotations.ts';
import { retag } from './retag.ts';
import { findSentences } from './sentences.ts';
import type { TaggedWord, Tagger } from './tokens.ts';

export interface ReadingTools {
  readonly lexicon: Lexicon;
  readonly tag: Tagger;
}

/** `title` tells the headline; null where none is known. */
export function readPassage(text: string, title: string | null, { lexicon, tag }: ReadingTools): Passage {
  const paragraphs = findParagraphs(text, title);
  const quotations: Quotation[] = [];
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const firstQuotation = quotations.length;
    quotations.push(...findQuotations(text, { ...paragraph, index }));
    const words = text.slice(paragraph.start, paragraph.end);
    const opensAt = paragraph.start + datelineLength(words);
    const tagged = tag(words);
    const first = tokens.length;
    for (const token of place(tagged, paragraph, { quotations, firstQuotation })) tokens.push(token);
    sentences.push(
      ...findSentences({ tokens, first, last: tokens.length, paragraph: index, opensAt }, lexicon),
    );
  }
  const corrected = retag({ tokens, sentences, paragraphs }, lexicon);
  return { text, paragraphs, quotations, tokens: corrected, sentences };
}

interface ParagraphQuotations {
  readonly quotations: readonly Quotation[];
  readonly firstQuotation: number;
}

function place(
  tagged: readonly TaggedWord[],
  { start }: Paragraph,
  inside: ParagraphQuotations,
): readonly Token[] {
  let current = inside.firstQuotation;
  return tagged.map((word) => {
    const at = start + word.start;
    while (current < inside.quotations.length && (inside.quotations[current]?.end ?? 0) <= at) current += 1;
    const quotation = inside.quotations[current];
    const isInside = quotation !== undefined && quotation.start <= at;
    return {
      start: at,
      end: start + word.end,
      text: word.text,
      lower: word.text.toLowerCase(),
      pos: word.pos,
      quotation: isInside ? current : -1,
    };
  });
}
