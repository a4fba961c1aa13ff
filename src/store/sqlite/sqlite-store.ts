import type { Compare } from '../../core/compare/compare.ts';
import type { DocumentId } from '../../core/ids.ts';
import type { Store, WholeStatement } from '../../core/ports.ts';
import { compareDocument } from './compare-document.ts';
import type { Connection } from './connection.ts';
import { findDocuments } from './find-documents.ts';
import { findFindings } from './find-findings.ts';
import { findStatements } from './find-statements.ts';
import { giveArrivals, lastArrival } from './give-arrivals.ts';
import { readHoldings } from './read-holdings.ts';
import { readManyStatements, readNextDocument, readStatement } from './read-statements.ts';
import { readSummary } from './read-summary.ts';
import { removeDocument } from './remove-document.ts';
import { countWrite, readRevision } from './revision.ts';
import { readLinks } from './utterance-links.ts';
import { writeDocument } from './write-document.ts';

/** Does a piece of work on the file: waits while it is locked, and throws Problems for what the driver throws. */
export type Perform = <T>(work: () => T) => Promise<T>;

/** The port over an open, migrated file. */
export const sqliteStore = (connection: Connection, perform: Perform, compare: Compare): Store => ({
  replace: (record) =>
    perform(() =>
      connection.write(() => {
        giveArrivals(connection, record);
        removeDocument(connection, record.document.id);
        writeDocument(connection, record);
        compareDocument(connection, record, compare);
        countWrite(connection);
      }),
    ),
  remove: (id) =>
    perform(() =>
      connection.write(() => {
        if (removeDocument(connection, id)) countWrite(connection);
      }),
    ),
  holdings: () => perform(() => readHoldings(connection)),
  find: (query) => perform(() => findStatements(connection, query)),
  readMany: (places) => perform(() => readManyStatements(connection, places)),
  findFigures: (query) =>
    perform(() => {
      const { found, total } = findFindings(connection, 'figure', query);
      return { found: found.map(({ body, citation }) => ({ figure: body, citation })), total };
    }),
  findChanges: (query) =>
    perform(() => {
      const { found, total } = findFindings(connection, 'change', query);
      return { found: found.map(({ body, citation }) => ({ change: body, citation })), total };
    }),
  linksOf: (places) => perform(() => readLinks(connection, places)),
  findDocuments: (anyOf, limit) => perform(() => findDocuments(connection, anyOf, limit)),
  read: (id) => perform(() => readStatement(connection, id)),
  revision: () => perform(() => readRevision(connection)),
  lastArrival: () => perform(() => lastArrival(connection)),
  summary: () => perform(() => readSummary(connection)),
  all: () => allStatements(connection, perform),
  close: () => perform(() => connection.close()),
});

/** One document in memory at a time, and no lock held between two of them. */
async function* allStatements(connection: Connection, perform: Perform): AsyncIterable<WholeStatement> {
  let last: DocumentId | '' = '';
  for (;;) {
    const next = await perform(() => readNextDocument(connection, last));
    if (next === null) return;
    yield* next.statements;
    last = next.id;
  }
}
