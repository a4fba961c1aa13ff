/** Cuts a text into paragraphs and says what each one is. */
import type { Paragraph } from './passage.ts';
import type { Span, Zone } from './types.ts';

const PIECE = `(?:article|story|report|interview|conversation|transcript|column|post|headline)`;
/** Notes of the editors on the text itself, in brackets or not: nobody in the text says so. */
const NOTE = new RegExp(
  `^[*_([]*(?:${[
    'updated?',
    'corrections?',
    'corrected',
    'clarifications?',
    "editor[’']s note",
    `this ${PIECE} (?:was|has been|originally|previously|incorrectly)`,
    `an? (?:earlier|previous|original) version of (?:this|the|our) ${PIECE}`,
    "(?:due to|because of) an (?:editing|editor[’']s) error",
  ].join('|')})\\b`,
  'iu',
);
const CREDIT =
  /(?:\/|\b)(?:AFP|AP|Reuters|EPA|Getty Images|Getty|Bloomberg|Shutterstock|Associated Press)\s*(?:\/[\w\s./]+)?\)?$/u;
/** The number of a footnote may stand behind the full stop: "fell.[3]" */
const SENTENCE_END = /[.!?…:;,][”"’'»)\]]*(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹])*$/u;
const LONGEST_RELATED_LINE = 160;
/** How much of a line's end is looked at for a credit or closing marks. */
const LINE_END = 80;

/**
 * Paragraphs are separated by line breaks. The first one is the headline where it is the given title or, without a
 * title, where it does not end like a sentence. A credit at its end makes a caption; a line between body paragraphs
 * that does not end like a sentence is a related headline.
 */
export function findParagraphs(text: string, title: string | null): readonly Paragraph[] {
  const spans = Array.from(text.matchAll(/[^\n]+/g), (match) => trimmed(match.index, match[0]));
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

function trimmed(start: number, line: string): Span {
  const lead = line.length - line.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + line.trimEnd().length) };
}

interface Position {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly title: string | null;
}

function zoneOf(line: string, { isFirst, isLast, title }: Position): Zone {
  const lineEnd = line.slice(-LINE_END);
  const endsSentence = SENTENCE_END.test(lineEnd);
  if (isFirst && (title === null ? !endsSentence : sameTitle(line, title))) return 'headline';
  if (NOTE.test(line)) return 'note';
  if (CREDIT.test(lineEnd)) return 'caption';
  const opensQuotation = /^[“"«]|^''/u.test(line);
  const isRelated = line.length <= LONGEST_RELATED_LINE && !endsSentence && !opensQuotation;
  return isRelated && !isFirst && !isLast ? 'related' : 'body';
}

const plain = (line: string): string => line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const sameTitle = (line: string, title: string): boolean => plain(line) === plain(title);
