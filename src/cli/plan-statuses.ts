import type { DigestBoard, PlanStatus } from '../core/digest/board.ts';
import type { DigestPlan } from '../core/digest/plan.ts';

/**
 * How things are with these plans, as whoever runs the program has to see it. A subcommand posts nothing by itself, but a started
 * program does: settings that name a channel of a platform without its token are refused.
 */
export async function statusesOf(
  plans: readonly DigestPlan[],
  board: DigestBoard,
): Promise<readonly PlanStatus[]> {
  const names = new Set(plans.map(({ name }) => name));
  const statuses = await board.status();
  return statuses
    .filter(({ plan }) => names.has(plan.name))
    .map((status) => ({ ...status, isRunning: true }));
}
