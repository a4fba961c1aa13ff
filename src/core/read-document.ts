/** Document to record: analysed, put right where somebody has corrected it by hand, and indexed. */
import type { ReadingTools } from '../text/read-passage.ts';
import { indexDocument } from './answer/index-document.ts';
import type { Document } from './corpus.ts';
import { analyseCorrected } from './corrections/analyse-corrected.ts';
import type { Corrections } from './corrections/correction.ts';
import { markFingerprint } from './corrections/mark-fingerprint.ts';
import type { DocumentRecord } from './ports.ts';

export interface Reading {
  readonly tools: ReadingTools;
  /** Of any documents; only those of statements in this one count. */
  readonly corrections: Corrections;
  /** Of the document as it is read, without marks; the record's has those of the corrections that counted. */
  readonly fingerprint: string;
}

export const readDocument = (
  document: Document,
  { tools, corrections, fingerprint }: Reading,
): DocumentRecord => {
  const { analysis, applied } = analyseCorrected(document, tools, corrections);
  return indexDocument(document, markFingerprint(fingerprint, applied), analysis);
};
