import type { Slot } from '../../../core/digest/slot.ts';
import type { Connection } from '../connection.ts';
import { logEvent } from './log-event.ts';

/** Asked first, so that a minute in which nothing is due takes no lock. */
export const isMissing = (connection: Connection, { id }: Slot): boolean =>
  connection.rows('SELECT 1 FROM slot WHERE id = :id', { id }).length === 0;

const INSERT = `
INSERT INTO slot (id, plan, day, time, due_at, status, updated_at)
VALUES (:id, :plan, :day, :time, :dueAt, 'planned', :now)`;

/** Writes those that are missing, inside a transaction. */
export const addSlots = (connection: Connection, slots: readonly Slot[], now: number): void => {
  for (const slot of slots) if (isMissing(connection, slot)) addSlot(connection, slot, now);
};

const addSlot = (connection: Connection, { id, plan, day, time, dueAt }: Slot, now: number): void => {
  connection.run(INSERT, { id, plan, day, time, dueAt, now });
  logEvent(connection, id, { at: now, status: 'planned', part: null, owner: null, reason: null });
};
