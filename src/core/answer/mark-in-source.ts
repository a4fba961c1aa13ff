/** A statement where it stands: its sentences with its words marked, and one sentence on either side. */
import { type Content, mark } from '../../reply/build.ts';
import type { Span } from '../../text/types.ts';
import type { Statement } from '../corpus.ts';
import { toSentences } from './sentences.ts';

/** Text is read so far around the statement, in UTF-16 units: enough for a sentence, however long the document. */
const REACH = 2000;

/** The lines to show; ` … ` stands where a paragraph goes on. */
export const markInSource = (text: string, statement: Statement): readonly Content[] => {
  const { start, end } = around(text, statement);
  const gaps = [start, ...statement.parts.map((part) => part.end)];
  const shown = gaps.flatMap((from, at): readonly Content[] => {
    const part = statement.parts[at];
    return part ? [text.slice(from, part.start), mark(part.text)] : [text.slice(from, end)];
  });
  return [...(cuts(text[start - 1]) ? ['… '] : []), ...shown, ...(cuts(text[end]) ? [' …'] : [])].filter(
    (content) => content !== '',
  );
};

/** From the sentence before the first that holds a part to the one after the last. */
const around = (text: string, statement: Span): Span => {
  const offset = Math.max(0, statement.start - REACH);
  const sentences = toSentences(text.slice(offset, statement.end + REACH));
  const first = sentences.findIndex(({ end }) => end + offset > statement.start);
  const last = sentences.findLastIndex(({ start }) => start + offset < statement.end);
  const before = sentences[Math.max(0, first - 1)];
  const after = sentences[Math.min(sentences.length - 1, last + 1)];
  return {
    start: Math.min(statement.start, (before?.start ?? 0) + offset),
    end: Math.max(statement.end, (after?.end ?? 0) + offset),
  };
};

const cuts = (neighbour: string | undefined): boolean => neighbour !== undefined && neighbour !== '\n';
