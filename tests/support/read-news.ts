/** Documents as the program itself reads them: real words lists, real tagger, real comparing. */
import { analyse } from '../../src/core/analyse.ts';
import { indexDocument } from '../../src/core/answer/index-document.ts';
import type { Comparable } from '../../src/core/compare/comparable.ts';
import type { Document } from '../../src/core/corpus.ts';
import type { DocumentRecord } from '../../src/core/ports.ts';
import { documentOf, tools } from './language.ts';

export interface NewsMarks extends Partial<Pick<Document, 'id' | 'outlet' | 'publishedAt'>> {
  readonly title?: string;
  readonly body: string;
}

/** The record that reading a document gives. */
export const readNews = ({ title = 'Today', body, ...marks }: NewsMarks): DocumentRecord => {
  const document = { ...documentOf(`${title}\n\n${body}`), ...marks };
  return indexDocument(document, 'test', analyse(document, tools));
};

/** Its statements as comparing gets them. */
export const comparablesOf = ({ document, statements, sketch }: DocumentRecord): readonly Comparable[] => {
  const { text: _, ...citation } = document;
  return statements.map(({ statement }) => ({ statement, citation, sketch }));
};
