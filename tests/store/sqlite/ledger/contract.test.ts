import { join } from 'node:path';
import { openSqlite } from '../../../../src/store/sqlite/open.ts';
import { describeLedger } from '../../../contracts/ledger.ts';
import { temporaryFolder } from '../../../support/store-folder.ts';

describeLedger('the embedded ledger in memory', async () => {
  const { store, ledger } = await openSqlite({ path: ':memory:' });
  return { one: ledger, other: ledger, close: () => store.close() };
});

describeLedger('the embedded ledger in a file that two have open', async () => {
  const path = join(await temporaryFolder(), 'who-said.db');
  const one = await openSqlite({ path });
  const other = await openSqlite({ path });
  return {
    one: one.ledger,
    other: other.ledger,
    close: async () => {
      await one.store.close();
      await other.store.close();
    },
  };
});
