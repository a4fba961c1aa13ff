import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Store } from '../../../src/core/ports.ts';
import { openConnection } from '../../../src/store/sqlite/connection.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import { temporaryFolder } from '../../support/store-folder.ts';
import { problemOf } from '../../support/store-problem.ts';
import { query, record } from '../../support/store-records.ts';

const wholeOf = async (store: Store): Promise<number> => {
  let count = 0;
  for await (const _ of store.all()) count += 1;
  return count;
};

it.each([
  [
    'a word of a statement',
    "UPDATE statement SET body = replace(body, 'nato', 'NATO')",
    ['readMany', 'read', 'all'],
  ],
  ['a word of a hit', "UPDATE statement_hit SET hit = replace(hit, 'nato', 'NATO')", ['find']],
  ['a word of a trace', "UPDATE statement SET trace = replace(trace, 'attach', 'detach')", ['read', 'all']],
  ['a word of a text', "UPDATE document SET text = replace(text, 'body', 'bodi')", ['read', 'findDocuments']],
  [
    'a title',
    "UPDATE document SET citation = replace(citation, 'Title', 'Tittle')",
    ['readMany', 'holdings', 'summary'],
  ],
  ['a summary', "UPDATE document SET findings = replace(findings, 'topics', 'tropics')", ['summary']],
  [
    'bytes that are no UTF-8',
    "UPDATE statement SET body = CAST(x'3031ff' AS TEXT); UPDATE statement_hit SET hit = CAST(x'3031ff' AS TEXT)",
    ['find', 'readMany', 'read', 'all'],
  ],
  [
    'a text that is gone',
    "UPDATE statement SET body = ''; UPDATE statement_hit SET hit = ''",
    ['find', 'readMany', 'read', 'all'],
  ],
])('never shows what it did not write: %s', async (_, damage, methods) => {
  const path = join(await temporaryFolder(), 'who-said.db');
  const store = await openSqliteStore({ path });
  await store.replace(record({ id: 'doc_a', statements: [{ words: 'nato' }] }));
  const connection = openConnection(path);
  connection.script(damage);
  connection.close();
  const uses = {
    find: () => store.find(query(['nato'])),
    readMany: () => store.readMany([{ id: 'stm_a-0', documentId: 'doc_a' }]),
    read: () => store.read('stm_a-0'),
    all: () => wholeOf(store),
    findDocuments: () => store.findDocuments([{ terms: ['body.'], together: false }], 1),
    holdings: () => store.holdings(),
    summary: () => store.summary(),
  };
  for (const [method, use] of Object.entries(uses)) {
    const isSafe = !methods.includes(method);
    if (!isSafe) expect([method, await problemOf(use)]).toEqual([method, { kind: 'store-corrupt', path }]);
  }
  await store.replace(record({ id: 'doc_a', statements: [{ words: 'nato' }] }));
  expect((await store.find(query(['nato']))).total).toBe(1);
  await store.close();
});

it('does not go round in circles when a row carries the citation of another', async () => {
  const path = join(await temporaryFolder(), 'who-said.db');
  const store = await openSqliteStore({ path });
  for (const id of ['doc_a', 'doc_b'] as const) await store.replace(record({ id, statements: [{}] }));
  const connection = openConnection(path);
  connection.script("UPDATE document SET citation = (SELECT citation FROM document WHERE id = 'doc_a')");
  connection.close();
  expect(await problemOf(() => wholeOf(store))).toEqual({ kind: 'store-corrupt', path });
  await store.close();
});
