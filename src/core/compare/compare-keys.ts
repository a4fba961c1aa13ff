import { changeKeys } from '../changes/change-keys.ts';
import type { Statement } from '../corpus.ts';
import { utteranceKeys } from '../utterances/utterance-keys.ts';

/** Statements that share none of these are not compared; so a key must be rare enough, and a pair worth comparing must share one. */
export const compareKeys = (statement: Statement): readonly string[] => [
  ...utteranceKeys(statement),
  ...changeKeys(statement),
];
