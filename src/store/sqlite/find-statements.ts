import type { FoundStatements, StatementQuery, StoredStatement } from '../../core/ports.ts';
import { countAt, textAt } from './column.ts';
import type { Connection, Row } from './connection.ts';
import { statementExpression } from './match-expression.ts';
import { DAY_SHIFT, GROUP_SHIFT, keysOfDays } from './order-key.ts';
import { unseal } from './sealed-json.ts';

/**
 * Walks the index from the newest match, `limit` steps, and adds the rest of the group that the walk ended in; then
 * sorts and cuts (`order-key.ts` says why). A row comes in one piece, because the driver takes its time over every
 * value.
 */
const NEWEST = `
WITH
  walked (key) AS MATERIALIZED (
    SELECT rowid FROM statement_term
    WHERE statement_term MATCH :expression AND rowid BETWEEN :first AND :last
    ORDER BY rowid DESC LIMIT :limit
  ),
  edge (key) AS (SELECT min(key) FROM walked),
  chosen (key) AS (
    SELECT key FROM walked
    UNION ALL
    SELECT rowid FROM statement_term
    WHERE statement_term MATCH :expression
      AND rowid BETWEEN (SELECT key FROM edge) >> ${GROUP_SHIFT} << ${GROUP_SHIFT} AND (SELECT key FROM edge) - 1
  )
SELECT CAST(statement.body || char(10) || document.citation AS BLOB)
FROM chosen JOIN statement ON statement.key = chosen.key JOIN document ON document.key = statement.document
ORDER BY statement.key >> ${DAY_SHIFT} DESC, document.id, statement.position
LIMIT :limit`;

const TOTAL = `
SELECT count(*) FROM statement_term WHERE statement_term MATCH :expression AND rowid BETWEEN :first AND :last`;

/** The newest statements that a query asks for, and how many there are. */
export const findStatements = (connection: Connection, query: StatementQuery): FoundStatements => {
  const expression = statementExpression(query);
  if (expression === null) return { found: [], total: 0 };
  const matching = { expression, ...keysOfDays(query.since, query.until) };
  return connection.read(() => {
    const rows = connection.rows(NEWEST, { ...matching, limit: query.limit });
    const found = rows.map(storedStatementAt);
    if (found.length < query.limit) return { found, total: found.length };
    return { found, total: countAt(connection.rows(TOTAL, matching)[0], 0) };
  });
};

const storedStatementAt = (row: Row): StoredStatement => {
  const [body = '', citation = ''] = textAt(row, 0).split('\n');
  return { statement: unseal(body), citation: unseal(citation) };
};
