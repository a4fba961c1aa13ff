/**
 * Sentences for showing: where an excerpt may be cut without hurting the reader. (The pipeline's own sentences, with
 * parts of speech, are in `text/`; here only the cut matters, and a missed one costs nothing but length.)
 */
import type { Span } from '../../text/types.ts';

/** An end mark, closing marks, space, and then something that can open a sentence. */
const END = /[.!?…]+["'”’»)\]]*[ \t]+(?=["'“‘«([]*[\p{Lu}\p{Lo}\p{N}])|\n+/gu;
/** A full stop after these ends no sentence: titles before names, initials, and short forms with inner stops. */
const SHORT_FORM =
  /(?:^|[\s("'“‘])(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Prof|Rev|Hon|St|No|vs|(?:\p{L}\.)*\p{Lu})\.$/u;
const SHORT_FORM_LENGTH = 24;

/** The sentences of `text` in order, without the space between them; a line break always ends one. */
export const toSentences = (text: string): readonly Span[] => {
  const sentences: Span[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.trimEnd().length;
    if (SHORT_FORM.test(text.slice(Math.max(0, end - SHORT_FORM_LENGTH), end))) continue;
    if (end > start) sentences.push({ start, end });
    start = index + mark.length;
  }
  if (text.length > start) sentences.push({ start, end: text.length });
  return sentences;
};
