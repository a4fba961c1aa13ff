/**
 * What a stored document was corrected by, kept in its fingerprint: "3/9f86… stm_4k2v9q0x7m=7h3k…". So a sync sees from
 * the fingerprints alone which corrections have changed or are gone, also those that have taken a statement away.
 */
import { isStatementId, type StatementId } from '../ids.ts';
import { shortHash } from '../short-hash.ts';
import type { Correction } from './correction.ts';

/** Adds the marks of corrections to a fingerprint that has none, and no space; the same for any order. */
export const markFingerprint = (bare: string, applied: Iterable<Correction>): string =>
  [bare, ...[...applied].map(markOf).sort()].join(' ');

/** The fingerprint without marks. */
export const bareFingerprint = (fingerprint: string): string => fingerprint.split(' ', 1)[0] ?? '';

/** The statements that the marks are about. */
export const markedStatements = (fingerprint: string): readonly StatementId[] =>
  fingerprint
    .split(' ')
    .slice(1)
    .map((mark) => mark.split('=', 1)[0] ?? '')
    .filter(isStatementId);

/** Changes with what is corrected, not with where it stands in the file. */
const markOf = ({ statement, right, because, by }: Correction): string =>
  `${statement}=${shortHash(JSON.stringify([right, because, by]))}`;
