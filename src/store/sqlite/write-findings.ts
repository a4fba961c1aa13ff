/** Writes figures and changes, inside a transaction; the rows of one day and document follow one another. */
import type { Day } from '../../core/corpus.ts';
import type { DocumentId, SpeakerId } from '../../core/ids.ts';
import type { FieldTerms, IndexedChange, IndexedFigure } from '../../core/ports.ts';
import { keyAt } from './column.ts';
import type { Connection } from './connection.ts';
import { EVERY, indexToken } from './index-token.ts';
import { freeKeys } from './order-key.ts';
import { seal } from './sealed-json.ts';

/** The tables of findings; each has its terms beside it. */
export type FindingTable = 'figure' | 'change';

/** A figure or change, ready to be written. */
export interface FindingRow {
  readonly document: bigint;
  readonly documentId: DocumentId;
  /** The second document that it rests on. */
  readonly other: bigint | null;
  readonly position: number;
  readonly day: Day | null;
  readonly body: unknown;
  readonly speakers: readonly SpeakerId[];
  readonly terms: FieldTerms;
}

/** What a document is known by. */
export interface DocumentRow {
  readonly key: bigint;
  readonly id: DocumentId;
}

/** Rows for the figures of a document. */
export const figureRows = (figures: readonly IndexedFigure[], document: DocumentRow): readonly FindingRow[] =>
  figures.map(({ figure, terms }, position) => ({
    ...rowOf(document, position),
    day: figure.day,
    body: figure,
    speakers: figure.by === null ? [] : [figure.by.id],
    terms,
  }));

/** Rows for the changes that a document tells of. */
export const toldRows = (changes: readonly IndexedChange[], document: DocumentRow): readonly FindingRow[] =>
  changes.map(({ change, terms }, position) => ({
    ...rowOf(document, position),
    day: change.day,
    body: change,
    speakers: [change.speaker.id],
    terms,
  }));

const rowOf = ({ key, id }: DocumentRow, position: number) => ({
  document: key,
  documentId: id,
  other: null,
  position,
});

const INSERT: Readonly<Record<FindingTable, string>> = {
  figure: 'INSERT INTO figure (key, document, position, body) VALUES (:key, :document, :position, :body)',
  change: `
INSERT INTO change (key, document, other, position, body) VALUES (:key, :document, :other, :position, :body)`,
};

/** Writes rows of one table; each gets the next free key of its day. */
export const writeFindings = (
  connection: Connection,
  table: FindingTable,
  rows: readonly FindingRow[],
): void => {
  for (const { speakers, terms, day, documentId, body, ...row } of rows) {
    const { first: key } = freeKeys({ day, documentId, count: 1 }, (range) =>
      keyAt(
        connection.rows(`SELECT max(key) FROM ${table} WHERE key BETWEEN :first AND :last`, { ...range })[0],
        0,
      ),
    );
    const { other, ...own } = row;
    connection.run(INSERT[table], {
      ...own,
      ...(table === 'change' ? { other } : {}),
      key,
      body: seal(body),
    });
    connection.run(`INSERT INTO ${table}_term (rowid, terms) VALUES (:key, :terms)`, {
      key,
      terms: tokensOf(terms, speakers).join(' '),
    });
  }
};

const tokensOf = (terms: FieldTerms, speakers: readonly SpeakerId[]): readonly string[] => [
  EVERY,
  ...speakers.map((id) => indexToken('speaker', id)),
  ...terms.content.map((term) => indexToken('content', term)),
  ...terms.context.map((term) => indexToken('context', term)),
  ...terms.title.map((term) => indexToken('title', term)),
];

/** Removes the findings of a document, also those that rest on it with another one; before the document itself. */
export const removeFindings = (connection: Connection, document: bigint): void => {
  connection.run(
    'DELETE FROM figure_term WHERE rowid IN (SELECT key FROM figure WHERE document = :document)',
    { document },
  );
  connection.run(
    `DELETE FROM change_term WHERE rowid IN (
      SELECT key FROM change WHERE document = :document UNION SELECT key FROM change WHERE other = :document
    )`,
    { document },
  );
};
