/** `who-said digest status|history [NAME]`: how things are with the digests, and what became of them. */
import { TERMINAL_ASKER } from '../core/asker.ts';
import { noDigestReply, statusReply } from '../core/digest/digest-reply.ts';
import { findPlans } from '../core/digest/find-plan.ts';
import { historyReply, type PlanHistory, type SlotHistory } from '../core/digest/history-reply.ts';
import type { Ledger, SlotEntry } from '../core/digest/ledger.ts';
import type { DigestPlan } from '../core/digest/plan.ts';
import { planId } from '../core/digest/slot.ts';
import { type Base, openProgram, type Program } from '../main.ts';
import type { Reply } from '../reply/nodes.ts';
import { statusesOf } from './plan-statuses.ts';
import { printReply } from './print-reply.ts';
import type { StoppableStreams } from './streams.ts';

export const DIGEST_QUESTIONS = ['status', 'history'] as const;

export interface DigestAsked {
  readonly about: (typeof DIGEST_QUESTIONS)[number];
  /** Of a digest; without it all of them. */
  readonly name: string | undefined;
}

/** So many slots of each digest are shown. */
const SHOWN_SLOTS = 10;

/** Resolves to 0. Rejects with a ProblemError `digest-unknown`, and as the store does. */
export async function digest(
  asked: DigestAsked,
  base: Base,
  { output, signal }: StoppableStreams,
): Promise<number> {
  const program = await openProgram(base, signal);
  try {
    return await printReply(await answer(asked, program), output, base.settings);
  } finally {
    await program.close();
  }
}

async function answer({ about, name }: DigestAsked, program: Program): Promise<Reply> {
  const { digests } = program.context;
  if (digests === null || digests.plans().length === 0) return noDigestReply();
  const asker = { ...TERMINAL_ASKER, channel: null };
  const plans = findPlans(digests.plans(), { action: about, name, asker });
  return about === 'status'
    ? statusReply(await statusesOf(plans, digests))
    : historyReply(await Promise.all(plans.map((plan) => historyOf(plan, program.ledger))));
}

const historyOf = async (plan: DigestPlan, ledger: Ledger): Promise<PlanHistory> => {
  const entries = await ledger.recent(planId(plan), SHOWN_SLOTS);
  const slots = await Promise.all(entries.map((entry) => slotHistory(entry, ledger)));
  return { plan, slots: slots.flat() };
};

const slotHistory = async ({ id }: SlotEntry, ledger: Ledger): Promise<readonly SlotHistory[]> => {
  const record = await ledger.read(id);
  return record === null ? [] : [{ record, events: await ledger.history(id) }];
};
