import type { Candidate } from '../../src/core/answer/rank.ts';
import type { Hit } from '../../src/core/ports.ts';

/** A statement that was found, with what a test does not care about filled in. */
export const candidateOf = (hit: Partial<Hit> & Pick<Hit, 'id'>): Candidate => ({
  hit: {
    documentId: 'doc_quay-1',
    position: 0,
    kind: 'direct',
    confidence: 'high',
    day: null,
    words: 'The pier stays.',
    ...hit,
  },
  field: 'content',
  met: [],
  asTyped: 0,
});
