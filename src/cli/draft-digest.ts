import { TERMINAL_ASKER } from '../core/asker.ts';
import type { DigestBoard, PlanStatus } from '../core/digest/board.ts';
import { previewReply } from '../core/digest/digest-reply.ts';
import { findPlan } from '../core/digest/find-plan.ts';
import type { Reply } from '../reply/nodes.ts';
import { statusesOf } from './plan-statuses.ts';

/** A digest that is not posted. */
export interface Draft {
  readonly status: PlanStatus;
  /** What there is to say about it: when the next one comes, that it is paused, that nothing would be posted. */
  readonly notes: Reply;
  /** What would be posted; without a word where nothing would be. */
  readonly reply: Reply;
}

/** Composes the digest that is named, or the only one. Rejects with a ProblemError `digest-unknown`, `digest-unnamed`. */
export async function draftDigest(name: string | undefined, board: DigestBoard): Promise<Draft> {
  const plan = findPlan(board.plans(), { action: 'preview', name, asker: TERMINAL_ASKER });
  const [status] = await statusesOf([plan], board);
  if (status === undefined) throw new Error(`The board has no status of ${plan.name}.`);
  const { reply, isDigest } = await board.preview(plan.name);
  const silence = { ...reply, children: [] };
  return isDigest
    ? { status, notes: previewReply(status, silence), reply }
    : { status, notes: previewReply(status, reply), reply: silence };
}
