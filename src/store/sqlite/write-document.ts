import type { Acronym } from '../../core/corpus.ts';
import type { DocumentRecord, SpeakerEntry } from '../../core/ports.ts';
import { keyAt } from './column.ts';
import type { Connection } from './connection.ts';
import { indexToken } from './index-token.ts';
import { freeKeys } from './order-key.ts';
import { seal } from './sealed-json.ts';
import { figureRows, toldRows, writeFindings } from './write-findings.ts';
import { writeStatements } from './write-statements.ts';

/** What `document.findings` holds as JSON: this document's share of the summary. */
export interface Findings {
  readonly statements: number;
  readonly speakers: readonly SpeakerEntry[];
  readonly acronyms: readonly Acronym[];
  readonly topics: readonly string[];
}

/** Writes a document that the store does not hold, with all that was found in it, inside a transaction. */
export const writeDocument = (connection: Connection, record: DocumentRecord): void => {
  const key = freeKey(connection, record);
  writeRow(connection, record, key);
  writeTerms(connection, record, key);
  writeStatements(connection, record, key);
  const row = { key, id: record.document.id };
  writeFindings(connection, 'figure', figureRows(record.figures, row));
  writeFindings(connection, 'change', toldRows(record.changes, row));
};

const TAKEN = 'SELECT max(key) FROM document WHERE key BETWEEN :first AND :last';

const freeKey = (connection: Connection, { document }: DocumentRecord): bigint =>
  freeKeys({ day: document.publishedAt, documentId: document.id, count: 1 }, (range) =>
    keyAt(connection.rows(TAKEN, { ...range })[0], 0),
  ).first;

const INSERT = `
INSERT INTO document (key, id, fingerprint, citation, findings, sketch, text)
VALUES (:key, :id, :fingerprint, :citation, :findings, :sketch, :text)`;

const writeRow = (connection: Connection, record: DocumentRecord, key: bigint): void => {
  const { text, ...citation } = record.document;
  connection.run(INSERT, {
    key,
    id: citation.id,
    fingerprint: record.fingerprint,
    citation: seal(citation),
    findings: seal(findingsOf(record)),
    sketch: seal(record.sketch),
    text: seal(text),
  });
};

const findingsOf = ({ document, analysis, statements }: DocumentRecord): Findings => ({
  statements: statements.length,
  speakers: analysis.speakers.map((speaker) => ({
    ...speaker,
    documentId: document.id,
    statements: statements.filter(({ statement }) => statement.speaker?.id === speaker.id).length,
  })),
  acronyms: analysis.acronyms,
  topics: [...new Set(analysis.topics)],
});

const writeTerms = (connection: Connection, record: DocumentRecord, key: bigint): void => {
  const terms = record.terms.map((term) => indexToken('text', term)).join(' ');
  connection.run('INSERT INTO document_term (rowid, terms) VALUES (:key, :terms)', { key, terms });
};
