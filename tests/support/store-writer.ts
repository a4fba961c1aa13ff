/**
 * A process that writes documents, for tests that need another one: `store-writer PATH NAME COUNT`. It prints the id
 * of each document once it is written. Every third write replaces an earlier document; the fingerprint is the number of
 * the write.
 */
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { record } from './store-records.ts';
import { statementsOfWrite } from './store-writes.ts';

const [path = '', name = '', count = ''] = process.argv.slice(2);
const store = await openSqliteStore({ path, busyTimeoutMs: 20_000 });
for (let number = 0; number < Number(count); number++) {
  const id = `doc_${name}-${number % 3 === 2 ? number - 2 : number}` as const;
  const statements = Array.from({ length: statementsOfWrite(number) }, (_, position) => ({
    words: `statement ${position} of write ${number} by ${name}`,
  }));
  const text = `text by ${name}`;
  await store.replace(record({ id, publishedAt: '2022-02-14', text, fingerprint: `${number}`, statements }));
  process.stdout.write(`${id}\n`);
}
await store.close();
