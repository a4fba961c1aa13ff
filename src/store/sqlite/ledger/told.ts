import type { SlotId } from '../../../core/digest/slot.ts';
import { countAt } from '../column.ts';
import type { Connection } from '../connection.ts';

const UNTOLD = 'SELECT count(*) FROM slot WHERE id = :slot AND is_told = 0';

/** True for the first who asks, inside a transaction. */
export const tellOnce = (connection: Connection, slot: SlotId): boolean => {
  if (countAt(connection.rows(UNTOLD, { slot })[0], 0) === 0) return false;
  connection.run('UPDATE slot SET is_told = 1 WHERE id = :slot', { slot });
  return true;
};
