/**
 * A process that opens each store it is given and uses every method once: `store-visitor.ts [--as-nobody] PATH...`.
 * It prints one line per store: `ok`, or the kind of the problem. Its own process, because a damaged file might take
 * it down, and because giving up root cannot be undone.
 */
import { ProblemError } from '../../src/core/problem.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { query, record } from './store-records.ts';

const NOBODY = 65_534;

const visit = async (path: string): Promise<void> => {
  const store = await openSqliteStore({ path, busyTimeoutMs: 0 });
  try {
    await store.summary();
    for (const { id } of await store.holdings())
      await store.findDocuments([{ terms: [id], together: false }], 10);
    for await (const { statement } of store.all()) await store.read(statement.id);
    await store.readMany((await store.find(query([]))).found);
    await store.find(query(['statement'], { speakers: ['spk_a'] }));
    await store.findDocuments([{ terms: ['text'], together: false }], 500);
    await store.replace(record({ id: 'doc_visit', statements: [{ words: 'one more' }] }));
    await store.remove('doc_visit');
  } finally {
    await store.close();
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
