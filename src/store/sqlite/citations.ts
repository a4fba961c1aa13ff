import type { Citation } from '../../core/ports.ts';
import { keyAt, valueAt } from './column.ts';
import type { Connection } from './connection.ts';
import { readRevision } from './revision.ts';

/** The citations of documents by their keys, written as decimals; only inside `read`. */
export type ReadCitations = (keys: readonly string[]) => ReadonlyMap<string, Citation>;

/** About 2 MB. The newest documents are asked for again and again, and each of them stands on a page of its own. */
const MOST_KEPT = 4_000;

const CITATIONS = `
SELECT CAST(document.key AS INTEGER), CAST(document.citation AS BLOB)
FROM json_each(:keys) AS wanted JOIN document ON document.key = wanted.value`;

/** Keeps citations until anybody writes to the store. */
export const createCitations = (connection: Connection): ReadCitations => {
  const kept = new Map<string, Citation>();
  let revision = -1;
  return (keys) => {
    const now = readRevision(connection);
    if (now !== revision || kept.size > MOST_KEPT) kept.clear();
    revision = now;
    const missing = [...new Set(keys)].filter((key) => !kept.has(key));
    if (missing.length === 0) return kept;
    for (const row of connection.rows(CITATIONS, { keys: `[${missing.join(',')}]` })) {
      kept.set(String(keyAt(row, 0)), valueAt(row, 1));
    }
    return kept;
  };
};
