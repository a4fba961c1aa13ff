/**
 * A process that opens each store it is given and uses every method once: `store-visitor.ts [--as-nobody] PATH...`.
 * It prints one line per store: `ok`, or the kind of the problem. Its own process, because a damaged file might take
 * it down, and because giving up root cannot be undone.
 */
import type { Ledger } from '../../src/core/digest/ledger.ts';
import { ProblemError } from '../../src/core/problem.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { query, record } from './store-records.ts';
import { composedOf, EIGHT, holdsOf, PLAN, slotOf } from './store-slots.ts';

const NOBODY = 65_534;

const visit = async (path: string): Promise<void> => {
  const { store, ledger } = await openSqlite({ path, busyTimeoutMs: 0 });
  try {
    await store.summary();
    for (const { id } of await store.holdings())
      await store.findDocuments([{ terms: [id], together: false }], 10);
    for await (const { statement } of store.all()) await store.read(statement.id);
    await store.readMany((await store.find(query([]))).found);
    await store.find(query(['statement'], { speakers: ['spk_a'] }));
    await store.find(query([], { arrivedAfter: await store.lastArrival() }));
    await store.find(query(['statement'], { arrivedAfter: 0 }));
    await visitLedger(ledger);
    await store.findDocuments([{ terms: ['text'], together: false }], 500);
    await store.replace(record({ id: 'doc_visit', statements: [{ words: 'one more' }] }));
    await store.remove('doc_visit');
  } finally {
    await store.close();
  }
};

const visitLedger = async (ledger: Ledger): Promise<void> => {
  await ledger.plan(PLAN, EIGHT);
  await ledger.add([slotOf(0), slotOf(99)], EIGHT);
  const hold = holdsOf('visitor')(slotOf(99));
  await ledger.claim(hold, []);
  await ledger.compose(hold, composedOf());
  await ledger.begin(hold, 0);
  await ledger.failed(hold, 'network', EIGHT);
  await ledger.open();
  await ledger.givenAt(PLAN, composedOf().given);
  for (const { id } of await ledger.recent(PLAN, 500)) {
    await ledger.read(id);
    await ledger.history(id);
  }
};

const outcome = async (path: string): Promise<string> => {
  try {
    await visit(path);
    return 'ok';
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.kind;
    throw error;
  }
};

const paths = process.argv.slice(2).filter((argument) => argument !== '--as-nobody');
if (process.argv.includes('--as-nobody') && process.getuid?.() === 0) {
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}
for (const path of paths) process.stdout.write(`${await outcome(path)}\n`);
