import type { FoundStatements, Hit, StatementQuery } from '../../core/ports.ts';
import { type ArrivalWindow, IN_WINDOW, keysOf, WINDOW_ROWS, windowOf } from './arrival-window.ts';
import { bytesAt, countAt } from './column.ts';
import type { Connection, Row } from './connection.ts';
import { EVERYTHING, statementExpression } from './match-expression.ts';
import { GROUP_SHIFT } from './order-key.ts';
import { unsealLines } from './sealed-json.ts';

/** Two statements of SQL over the same rows. */
interface Search {
  readonly newest: string;
  readonly total: string;
}

/**
 * Walks the rows from the newest, `limit` steps, and adds the rest of the group that the walk ended in (`order-key.ts` says
 * why). All hits come as one text, a line each, because the driver takes its time over every row.
 */
const searchOf = (rows: string): Search => ({
  newest: `
WITH
  walked (key) AS MATERIALIZED (
    SELECT rowid FROM ${rows} AND rowid BETWEEN :first AND :last
    ORDER BY rowid DESC LIMIT :limit
  ),
  edge (key) AS (SELECT min(key) FROM walked),
  chosen (key) AS (
    SELECT key FROM walked
    UNION ALL
    SELECT rowid FROM ${rows}
      AND rowid BETWEEN (SELECT key FROM edge) >> ${GROUP_SHIFT} << ${GROUP_SHIFT} AND (SELECT key FROM edge) - 1
  )
SELECT CAST(group_concat(hit, char(10)) AS BLOB)
FROM chosen JOIN statement_hit ON statement_hit.key = chosen.key`,
  total: `SELECT count(*) FROM ${rows} AND rowid BETWEEN :first AND :last`,
});

const MATCHES = 'statement_term WHERE statement_term MATCH :expression';
const MATCHING = searchOf(MATCHES);
const MATCHING_ARRIVED = searchOf(`${MATCHES} AND ${IN_WINDOW}`);
const ALL_ARRIVED = searchOf(WINDOW_ROWS);

/** The newest statements that a query asks for, and how many there are. */
export const findStatements = (connection: Connection, query: StatementQuery): FoundStatements => {
  const expression = statementExpression(query);
  if (expression === null) return { found: [], total: 0 };
  const window = windowOf(query);
  const search = chooseSearch(expression, window);
  return connection.read(() => {
    const matching = { expression, ...window, ...keysOf(connection, query, window) };
    const hits = hitsOf(connection.rows(search.newest, { ...matching, limit: query.limit })[0]);
    const found = hits.sort(newestFirst).slice(0, query.limit);
    if (found.length < query.limit) return { found, total: found.length };
    return { found, total: countAt(connection.rows(search.total, matching)[0], 0) };
  });
};

const chooseSearch = (expression: string, window: ArrivalWindow | null): Search => {
  if (window === null) return MATCHING;
  return expression === EVERYTHING ? ALL_ARRIVED : MATCHING_ARRIVED;
};

/** None where nothing matched: then the text is NULL. */
const hitsOf = (row: Row | undefined): Hit[] =>
  row === undefined || row[0] === null ? [] : unsealLines(bytesAt(row, 0));

const newestFirst = (a: Hit, b: Hit): number =>
  compareText(b.day ?? UNKNOWN_DAY, a.day ?? UNKNOWN_DAY) ||
  compareText(a.documentId, b.documentId) ||
  a.position - b.position;

/** Older than any. */
const UNKNOWN_DAY = '';

const compareText = (one: string, other: string): number => Number(one > other) - Number(one < other);
