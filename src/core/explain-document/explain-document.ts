/** One article with every statement marked in it, for a person who asks why it was attributed so. */
import { code, day, facts, link, notice } from '../../reply/build.ts';
import type { Explained, Piece } from '../../reply/explained.ts';
import type { Block } from '../../reply/nodes.ts';
import { findParagraphs } from '../../text/paragraphs.ts';
import type { Span } from '../../text/types.ts';
import type { Analysis, Document } from '../corpus.ts';
import { documentCounts } from './document-counts.ts';
import { markText, type TextMark } from './mark-text.ts';
import { MARKS_KEY } from './marks-key.ts';
import { type Numbered, type Rules, statementNote } from './statement-note.ts';
import { ZONE_WORDS } from './zone-words.ts';

/** `analysis` is that of `document`. Statements are numbered from 1 in the order of the text. */
export function explainDocument(document: Document, analysis: Analysis, rules: Rules): Explained {
  const numbered = analysis.statements
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((statement, index) => ({ statement, number: index + 1 }));
  const marks = numbered.flatMap(marksOf);
  return {
    title: `Explained: ${document.title}`,
    head: headOf(document, numbered.length),
    key: MARKS_KEY,
    paragraphs: findParagraphs(document.text, document.title).map((paragraph) => ({
      ...ZONE_WORDS[paragraph.zone],
      pieces: piecesOf(paragraph, document.text, marks),
      notes: numbered
        .filter(({ statement }) => beginsIn(statement, paragraph))
        .map((each) => statementNote(each, rules)),
    })),
    foot: numbered.length === 0 ? [] : [...documentCounts(analysis), WRONG],
  };
}

const marksOf = ({ statement: { parts, mention, cue }, number }: Numbered): readonly TextMark[] => [
  ...parts.map(({ start, end }) => ({ start, end, role: 'content' as const, number })),
  ...(mention === null ? [] : [{ start: mention.start, end: mention.end, role: 'speaker' as const, number }]),
  ...(cue === null ? [] : [{ start: cue.start, end: cue.end, role: 'cue' as const, number }]),
];

const headOf = ({ outlet, publishedAt, url, source, id }: Document, count: number): readonly Block[] => [
  facts([
    ...(outlet === null ? [] : [['Outlet', [outlet]] as const]),
    ...(publishedAt === null ? [] : [['Published', [day(publishedAt)]] as const]),
    ...(url === null ? [] : [['Address', [link(url, url)]] as const]),
    ['File', [code(source)]],
    ['Document', [code(id)]],
    ['Statements', [count === 0 ? 'none was found' : count.toLocaleString('en-GB')]],
  ]),
];

/** A mark that goes on in the next paragraph is cut at the end of this one. */
const piecesOf = ({ start, end }: Span, text: string, marks: readonly TextMark[]): readonly Piece[] => {
  const inside = marks.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
  return markText(text.slice(start, end), inside);
};

const beginsIn = (statement: Span, { start, end }: Span): boolean =>
  start <= statement.start && statement.start < end;

const WRONG = notice(
  'info',
  'Wrong? The id below a statement is what ',
  code('config/corrections.yaml'),
  ' knows it by: say there who really said it, and it counts when the document is read again.',
);
