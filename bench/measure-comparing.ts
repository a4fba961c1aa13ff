/** How fast statements are compared while they are written: what writing them costs beyond writing others that nothing is compared with. */
import type { DocumentRecord, Store } from '../src/core/ports.ts';
import type { Figure } from './figures.ts';
import { makeRecords } from './make-corpus.ts';

const STATEMENTS_A_SECOND = 2_000;
/** Beyond every corpus that is asked; half of it is written with keys, half without. */
const MORE = { from: 1_000_000, to: 1_008_000 };

/** Writes more into a store that is full, every other document without its keys. Only the processor's time counts, not that of the disk. */
export const measureComparing = async (store: Store): Promise<Figure> => {
  const spent = { compared: 0, alone: 0 };
  let statements = 0;
  let isCompared = false;
  for (const record of makeRecords(MORE)) {
    isCompared = !isCompared;
    if (isCompared) statements += record.statements.length;
    spent[isCompared ? 'compared' : 'alone'] += await write(store, isCompared ? record : withoutKeys(record));
  }
  return {
    name: 'Compared while written, on one core',
    value: (statements / (spent.compared - spent.alone)) * 1e6,
    unit: 'statements/s',
    bound: { atLeast: STATEMENTS_A_SECOND },
  };
};

/** In microseconds. */
const write = async (store: Store, record: DocumentRecord): Promise<number> => {
  const start = process.cpuUsage();
  await store.replace(record);
  const { user, system } = process.cpuUsage(start);
  return user + system;
};

const withoutKeys = (record: DocumentRecord): DocumentRecord => ({
  ...record,
  statements: record.statements.map((statement) => ({ ...statement, keys: [] })),
});
