/** What became of a digest, slot by slot, for whoever runs the program. */
import { code, heading, list, notice, reply, section, strong, text } from '../../reply/build.ts';
import type { Block, Inline, Reply } from '../../reply/nodes.ts';
import type { SlotEvent, SlotRecord } from './ledger.ts';
import type { DigestPlan } from './plan.ts';
import { lastWords } from './when-words.ts';

/** A slot with all that happened to it, in order. */
export interface SlotHistory {
  readonly record: SlotRecord;
  readonly events: readonly SlotEvent[];
}

export interface PlanHistory {
  readonly plan: DigestPlan;
  /** Newest first. */
  readonly slots: readonly SlotHistory[];
}

/** Every slot under its digest, with what happened to it by UTC. */
export const historyReply = (plans: readonly PlanHistory[]): Reply =>
  reply('answered', [
    heading('What became of the digests'),
    ...plans.map(({ plan, slots }) =>
      section([strong(plan.name), text(' in '), code(plan.channel)], slotBlocks(plan, slots)),
    ),
  ]);

const slotBlocks = (plan: DigestPlan, slots: readonly SlotHistory[]): readonly Block[] =>
  slots.length === 0
    ? [notice('info', 'None was due yet.')]
    : slots.map(({ record, events }) => section([lastWords(record, plan)], [list(events.map(eventWords))]));

const eventWords = ({ at, status, part, owner, reason }: SlotEvent): readonly Inline[] => [
  text(`${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC: `),
  text(part === null ? status : `message ${part + 1} ${status}`),
  ...(reason === null ? [] : [text(`, ${reason}`)]),
  ...(owner === null ? [] : [text(', by '), code(owner)]),
];
