/**
 * A process that delivers digests of two parts without end, for tests that kill it: `store-deliverer PATH NAME`. After each
 * write it prints which slot has come how far (`store-stages.ts`): `12 3`. Past the stream of Node, which would keep lines back
 * when the reader is slow.
 */
import { writeSync } from 'node:fs';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { composedOf, EIGHT, holdsOf, slotOf } from './store-slots.ts';

const STDOUT = 1;

const [path = '', name = ''] = process.argv.slice(2);
const { ledger } = await openSqlite({ path, busyTimeoutMs: 20_000 });
const plan = `${name}/terminal` as const;
await ledger.plan(plan, EIGHT);
for (let later = 0; later < 100_000; later++) {
  const slot = slotOf(later, plan);
  const hold = holdsOf(name)(slot);
  const writes = [
    () => ledger.add([slot], EIGHT),
    () => ledger.claim(hold, []),
    () => ledger.compose(hold, composedOf({ given: [`stm_${later}`], watermark: later })),
    () => ledger.begin(hold, 0),
    () => ledger.finish(hold, 0, `head ${later}`),
    () => ledger.begin(hold, 1),
    () => ledger.finish(hold, 1, `rest ${later}`),
    () => ledger.posted(hold),
  ];
  for (const [stage, write] of writes.entries()) {
    await write();
    writeSync(STDOUT, `${later} ${stage}\n`);
  }
}
