/** Which statements a channel was given, and when. */
import type { SlotEntry } from '../../../core/digest/ledger.ts';
import type { StatementId } from '../../../core/ids.ts';
import { countAt } from '../column.ts';
import type { Connection } from '../connection.ts';

export interface Given {
  readonly statements: readonly StatementId[];
  readonly at: number;
}

const INSERT = `
INSERT INTO given (plan, statement, slot, given_at) VALUES (:plan, :statement, :slot, :at)
ON CONFLICT DO NOTHING`;

/** With the slot that they were given in, inside a transaction. */
export const rememberGiven = (
  connection: Connection,
  { plan, id: slot }: SlotEntry,
  { statements, at }: Given,
): void => {
  for (const statement of statements) connection.run(INSERT, { plan, statement, slot, at });
};

const LAST = `
SELECT CAST(place.key AS INTEGER), max(CAST(given_at AS INTEGER))
FROM json_each(:statements) AS place CROSS JOIN given ON given.plan = :plan AND given.statement = place.value
GROUP BY place.key`;

/** The last time for each of those that were given. */
export const readGivenAt = (
  connection: Connection,
  plan: string,
  statements: readonly StatementId[],
): ReadonlyMap<StatementId, number> =>
  new Map(
    connection.rows(LAST, { plan, statements: JSON.stringify(statements) }).flatMap((row) => {
      const statement = statements[countAt(row, 0)];
      return statement === undefined ? [] : [[statement, countAt(row, 1)]];
    }),
  );
