/** The figures of a document, with the statements that they stand in. */
import { excerptOf } from '../../text/excerpt-of.ts';
import { findTextFigures } from '../../text/figures/find-text-figures.ts';
import type { TextFigure } from '../../text/figures/text-figure.ts';
import type { Excerpt, Span } from '../../text/types.ts';
import type { ReadText } from '../compare/read-text.ts';
import type { StatementId } from '../ids.ts';
import type { FoundFigure } from './figure.ts';
import { findLeftOpen } from './is-left-open.ts';
import { timeOf } from './time-of.ts';

/** Finds the figures of a document, in the order of the text. */
export const findFigures = ({ document, passage, lexicon, statements }: ReadText): readonly FoundFigure[] => {
  const said = statements
    .flatMap(({ id, parts }) => parts.map((part) => ({ id, part })))
    .sort((a, b) => a.part.start - b.part.start);
  const figures = findTextFigures({ passage, lexicon, parts: said.map(({ part }) => part) });
  const isLeftOpen = findLeftOpen({ passage, lexicon, statements });
  const found: FoundFigure[] = [];
  for (const figure of figures) {
    const statementId = statementAt(said, figure.written);
    if (statementId === null && isLeftOpen(figure)) continue;
    found.push(toFound(figure, { document, passage, statementId }));
  }
  return found;
};

interface Place extends Pick<ReadText, 'document' | 'passage'> {
  readonly statementId: StatementId | null;
}

/** Field by field: news is full of numbers, and copying the rest of an object costs as much as reading one. */
const toFound = (figure: TextFigure, { document, passage, statementId }: Place): FoundFigure => ({
  documentId: document.id,
  written: figure.written,
  low: figure.low,
  high: figure.high,
  qualifier: figure.qualifier,
  unit: figure.unit,
  of: figure.of,
  where: figure.where,
  asOf: figure.asOf,
  sense: figure.sense,
  time: timeOf(figure.time, figure.asOf, document.publishedAt),
  clause: figure.clause,
  sentence: excerptOf(passage, passage.sentences[figure.sentence] ?? NO_TOKENS),
  statementId,
});

const NO_TOKENS = { first: 0, last: 0 };

interface Said {
  readonly id: StatementId;
  readonly part: Excerpt;
}

/** Statements may stand in one another; so many at most are looked at. */
const MOST_NESTED = 8;

/** The innermost statement that holds the end of the number: "just | under 1,900" is cut in the wrong place, and still somebody's. */
const statementAt = (said: readonly Said[], { end }: Span): StatementId | null => {
  let low = 0;
  let high = said.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((said[middle]?.part.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const near = said.slice(Math.max(0, low - MOST_NESTED), low);
  return near.findLast(({ part }) => part.end >= end)?.id ?? null;
};
