import type { StatementPlace } from '../ports.ts';

/** Equal for the same place: a statement's id alone may be that of another in another document. */
export const placeKey = ({ id, documentId }: StatementPlace): string => `${documentId} ${id}`;
