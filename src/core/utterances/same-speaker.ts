import type { Statement } from '../corpus.ts';
import { isOfficeWithin, readName, roleKey } from '../resolve/variants.ts';

/** What of a statement tells whether its speaker is that of another. */
export type Spoken = Pick<Statement, 'documentId' | 'speaker'>;

/**
 * True when two statements have the same speaker, as far as names alone tell: the same full name, or another spelling of it with
 * the same role. A surname alone, or "officials", is the same speaker only within one document. Whoever answers also asks the
 * directory, which knows the whole corpus.
 */
export const isSameSpeaker = (one: Spoken, other: Spoken): boolean => {
  const [a, b] = [one.speaker, other.speaker];
  if (a === null || b === null || a.type !== b.type) return false;
  if (one.documentId === other.documentId) return a.id === b.id;
  if (a.type === 'group' || a.type === 'unknown') return false;
  const [left, right] = [readName(a.name), readName(b.name)];
  if (a.type !== 'person') return left.phrase === right.phrase;
  if (left.fullKey === null || left.fullKey !== right.fullKey) return false;
  return left.phrase === right.phrase || holdsSameOffice(a.role, b.role);
};

/** The same office, or one within the other. */
const holdsSameOffice = (one: string | null, other: string | null): boolean => {
  if (one === null || other === null) return false;
  const [a, b] = [roleKey(one), roleKey(other)];
  return a === b ? a !== '' : isOfficeWithin(a, b) || isOfficeWithin(b, a);
};
