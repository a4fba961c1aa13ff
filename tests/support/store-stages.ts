/** How far a digest of two parts has come, as a number that grows with each write. */
import type { SlotRecord } from '../../src/core/digest/ledger.ts';

export const STAGES = [
  'planned',
  'claimed',
  'composed',
  'part 0 begun',
  'part 0 finished',
  'part 1 begun',
  'part 1 finished',
  'posted',
] as const;

const OF_PART = { waiting: 0, posting: 1, posted: 2 } as const;

/** The place in `STAGES` of what the ledger holds; -1 for nothing. */
export const stageOf = (slot: SlotRecord | null): number => {
  if (slot === null) return -1;
  if (slot.status === 'posted') return STAGES.indexOf('posted');
  if (slot.composed === null) return slot.status === 'claimed' ? 1 : 0;
  return slot.parts.reduce((stage, { status }) => stage + OF_PART[status], 2);
};
