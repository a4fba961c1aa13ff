/** Text as words: what is compared, so that quotation marks and punctuation at the edges never matter. */
import { firstFrom } from '../../src/text/locate.ts';
import type { Kind, Span } from '../../src/text/types.ts';

/** A word of a text, with whether it stands in quotation marks. Offsets are UTF-16 units. */
export interface Word extends Span {
  readonly lower: string;
  readonly isQuoted: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

export const findWords = (text: string): readonly Word[] => {
  const quoted = findQuoted(text);
  let at = 0;
  return Array.from(text.matchAll(WORD), ({ index, 0: word }) => {
    while ((quoted[at]?.end ?? Number.POSITIVE_INFINITY) <= index) at += 1;
    const isQuoted = (quoted[at]?.start ?? Number.POSITIVE_INFINITY) <= index;
    return { start: index, end: index + word.length, lower: word.toLowerCase(), isQuoted };
  });
};

const MARK = /''|``|["“„«”»]/g;
const NEVER_OPENS = new Set(['”', '»']);
const NEVER_CLOSES = new Set(['“', '„', '«']);

/** Paired inside each paragraph. One that never closes runs to the end of a paragraph that begins with it, else it is none. */
const findQuoted = (text: string): readonly Span[] =>
  Array.from(text.matchAll(/[^\n]+/g)).flatMap(({ index, 0: paragraph }) =>
    quotedIn(paragraph).map(({ start, end }) => ({ start: index + start, end: index + end })),
  );

const quotedIn = (paragraph: string): readonly Span[] => {
  const spans: Span[] = [];
  let open: number | null = null;
  for (const { index, 0: mark } of paragraph.matchAll(MARK)) {
    if (open === null) {
      if (!NEVER_OPENS.has(mark)) open = index;
    } else if (!NEVER_CLOSES.has(mark)) {
      spans.push({ start: open, end: index + mark.length });
      open = null;
    }
  }
  if (open !== null && paragraph.slice(0, open).trim() === '')
    spans.push({ start: open, end: paragraph.length });
  return spans;
};

/** Indexes of the words of some spans; a "that" which opens them is left out. */
export const wordsOf = (words: readonly Word[], spans: readonly Span[]): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const { start, end } of spans) {
    for (let at = firstFrom(words, start); (words[at]?.start ?? end) < end; at += 1) found.add(at);
  }
  const first = Math.min(...found);
  if (found.size > 1 && words[first]?.lower === 'that') found.delete(first);
  return found;
};

/** By the marks around the words, as the annotated kinds were made. */
export const kindOf = (words: readonly Word[], indexes: ReadonlySet<number>): Kind => {
  const quoted = [...indexes].filter((at) => words[at]?.isQuoted).length;
  if (quoted === 0) return 'indirect';
  return quoted === indexes.size ? 'direct' : 'mixed';
};

export const countShared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
  [...a].filter((at) => b.has(at)).length;

/** Dice's coefficient, 0 to 1: twice the shared words through all words of both. */
export const overlapOf = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
  a.size + b.size === 0 ? 0 : (2 * countShared(a, b)) / (a.size + b.size);
