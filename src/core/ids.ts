/**
 * Ids spell their kind, so that a log line or a typed command can be read without a schema.
 *
 * Constraints: a lower-case prefix, an underscore, then `[a-z0-9_-]+`. Statement ids are ten Crockford-like
 * base-32 characters (50 bits: a collision among 100,000 statements has a chance of about 4 in a million).
 */
export type DocumentId = `doc_${string}`;
export type StatementId = `stm_${string}`;
export type SpeakerId = `spk_${string}`;
export type AnswerId = `ans_${string}`;

const BODY = /^[a-z0-9][a-z0-9_-]*$/;

/** True when a typed word has the form of a document id. */
export const isDocumentId = (value: string): value is DocumentId =>
  value.startsWith('doc_') && BODY.test(value.slice(4));

/** True when a typed word has the form of a statement id. */
export const isStatementId = (value: string): value is StatementId =>
  value.startsWith('stm_') && BODY.test(value.slice(4));

/** True when a word has the form of a speaker id. */
export const isSpeakerId = (value: string): value is SpeakerId =>
  value.startsWith('spk_') && BODY.test(value.slice(4));

/** True when a typed word has the form of an answer id. */
export const isAnswerId = (value: string): value is AnswerId =>
  value.startsWith('ans_') && BODY.test(value.slice(4));
