/** How much the driver carries for one answer: every column of every row takes its time and leaves something behind. */
import { describe, expect, it } from 'vitest';
import { type Connection, openConnection } from '../../../src/store/sqlite/connection.ts';
import { migrate } from '../../../src/store/sqlite/migrate.ts';
import { sqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { comparePlainly } from '../../support/store-findings.ts';
import { pattern, record } from '../../support/store-records.ts';

const REPORTS = 12;

describe('the embedded store', () => {
  it('reads all hits as one row, and all links between them as another', async () => {
    const connection = openConnection(':memory:');
    migrate(connection, ':memory:');
    let rows = 0;
    const counted: Connection = {
      ...connection,
      rows: (sql, bindings) => {
        const found = connection.rows(sql, bindings);
        rows += found.length;
        return found;
      },
    };
    const store = sqliteStore(counted, async (work) => work(), comparePlainly);
    for (let at = 0; at < REPORTS; at += 1)
      await store.replace(record({ id: `doc_${at}`, statements: [{ words: 'no pier', keys: ['k'] }] }));

    rows = 0;
    const { found } = await store.find({ anyOf: [pattern('pier')], field: 'content', limit: 100 });
    expect(found).toHaveLength(REPORTS);
    expect(rows).toBe(1);

    rows = 0;
    expect(await store.linksOf(found)).toHaveLength((REPORTS * (REPORTS - 1)) / 2);
    expect(rows).toBe(1);
    await store.close();
  });
});
