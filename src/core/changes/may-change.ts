import type { Statement } from '../corpus.ts';

const NAMED = new Set(['person', 'organisation', 'country']);

/** Whose position is known: somebody with a name, attributed with confidence, below the headline, which shortens. */
export const mayChange = ({
  speaker,
  confidence,
  zone,
}: Pick<Statement, 'speaker' | 'confidence' | 'zone'>): boolean =>
  speaker !== null &&
  NAMED.has(speaker.type) &&
  (confidence === 'high' || confidence === 'medium') &&
  zone !== 'headline';
