import { termsOf } from '../answer/terms.ts';
import type { Document, Statement } from '../corpus.ts';
import type { IndexedFigure } from '../ports.ts';
import type { FoundFigure } from './figure.ts';

/** Where a figure was found. */
export interface FoundIn {
  readonly document: Document;
  /** As corrected by hand, where they are. */
  readonly statements: readonly Statement[];
}

/** A figure with who gave it, as its statement has it now, and its terms. */
export const indexFigure = (found: FoundFigure, { document, statements }: FoundIn): IndexedFigure => {
  const statement = statements.find(({ id }) => id === found.statementId) ?? null;
  const { start, end } = found.sentence;
  return {
    figure: {
      ...found,
      by: statement?.speaker ?? null,
      confidence: statement?.confidence ?? 'unresolved',
      day: statement?.saidOn ?? document.publishedAt,
    },
    terms: {
      content: termsOf(found.clause.map((span) => document.text.slice(span.start, span.end)).join('\n')),
      context: termsOf(document.text.slice(start, end)),
      title: termsOf(document.title),
    },
  };
};
