/** Cuts a text into paragraphs and says what each one is. */
import type { Paragraph } from './passage.ts';
import type { Zone } from './types.ts';

const NOTE =
  /^(?:update|updated|correction|corrected|clarification|editor[’']s note|this (?:article|story) (?:was|has been))\b/iu;
const CREDIT =
  /(?:\/|\b)(?:AFP|AP|Reuters|EPA|Getty Images|Getty|Bloomberg|Shutterstock|Associated Press)\s*(?:\/[\w\s./]+)?\)?$/u;
const SENTENCE_END = /[.!?…:;,][”"’'»)\]]*$/u;
const LONGEST_RELATED_LINE = 160;

/**
 * Paragraphs are separated by line breaks. The first one is the headline where it is the given title or, without a
 * title, where it does not end like a sentence. A credit at its end makes a caption; a line between body paragraphs
 * that does not end like a sentence is a related headline.
 */
export function findParagraphs(text: string, title: string | null): readonly Paragraph[] {
  const spans = Array.from(text.matchAll(/[^\n]+/g), (match) => trimmed(text, match.index, match[0]));
  const lines = spans.filter(({ start, end }) => end > start);
  return lines.map((span, index) => ({
    ...span,
    zone: zoneOf(text.slice(span.start, span.end), {
      isFirst: index === 0,
      isLast: index === lines.length - 1,
      title,
    }),
  }));
}

function trimmed(_text: string, start: number, line: string) {
  const lead = line.length - line.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + line.trimEnd().length) };
}

interface Position {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly title: string | null;
}

function zoneOf(line: string, { isFirst, isLast, title }: Position): Zone {
  if (isFirst && (title === null ? !SENTENCE_END.test(line) : sameTitle(line, title))) return 'headline';
  if (NOTE.test(line)) return 'note';
  if (CREDIT.test(line)) return 'caption';
  const opensQuotation = /^[“"«]|^''/u.test(line);
  const isRelated = line.length <= LONGEST_RELATED_LINE && !SENTENCE_END.test(line) && !opensQuotation;
  return isRelated && !isFirst && !isLast ? 'related' : 'body';
}

const plain = (line: string): string => line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const sameTitle = (line: string, title: string): boolean => plain(line) === plain(title);
