import { join } from 'node:path';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import { describeComparing } from '../../contracts/comparing.ts';
import { describeStore } from '../../contracts/store.ts';
import { temporaryFolder } from '../../support/store-folder.ts';

describeStore('the embedded store in memory', () => openSqliteStore({ path: ':memory:' }));

describeStore('the embedded store in a file', async () =>
  openSqliteStore({ path: join(await temporaryFolder(), 'who-said.db') }),
);

describeComparing('comparing in the embedded store', (compare) =>
  openSqliteStore({ path: ':memory:', compare }),
);
