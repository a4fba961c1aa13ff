/** One article with every statement marked in it, for a person who asks why it was attributed so. */
import { code, day, facts, link, notice } from '../../reply/build.ts';
import type { Explained, Piece } from '../../reply/explained.ts';
import type { Block } from '../../reply/nodes.ts';
import { findParagraphs } from '../../text/paragraphs.ts';
import type { Span } from '../../text/types.ts';
import type { Analysis, Document } from '../corpus.ts';
import type { Rules } from '../rules.ts';
import { documentCounts } from './document-counts.ts';
import { markText, type TextMark } from './mark-text.ts';
import { MARKS_KEY } from './marks-key.ts';
import { spreadOver } from './spread-over.ts';
import { type Numbered, statementNote } from './statement-note.ts';
import { ZONE_WORDS } from './zone-words.ts';

/** `analysis` is that of `document`. Statements are numbered from 1 in the order of the text. */
export function explainDocument(document: Document, analysis: Analysis, rules: Rules): Explained {
  const numbered = analysis.statements
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((statement, index) => ({ statement, number: index + 1 }));
  const paragraphs = findParagraphs(document.text, document.title);
  const marks = spreadOver(numbered.flatMap(marksOf), paragraphs);
  const beginnings = spreadOver(numbered.map(beginningOf), paragraphs);
  return {
    title: `Explained: ${document.title}`,
    head: headOf(document, numbered.length),
    key: MARKS_KEY,
    paragraphs: paragraphs.map(({ zone, ...span }, index) => ({
      ...ZONE_WORDS[zone],
      pieces: piecesOf(span, document.text, marks[index] ?? []),
      notes: (beginnings[index] ?? []).map((each) => statementNote(each, rules)),
    })),
    foot: numbered.length === 0 ? [] : [...documentCounts(analysis), WRONG],
  };
}

/** Where its first character is, so that it has one note, however many paragraphs it reaches. */
const beginningOf = ({ statement, number }: Numbered): Numbered & Span => ({
  statement,
  number,
  start: statement.start,
  end: statement.start + 1,
});

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

const WRONG = notice(
  'info',
  'Wrong? The id below a statement is what ',
  code('config/corrections.yaml'),
  ' knows it by: say there who really said it, and it counts when the document is read again.',
);
