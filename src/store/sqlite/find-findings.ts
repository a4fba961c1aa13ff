/** Finds figures and changes as `find-statements.ts` finds statements: walk, add the rest of the last group, sort, cut. */
import type { Citation, FindingQuery } from '../../core/ports.ts';
import { countAt, valueAt } from './column.ts';
import type { Connection, Row } from './connection.ts';
import { statementExpression } from './match-expression.ts';
import { DAY_SHIFT, GROUP_SHIFT, keysOfDays } from './order-key.ts';
import type { FindingTable } from './write-findings.ts';

/** What was found: its body of the type that was written, and the document that dates it. */
export interface FoundRow {
  readonly body: ReturnType<typeof valueAt>;
  readonly citation: Citation;
}

/** The newest, and how many match in all. */
export interface FoundRows {
  readonly found: readonly FoundRow[];
  readonly total: number;
}

const matching = (table: FindingTable): string =>
  `${table}_term WHERE ${table}_term MATCH :expression AND rowid BETWEEN :first AND :last`;

/** Of one day and document the position tells, and of one position the body: so nothing depends on what was written first. */
const newest = (table: FindingTable): string => `
WITH
  walked (key) AS MATERIALIZED (SELECT rowid FROM ${matching(table)} ORDER BY rowid DESC LIMIT :limit),
  edge (key) AS (SELECT min(key) FROM walked),
  chosen (key) AS (
    SELECT key FROM walked
    UNION ALL
    SELECT rowid FROM ${matching(table)}
      AND rowid BETWEEN (SELECT key FROM edge) >> ${GROUP_SHIFT} << ${GROUP_SHIFT} AND (SELECT key FROM edge) - 1
  )
SELECT CAST(finding.body AS BLOB), CAST(document.citation AS BLOB)
FROM chosen JOIN ${table} AS finding ON finding.key = chosen.key JOIN document ON document.key = finding.document
ORDER BY finding.key >> ${DAY_SHIFT} DESC, document.id, finding.position, substr(finding.body, 9)
LIMIT :limit`;

const SQL = {
  figure: { newest: newest('figure'), total: `SELECT count(*) FROM ${matching('figure')}` },
  change: { newest: newest('change'), total: `SELECT count(*) FROM ${matching('change')}` },
} as const satisfies Readonly<Record<FindingTable, object>>;

/** The newest findings that a query asks for. */
export const findFindings = (connection: Connection, table: FindingTable, query: FindingQuery): FoundRows => {
  const expression = statementExpression(query);
  if (expression === null) return { found: [], total: 0 };
  const bindings = { expression, ...keysOfDays(query.since, query.until) };
  return connection.read(() => {
    const found = connection.rows(SQL[table].newest, { ...bindings, limit: query.limit }).map(toFound);
    if (found.length < query.limit) return { found, total: found.length };
    return { found, total: countAt(connection.rows(SQL[table].total, bindings)[0], 0) };
  });
};

const toFound = (row: Row): FoundRow => ({ body: valueAt(row, 0), citation: valueAt(row, 1) });
