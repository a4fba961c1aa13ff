/** Slots with their parts, as the ledger gives them. */
import type { Day } from '../../../core/corpus.ts';
import { isDay } from '../../../core/day.ts';
import {
  type Composed,
  PART_STATUSES,
  type Part,
  SLOT_STATUSES,
  type SlotEntry,
  type SlotRecord,
} from '../../../core/digest/ledger.ts';
import type { SlotId } from '../../../core/digest/slot.ts';
import { countAt, numberAt, textAt, textOrNullAt, valueAt, wordAt } from '../column.ts';
import type { Connection, Row } from '../connection.ts';
import { DamagedValue } from '../damaged-value.ts';

const COLUMNS = `
CAST(id AS BLOB), CAST(plan AS BLOB), CAST(day AS BLOB), CAST(time AS BLOB), CAST(due_at AS INTEGER),
CAST(status AS BLOB), CAST(owner AS BLOB), CAST(claimed_at AS INTEGER), CAST(lease_until AS INTEGER),
CAST(tries AS INTEGER), CAST(next_try_at AS INTEGER), CAST(reason AS BLOB), CAST(covers_from AS BLOB),
CAST(is_told AS INTEGER), CAST(updated_at AS INTEGER)`;

const ONE = `SELECT ${COLUMNS} FROM slot WHERE id = :slot`;

export const readEntry = (connection: Connection, slot: SlotId): SlotEntry | null => {
  const [row] = connection.rows(ONE, { slot });
  return row === undefined ? null : entryOf(connection, row);
};

/** With what was composed. */
export const readRecord = (connection: Connection, slot: SlotId): SlotRecord | null => {
  const entry = readEntry(connection, slot);
  return entry === null ? null : { ...entry, composed: readComposed(connection, slot) };
};

const COMPOSED = 'SELECT CAST(composed AS BLOB) FROM composed WHERE slot = :slot';

export const readComposed = (connection: Connection, slot: SlotId): Composed | null => {
  const [row] = connection.rows(COMPOSED, { slot });
  return row === undefined ? null : valueAt(row, 0);
};

const RECENT = `SELECT ${COLUMNS} FROM slot WHERE plan = :plan ORDER BY due_at DESC, id DESC LIMIT :limit`;

export const readRecent = (connection: Connection, plan: string, limit: number): readonly SlotEntry[] =>
  connection.rows(RECENT, { plan, limit }).map((row) => entryOf(connection, row));

/** In the words of the index `slot_open`, so that it is used. */
const OPEN = `SELECT ${COLUMNS} FROM slot WHERE status IN ('planned', 'claimed', 'failed') ORDER BY due_at, id`;

export const readOpen = (connection: Connection): readonly SlotEntry[] =>
  connection.rows(OPEN).map((row) => entryOf(connection, row));

const entryOf = (connection: Connection, row: Row): SlotEntry => {
  const id = slotIdAt(row, 0);
  return {
    id,
    plan: textAt(row, 1),
    day: dayAt(row, 2),
    time: textAt(row, 3),
    dueAt: countAt(row, 4),
    status: wordAt(row, 5, SLOT_STATUSES),
    owner: textOrNullAt(row, 6),
    claimedAt: numberAt(row, 7),
    leaseUntil: numberAt(row, 8),
    tries: countAt(row, 9),
    nextTryAt: numberAt(row, 10),
    reason: textOrNullAt(row, 11),
    coversFrom: row[12] === null ? null : dayAt(row, 12),
    parts: readParts(connection, id),
    isTold: countAt(row, 13) === 1,
    updatedAt: countAt(row, 14),
  };
};

const PARTS = `
SELECT CAST(number AS INTEGER), CAST(status AS BLOB), CAST(hash AS BLOB), CAST(message_id AS BLOB)
FROM part WHERE slot = :slot ORDER BY number`;

const readParts = (connection: Connection, slot: SlotId): readonly Part[] =>
  connection.rows(PARTS, { slot }).map((row) => ({
    index: countAt(row, 0),
    status: wordAt(row, 1, PART_STATUSES),
    hash: textAt(row, 2),
    messageId: textOrNullAt(row, 3),
  }));

const slotIdAt = (row: Row, index: number): SlotId => {
  const text = textAt(row, index);
  if (!isSlotId(text)) throw new DamagedValue(`column ${index} is no slot id`);
  return text;
};

const isSlotId = (text: string): text is SlotId => /^[^/]+\/[^/]+\/[^T]+T.+$/.test(text);

const dayAt = (row: Row, index: number): Day => {
  const text = textAt(row, index);
  if (!isDay(text)) throw new DamagedValue(`column ${index} is no day`);
  return text;
};
