import type { StatementQuery } from '../../core/ports.ts';
import { keyAt } from './column.ts';
import type { Connection } from './connection.ts';
import { type KeyRange, keysOfDays } from './order-key.ts';

/** What came within a window of arrivals: after the first, up to the last. */
export interface ArrivalWindow {
  readonly after: number;
  readonly upTo: number;
}

/** The rows of `statement_hit` that came within the window, by the index on their arrival. */
export const WINDOW_ROWS =
  'statement_hit INDEXED BY statement_hit_arrival WHERE arrival > :after AND arrival <= :upTo';

/**
 * The condition on a row of `statement_term` that it came within the window. The `+` keeps SQLite from looking up the match
 * anew for each row of the window, which takes a hundred times as long as walking along the matches.
 */
export const IN_WINDOW = `+rowid IN (SELECT rowid FROM ${WINDOW_ROWS})`;

/** Null where a query wants no window. */
export const windowOf = ({ arrivedAfter, arrivedUntil }: StatementQuery): ArrivalWindow | null =>
  arrivedAfter === undefined && arrivedUntil === undefined
    ? null
    : { after: arrivedAfter ?? 0, upTo: arrivedUntil ?? Number.MAX_SAFE_INTEGER };

const BOUNDS = `SELECT min(rowid), max(rowid) FROM ${WINDOW_ROWS}`;

/** The keys between which a query's matches stand; what came lately is mostly of late days, so a window narrows them. */
export const keysOf = (
  connection: Connection,
  query: StatementQuery,
  window: ArrivalWindow | null,
): KeyRange => {
  const days = keysOfDays(query.since, query.until);
  if (window === null) return days;
  const [row] = connection.rows(BOUNDS, { ...window });
  const first = keyAt(row, 0) ?? days.first;
  const last = keyAt(row, 1) ?? days.last;
  return {
    first: first > days.first ? first : days.first,
    last: last < days.last ? last : days.last,
  };
};
