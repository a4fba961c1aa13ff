import { expect } from 'vitest';
import type { DocumentId } from '../../src/core/ids.ts';
import type { Holding } from '../../src/core/ports.ts';
import { openConnection } from '../../src/store/sqlite/connection.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { query } from './store-records.ts';
import { statementsOfWrite } from './store-writes.ts';

/**
 * Expects that a file is sound, that it holds whole documents of `store-writer` only (`others` apart), and that its
 * indexes agree with its rows. Every document has the word `text` in its text.
 */
export const expectWhole = async (
  path: string,
  others: readonly DocumentId[] = [],
): Promise<{ readonly holdings: readonly Holding[] }> => {
  const store = await openSqliteStore({ path });
  const holdings = await store.holdings();
  const counts = new Map<DocumentId, number>(holdings.map(({ id }) => [id, 0]));
  for await (const { statement } of store.all()) {
    counts.set(statement.documentId, (counts.get(statement.documentId) ?? 0) + 1);
  }
  const written = holdings.filter(({ id }) => !others.includes(id));
  expect(written.map(({ id }) => counts.get(id))).toEqual(
    written.map(({ fingerprint }) => statementsOfWrite(Number(fingerprint))),
  );
  const statements = [...counts.values()].reduce((sum, count) => sum + count, 0);
  expect((await store.summary()).statements).toBe(statements);
  expect((await store.find(query([], { limit: 1 }))).total).toBe(statements);
  const texts = await store.findDocuments([{ terms: ['text'], together: false }], holdings.length + 1);
  expect(texts).toHaveLength(holdings.length);
  await store.close();
  expectSound(path);
  return { holdings };
};

const expectSound = (path: string): void => {
  const connection = openConnection(path);
  connection.script("INSERT INTO statement_term (statement_term) VALUES ('integrity-check')");
  connection.script("INSERT INTO document_term (document_term) VALUES ('integrity-check')");
  expect(connection.rows('PRAGMA integrity_check').map(([line]) => String(line))).toEqual(['ok']);
  expect(connection.rows('PRAGMA foreign_key_check')).toEqual([]);
  connection.close();
};
