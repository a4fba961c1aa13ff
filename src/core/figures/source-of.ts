/** Who a figure is from: a speaker, whatever a document calls them, or a document that says it itself. */
import type { Directory } from '../resolve/directory.ts';
import type { SourceOf } from './group-figures.ts';

/** A figure in the words of somebody who is not named is a source of its own document. */
export const sourcesOf =
  ({ clusterOf }: Pick<Directory, 'clusterOf'>): SourceOf =>
  ({ figure: { by, documentId, statementId } }) => {
    if (by !== null) return clusterOf(by.id)?.ids[0] ?? by.id;
    return statementId === null ? documentId : `${documentId} ${statementId}`;
  };
