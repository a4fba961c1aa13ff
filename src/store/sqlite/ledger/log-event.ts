/** The history of a slot: only added to. */
import { PART_STATUSES, SLOT_STATUSES, type SlotEvent } from '../../../core/digest/ledger.ts';
import type { SlotId } from '../../../core/digest/slot.ts';
import { countAt, numberAt, textOrNullAt, wordAt } from '../column.ts';
import type { Connection } from '../connection.ts';

const INSERT = `
INSERT INTO slot_event (slot, at, status, part, owner, reason)
VALUES (:slot, :at, :status, :part, :owner, :reason)`;

/** Adds a line, inside the transaction of what happened. */
export const logEvent = (connection: Connection, slot: SlotId, event: SlotEvent): void =>
  connection.run(INSERT, { slot, ...event });

const READ = `
SELECT CAST(at AS INTEGER), CAST(status AS BLOB), CAST(part AS INTEGER), CAST(owner AS BLOB), CAST(reason AS BLOB)
FROM slot_event WHERE slot = :slot ORDER BY number`;

const STATUSES = [...SLOT_STATUSES, ...PART_STATUSES];

export const readHistory = (connection: Connection, slot: SlotId): readonly SlotEvent[] =>
  connection.rows(READ, { slot }).map((row) => ({
    at: countAt(row, 0),
    status: wordAt(row, 1, STATUSES),
    part: numberAt(row, 2),
    owner: textOrNullAt(row, 3),
    reason: textOrNullAt(row, 4),
  }));
