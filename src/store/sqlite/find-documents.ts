import type { Document } from '../../core/corpus.ts';
import type { Pattern } from '../../core/ports.ts';
import { valueAt } from './column.ts';
import type { Connection } from './connection.ts';
import { patternsExpression } from './match-expression.ts';
import { DAY_SHIFT, GROUP_SHIFT } from './order-key.ts';

/** As `find-statements.ts` does: walk, add the rest of the last group, sort, cut. */
const NEWEST = `
WITH
  walked (key) AS MATERIALIZED (
    SELECT rowid FROM document_term WHERE document_term MATCH :expression ORDER BY rowid DESC LIMIT :limit
  ),
  edge (key) AS (SELECT min(key) FROM walked),
  chosen (key) AS (
    SELECT key FROM walked
    UNION ALL
    SELECT rowid FROM document_term
    WHERE document_term MATCH :expression
      AND rowid BETWEEN (SELECT key FROM edge) >> ${GROUP_SHIFT} << ${GROUP_SHIFT} AND (SELECT key FROM edge) - 1
  )
SELECT CAST(document.citation AS BLOB), CAST(document.text AS BLOB)
FROM chosen JOIN document ON document.key = chosen.key
ORDER BY document.key >> ${DAY_SHIFT} DESC, document.id
LIMIT :limit`;

/** The newest documents whose text matches any of the patterns. */
export const findDocuments = (
  connection: Connection,
  anyOf: readonly Pattern[],
  limit: number,
): readonly Document[] => {
  const expression = patternsExpression(anyOf, 'text');
  if (expression === null) return [];
  return connection
    .rows(NEWEST, { expression, limit })
    .map((row) => ({ ...valueAt(row, 0), text: valueAt(row, 1) }));
};
