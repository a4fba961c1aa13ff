/** One document as the store writes it: each statement with the terms of its words, of what stands around them, and of the title. */
import type { Span } from '../../text/types.ts';
import { indexChange } from '../changes/index-change.ts';
import { compareKeys } from '../compare/compare-keys.ts';
import { sketchDocument } from '../compare/sketch-document.ts';
import type { Analysis, Document, Statement } from '../corpus.ts';
import { indexFigure } from '../figures/index-figure.ts';
import type { DocumentRecord, IndexedStatement } from '../ports.ts';
import { toSentences } from './sentences.ts';
import { type Term, termsOf, toCompoundTerms, toTerms } from './terms.ts';

/** How far around a statement its context reaches, in UTF-16 units, where its sentences are longer. */
const REACH = 600;

/**
 * Indexes a document.
 * @param fingerprint changes when the document or the version of the pipeline changes
 */
export const indexDocument = (
  document: Document,
  fingerprint: string,
  analysis: Analysis,
): DocumentRecord => {
  const rows = [toTerms(document.text), toCompoundTerms(document.text)];
  const title = termsOf(document.title);
  const indexed = (statement: Statement): IndexedStatement => ({
    statement,
    terms: {
      content: termsWithin(rows, statement.parts),
      context: termsWithin(rows, [contextOf(document.text, statement)]),
      title,
    },
    keys: compareKeys(statement),
  });
  return {
    document,
    fingerprint,
    analysis,
    statements: analysis.statements.map(indexed),
    figures: analysis.figures.map((figure) =>
      indexFigure(figure, { document, statements: analysis.statements }),
    ),
    changes: analysis.changes.map((change) =>
      indexChange(change, { document, statements: analysis.statements }),
    ),
    sketch: sketchDocument(document, analysis.statements),
    terms: rows.flat().map(({ term }) => term),
  };
};

/**
 * The sentences that the statement stands in, its own words included, and the one before them in its paragraph: so a
 * question with two words finds a statement with one of them in its words and the other beside them.
 */
const contextOf = (text: string, { start, end }: Statement): Span => {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - REACH);
  const sentences = toSentences(text.slice(from, end + REACH));
  const first = sentences.findIndex((sentence) => sentence.end + from > start);
  const last = sentences.find((sentence) => sentence.end + from >= end);
  return { start: (sentences[Math.max(0, first - 1)]?.start ?? 0) + from, end: (last?.end ?? 0) + from };
};

const termsWithin = (rows: readonly (readonly Term[])[], spans: readonly Span[]): readonly string[] =>
  rows.flatMap((terms) => spans.flatMap((span) => within(terms, span)));

const within = (terms: readonly Term[], { start, end }: Span): readonly string[] => {
  const found: string[] = [];
  for (let at = firstFrom(terms, start); at < terms.length; at += 1) {
    const term = terms[at];
    if (term === undefined || term.end > end) break;
    found.push(term.term);
  }
  return found;
};

/** Index of the first term that begins at or after `start`; terms stand in order, so a binary search. */
const firstFrom = (terms: readonly Term[], start: number): number => {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
};
