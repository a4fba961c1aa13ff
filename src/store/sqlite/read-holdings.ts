import type { Citation, Holding } from '../../core/ports.ts';
import { textAt, valueAt } from './column.ts';
import type { Connection } from './connection.ts';

const HOLDINGS = 'SELECT CAST(citation AS BLOB), CAST(fingerprint AS BLOB) FROM document ORDER BY id';

/** What the store holds, by document id. */
export const readHoldings = (connection: Connection): readonly Holding[] =>
  connection.rows(HOLDINGS).map((row) => {
    const { id, source }: Citation = valueAt(row, 0);
    return { id, source, fingerprint: textAt(row, 1) };
  });
