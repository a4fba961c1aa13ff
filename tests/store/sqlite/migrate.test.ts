import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openConnection } from '../../../src/store/sqlite/connection.ts';
import { openSqlite } from '../../../src/store/sqlite/open.ts';
import { temporaryFolder } from '../../support/store-folder.ts';
import { query, record } from '../../support/store-records.ts';
import { addSlots } from '../../support/store-slots.ts';

/** Takes back what all migrations after the first did. */
const TO_VERSION_1 = `
DROP INDEX statement_hit_arrival;
ALTER TABLE statement_hit DROP COLUMN arrival;
ALTER TABLE store DROP COLUMN arrivals;
DROP TABLE statement_arrival;
DROP TABLE text_arrival;
DROP TABLE slot_event; DROP TABLE given; DROP TABLE part; DROP TABLE composed; DROP TABLE slot; DROP TABLE plan;
DROP TABLE statement_key; DROP TABLE utterance_link; DROP TABLE figure; DROP TABLE figure_term;
DROP TABLE change; DROP TABLE change_term;
DROP TABLE answer; DROP TABLE corpus_state;
ALTER TABLE document DROP COLUMN sketch;
PRAGMA user_version = 1;`;

it('numbers what an older store holds, by document id and position, and goes on from there', async () => {
  const path = join(await temporaryFolder(), 'who-said.db');
  const old = await openSqlite({ path });
  await old.store.replace(
    record({ id: 'doc_b', text: 'b', publishedAt: '2022-02-14', statements: [{}, {}] }),
  );
  await old.store.replace(record({ id: 'doc_a', text: 'a', statements: [{}, { id: 'stm_same' }] }));
  await old.store.replace(record({ id: 'doc_c', text: 'c', statements: [{ id: 'stm_same' }, {}] }));
  await old.store.replace(record({ id: 'doc_d', text: 'd' }));
  await old.store.close();
  const connection = openConnection(path);
  connection.script(TO_VERSION_1);
  connection.close();

  const { store, ledger } = await openSqlite({ path });
  const idsUpTo = async (arrivedUntil: number): Promise<readonly string[]> =>
    (await store.find(query([], { arrivedUntil }))).found.map(({ id }) => id);
  // Its text takes 1, its statements 2 and 3; then b takes 4 to 6, c 7 to 9, d 10.
  expect(await idsUpTo(1)).toEqual([]);
  expect(await idsUpTo(2)).toEqual(['stm_a-0']);
  expect(await idsUpTo(3)).toEqual(['stm_a-0', 'stm_same', 'stm_same']);
  expect(await idsUpTo(6)).toEqual(['stm_b-0', 'stm_b-1', 'stm_a-0', 'stm_same', 'stm_same']);
  expect(await idsUpTo(9)).toEqual(['stm_b-0', 'stm_b-1', 'stm_a-0', 'stm_same', 'stm_same', 'stm_c-1']);
  const last = await store.lastArrival();
  expect(last).toBe(10);

  const found = record({ id: 'doc_d', text: 'd', fingerprint: 'f2', statements: [{}] });
  await store.replace(found);
  expect(await store.lastArrival()).toBe(last);
  await store.replace(record({ id: 'doc_e', text: 'e', statements: [{}] }));
  expect((await store.find(query([], { arrivedAfter: last }))).found.map(({ id }) => id)).toEqual([
    'stm_e-0',
  ]);
  expect(await addSlots(ledger, 2)).toHaveLength(2);
  await store.close();
});
