import type { Day } from '../../core/corpus.ts';
import type { DocumentRecord, Hit, IndexedStatement } from '../../core/ports.ts';
import { keyAt } from './column.ts';
import type { Connection } from './connection.ts';
import { EVERY, indexToken } from './index-token.ts';
import { freeKeys } from './order-key.ts';
import { seal } from './sealed-json.ts';

interface Placed {
  readonly indexed: IndexedStatement;
  readonly position: number;
  readonly day: Day | null;
}

interface Keyed extends Placed {
  readonly key: bigint;
}

/** Writes the statements of a document that is stored under `documentKey`, inside a transaction; each has its arrival already. */
export const writeStatements = (
  connection: Connection,
  record: DocumentRecord,
  documentKey: bigint,
): void => {
  for (const { key, ...placed } of keyedStatements(connection, record)) {
    const { indexed, position } = placed;
    const { trace, ...statement } = indexed.statement;
    connection.run(INSERT, {
      key,
      id: statement.id,
      document: documentKey,
      position,
      body: seal(statement),
      trace: seal(trace),
    });
    connection.run(INSERT_HIT, { key, id: statement.id, hit: seal(hitOf(placed)) });
    connection.run(INSERT_TERMS, { key, terms: tokensOf(indexed, record.document.outlet).join(' ') });
  }
};

const INSERT = `
INSERT INTO statement (key, id, document, position, body, trace)
VALUES (:key, :id, :document, :position, :body, :trace)`;
const INSERT_HIT = `
INSERT INTO statement_hit (key, hit, arrival)
SELECT :key, :hit, number FROM statement_arrival WHERE id = :id`;
const INSERT_TERMS = 'INSERT INTO statement_term (rowid, terms) VALUES (:key, :terms)';
const TAKEN = 'SELECT max(key) FROM statement WHERE key BETWEEN :first AND :last';

const hitOf = ({ indexed: { statement }, position, day }: Placed): Hit => ({
  id: statement.id,
  documentId: statement.documentId,
  position,
  kind: statement.kind,
  confidence: statement.confidence,
  day,
  words: statement.parts.map(({ text }) => text).join('\n'),
});

/** By ascending key: FTS5 starts a new segment whenever a rowid is lower than the one before it. */
const keyedStatements = (connection: Connection, record: DocumentRecord): readonly Keyed[] =>
  Array.from(placedByDay(record), ([day, placed]): readonly Keyed[] => {
    const { first } = freeKeys({ day, documentId: record.document.id, count: placed.length }, (range) =>
      keyAt(connection.rows(TAKEN, { ...range })[0], 0),
    );
    return placed.map((one, index) => ({ ...one, key: first + BigInt(index) }));
  })
    .flat()
    .sort((one, other) => (one.key < other.key ? -1 : 1));

const placedByDay = ({
  document,
  statements,
}: DocumentRecord): ReadonlyMap<Day | null, readonly Placed[]> => {
  const byDay = new Map<Day | null, Placed[]>();
  statements.forEach((indexed, position) => {
    const day = indexed.statement.saidOn ?? document.publishedAt;
    const sameDay = byDay.get(day) ?? [];
    byDay.set(day, sameDay);
    sameDay.push({ indexed, position, day });
  });
  return byDay;
};

const tokensOf = ({ statement, terms }: IndexedStatement, outlet: string | null): readonly string[] => [
  EVERY,
  indexToken('kind', statement.kind),
  indexToken('force', statement.force),
  ...(statement.speaker === null ? [] : [indexToken('speaker', statement.speaker.id)]),
  ...(outlet === null ? [] : [indexToken('outlet', outlet)]),
  ...terms.content.map((term) => indexToken('content', term)),
  ...terms.context.map((term) => indexToken('context', term)),
  ...terms.title.map((term) => indexToken('title', term)),
];
