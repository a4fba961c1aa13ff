/** What each channel has been given so far. */
import type { PlanState } from '../../../core/digest/ledger.ts';
import { countAt, numberAt } from '../column.ts';
import type { Connection } from '../connection.ts';

const READ = `
SELECT CAST(since AS INTEGER), CAST(watermark AS INTEGER), CAST(paused_until AS INTEGER), CAST(posted_at AS INTEGER),
  CAST(silence_told_at AS INTEGER)
FROM plan WHERE id = :plan`;

export const readPlan = (connection: Connection, plan: string): PlanState | null => {
  const [row] = connection.rows(READ, { plan });
  if (row === undefined) return null;
  return {
    since: countAt(row, 0),
    watermark: numberAt(row, 1),
    pausedUntil: numberAt(row, 2),
    postedAt: numberAt(row, 3),
    silenceToldAt: numberAt(row, 4),
  };
};

/** The plan as it is, remembered if it was not, inside a transaction. */
export const rememberPlan = (connection: Connection, plan: string, now: number): PlanState => {
  connection.run('INSERT INTO plan (id, since) VALUES (:plan, :now) ON CONFLICT DO NOTHING', { plan, now });
  return knownPlan(connection, plan);
};

export const pausePlan = (connection: Connection, plan: string, until: number | null): void => {
  knownPlan(connection, plan);
  connection.run('UPDATE plan SET paused_until = :until WHERE id = :plan', { plan, until });
};

export const rememberSilenceTold = (connection: Connection, plan: string, now: number): void => {
  knownPlan(connection, plan);
  connection.run('UPDATE plan SET silence_told_at = :now WHERE id = :plan', { plan, now });
};

const POSTED = 'UPDATE plan SET posted_at = max(coalesce(posted_at, 0), :now) WHERE id = :plan';

export const rememberPosted = (connection: Connection, plan: string, now: number): void =>
  connection.run(POSTED, { plan, now });

const MOVE = 'UPDATE plan SET watermark = max(coalesce(watermark, 0), :watermark) WHERE id = :plan';

/** Never back: an older slot may end after a newer one. */
export const moveWatermark = (connection: Connection, plan: string, watermark: number): void =>
  connection.run(MOVE, { plan, watermark });

/** Whoever asks for a plan that nobody remembered has made a mistake. */
const knownPlan = (connection: Connection, plan: string): PlanState => {
  const known = readPlan(connection, plan);
  if (known === null) throw new Error(`no plan ${plan} was remembered`);
  return known;
};
