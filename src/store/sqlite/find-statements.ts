import type { Statement } from '../../core/corpus.ts';
import type { FoundStatements, StatementQuery, StoredStatement } from '../../core/ports.ts';
import type { ReadCitations } from './citations.ts';
import { bytesAt, countAt } from './column.ts';
import type { Connection, Row } from './connection.ts';
import { DamagedValue } from './damaged-value.ts';
import { statementExpression } from './match-expression.ts';
import { DAY_SHIFT, GROUP_SHIFT, keysOfDays } from './order-key.ts';
import { unseal } from './sealed-json.ts';

/**
 * Walks the index from the newest match, `limit` steps, and adds the rest of the group that the walk ended in
 * (`order-key.ts` says why). All rows come as one text, a line each, because the driver takes its time over every row;
 * and without their documents, which stand far apart in the file (`citations.ts`).
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
SELECT CAST(group_concat(line, char(10)) AS BLOB) FROM (
  SELECT (statement.key >> ${DAY_SHIFT}) || ' ' || statement.position || ' ' || statement.document || ' ' || statement.body
    AS line
  FROM chosen JOIN statement ON statement.key = chosen.key
)`;

const TOTAL = `
SELECT count(*) FROM statement_term WHERE statement_term MATCH :expression AND rowid BETWEEN :first AND :last`;

/** What the search of one open file works with. */
export interface Search {
  readonly connection: Connection;
  readonly readCitations: ReadCitations;
}

/** The newest statements that a query asks for, and how many there are. */
export const findStatements = (
  { connection, readCitations }: Search,
  query: StatementQuery,
): FoundStatements => {
  const expression = statementExpression(query);
  if (expression === null) return { found: [], total: 0 };
  const matching = { expression, ...keysOfDays(query.since, query.until) };
  return connection.read(() => {
    const lines = linesOf(connection.rows(NEWEST, { ...matching, limit: query.limit })[0]);
    const newest = lines.map(readLine).sort(newestFirst).slice(0, query.limit);
    const citations = readCitations(newest.map(({ document }) => document));
    const found = newest.map(({ statement, document }): StoredStatement => {
      const citation = citations.get(document);
      if (citation === undefined) throw new DamagedValue('a statement belongs to no document');
      return { statement, citation };
    });
    if (found.length < query.limit) return { found, total: found.length };
    return { found, total: countAt(connection.rows(TOTAL, matching)[0], 0) };
  });
};

const LINE_BREAK = 10;
const SPACE = 32;

/** No line where nothing matched: then the text is NULL. */
const linesOf = (row: Row | undefined): readonly Buffer[] => {
  if (row === undefined || row[0] === null) return [];
  const text = bytesAt(row, 0);
  const lines: Buffer[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf(LINE_BREAK, start);
    lines.push(text.subarray(start, end < 0 ? text.length : end));
    start = end < 0 ? text.length : end + 1;
  }
  return lines;
};

interface Line {
  readonly day: number;
  readonly position: number;
  /** Key of the document, as a decimal. */
  readonly document: string;
  readonly statement: Omit<Statement, 'trace'>;
}

/** `day position document body`, the body sealed. */
const readLine = (line: Buffer): Line => {
  const first = line.indexOf(SPACE);
  const second = line.indexOf(SPACE, first + 1);
  const third = line.indexOf(SPACE, second + 1);
  if (first < 0 || second < 0 || third < 0) throw new DamagedValue('a row has lost its place');
  return {
    day: Number(line.toString('latin1', 0, first)),
    position: Number(line.toString('latin1', first + 1, second)),
    document: line.toString('latin1', second + 1, third),
    statement: unseal(line.subarray(third + 1)),
  };
};

const newestFirst = (a: Line, b: Line): number => {
  if (a.day !== b.day) return b.day - a.day;
  const [one, other] = [a.statement.documentId, b.statement.documentId];
  return one === other ? a.position - b.position : Number(one > other) - Number(one < other);
};
