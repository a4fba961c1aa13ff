/** A board over plans that are made up: keeps what is asked of it, posts nowhere. */
import type { Day } from '../../src/core/corpus.ts';
import type { DigestBoard, PlanStatus } from '../../src/core/digest/board.ts';
import type { SlotRecord } from '../../src/core/digest/ledger.ts';
import type { DigestPlan } from '../../src/core/digest/plan.ts';
import { planId, slotId } from '../../src/core/digest/slot.ts';
import { nextSlots } from '../../src/core/digest/slots.ts';
import { paragraph, reply } from '../../src/reply/build.ts';
import { EMPTY_STATE, PLAN } from './digest-corpus.ts';

/** Saturday, 21 November 2026, noon in London. */
const NOW = Date.parse('2026-11-21T12:00:00Z');

/** A slot of a plan that was due the day before. */
const slotOf = (plan: DigestPlan, fields: Partial<SlotRecord> = {}): SlotRecord => ({
  id: slotId(plan, '2026-11-20', '08:00'),
  plan: planId(plan),
  day: '2026-11-20',
  time: '08:00',
  dueAt: Date.parse('2026-11-20T06:00:00Z'),
  status: 'posted',
  owner: null,
  claimedAt: null,
  leaseUntil: null,
  tries: 1,
  nextTryAt: null,
  reason: null,
  coversFrom: null,
  composed: { reply: reply('answered', []), bodies: [], given: ['stm_one', 'stm_two'], watermark: 9 },
  parts: [],
  isTold: false,
  updatedAt: NOW,
  ...fields,
});

export interface BoardSketch {
  readonly plans?: readonly DigestPlan[];
  readonly pausedUntil?: number;
  readonly isRunning?: boolean;
  readonly next?: readonly [];
  /** What was due last, and what comes of posting at once. */
  readonly last?: Partial<SlotRecord> | null;
}

/** The board, and what it was told to do. */
export const makeBoard = (
  sketch: BoardSketch = {},
): { readonly board: DigestBoard; readonly told: readonly string[] } => {
  const { plans = [PLAN], pausedUntil = null, isRunning = true, last = {} } = sketch;
  const told: string[] = [];
  const statusOf = (plan: DigestPlan): PlanStatus => ({
    plan,
    state: { ...EMPTY_STATE, pausedUntil },
    now: NOW,
    isRunning,
    next: sketch.next ?? nextSlots(plan, NOW, 3),
    last: last === null ? null : slotOf(plan, last),
  });
  const find = (name: string): DigestPlan => plans.find((plan) => plan.name === name) ?? PLAN;
  const board: DigestBoard = {
    plans: () => plans,
    status: async () => plans.map(statusOf),
    preview: async (name) => ({
      reply: reply('abstained', [paragraph(`All quiet for ${name}.`)]),
      isDigest: true,
    }),
    postNow: async (name, by) => {
      told.push(`now ${name} by ${by}`);
      return slotOf(find(name), last ?? {});
    },
    pause: async (name, until: Day | null, by) => {
      told.push(`pause ${name} until ${until} by ${by}`);
    },
    resume: async (name, by) => {
      told.push(`resume ${name} by ${by}`);
    },
  };
  return { board, told };
};
