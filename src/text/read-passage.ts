/** Text to passage: paragraphs, then quotations, tokens and sentences of each. */
import type { Lexicon } from './lexicon.ts';
import { findParagraphs } from './paragraphs.ts';
import type { Passage, Paragraph, Quotation, Sentence, Token } from './passage.ts';
import { findQuotations } from './quotations.ts';
import { findSentences } from './sentences.ts';
import type { TaggedText, Tagger } from './tokens.ts';

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
    const tagged = tag(text.slice(paragraph.start, paragraph.end));
    const first = tokens.length;
    for (const token of place(tagged, paragraph, { quotations, firstQuotation })) tokens.push(token);
    const rawEnds = tagged.sentenceEnds.map((end) => first + end);
    sentences.push(
      ...findSentences({ tokens, first, last: tokens.length, rawEnds, paragraph: index }, lexicon),
    );
  }
  return { text, paragraphs, quotations, tokens, sentences };
}

interface ParagraphQuotations {
  readonly quotations: readonly Quotation[];
  readonly firstQuotation: number;
}

function place(tagged: TaggedText, { start }: Paragraph, inside: ParagraphQuotations): readonly Token[] {
  let current = inside.firstQuotation;
  return tagged.words.map((word) => {
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
