import { createHash } from 'node:crypto';
import type { Composed, Hold, SlotRecord } from '../../../core/digest/ledger.ts';
import type { Connection } from '../connection.ts';
import { seal } from '../sealed-json.ts';
import { heldSlot, renewLease } from './held-slot.ts';
import { readComposed, readRecord } from './read-slots.ts';

/** Freezes what a slot will say, inside a transaction; what was frozen before stays. */
export const composeSlot = (connection: Connection, hold: Hold, composed: Composed): SlotRecord | null => {
  if (heldSlot(connection, hold) === null) return null;
  if (readComposed(connection, hold.slot) === null) freeze(connection, hold, composed);
  renewLease(connection, hold);
  return readRecord(connection, hold.slot);
};

const FREEZE = 'INSERT INTO composed (slot, composed) VALUES (:slot, :composed)';
const ADD_PART = `
INSERT INTO part (slot, number, status, hash) VALUES (:slot, :number, 'waiting', :hash)`;

const freeze = (connection: Connection, { slot }: Hold, composed: Composed): void => {
  connection.run(FREEZE, { slot, composed: seal(composed) });
  for (const [number, body] of composed.bodies.entries())
    connection.run(ADD_PART, { slot, number, hash: hashOf(body) });
};

const HASH_LENGTH = 16;

const hashOf = (body: string): string =>
  createHash('sha256').update(body).digest('hex').slice(0, HASH_LENGTH);
