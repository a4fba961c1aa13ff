/** A process that wants slots, for tests that need another one: `store-claimer PATH OWNER COUNT`. Prints the ids of those it has got. */
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { holdsOf, slotOf } from './store-slots.ts';

const [path = '', owner = '', count = ''] = process.argv.slice(2);
const { store, ledger } = await openSqlite({ path, busyTimeoutMs: 20_000 });
for (let later = 0; later < Number(count); later++) {
  const claimed = await ledger.claim(holdsOf(owner)(slotOf(later)), []);
  if (claimed !== null) process.stdout.write(`${claimed.id}\n`);
}
await store.close();
