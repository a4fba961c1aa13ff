import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part, PartStatus, PlanState, SlotEntry } from '../../src/core/digest/ledger.ts';
import { slotId } from '../../src/core/digest/slot.ts';
import { type Choice, chooseDue, type Situation } from '../../src/delivery/choose-due.ts';
import { DAY, HOUR, makePlan } from '../support/delivery-room.ts';

const NOW = Date.parse('2026-03-05T08:00:00Z');
const TOO_OLD = NOW - 3 * DAY;
const NEVER = Number.MAX_SAFE_INTEGER;

const parts = (...statuses: readonly PartStatus[]): readonly Part[] =>
  statuses.map((status, index) => ({ index, status, hash: 'h', messageId: null }));

/** Due so many hours ago. */
const slot = (hoursAgo: number, entry: Partial<SlotEntry> = {}): SlotEntry => {
  const dueAt = NOW - hoursAgo * HOUR;
  const [day = '', time = ''] = new Date(dueAt).toISOString().split(/[TZ]/);
  const id = slotId(makePlan(), '2026-03-05', `${day} ${time.slice(0, 5)}`);
  return {
    id,
    plan: 'NEWSROOM/slack:C0NEWSROOM',
    day: '2026-03-05',
    time: '08:00',
    dueAt,
    status: 'planned',
    owner: null,
    claimedAt: null,
    leaseUntil: null,
    tries: 0,
    nextTryAt: null,
    reason: null,
    coversFrom: null,
    parts: [],
    isTold: false,
    updatedAt: dueAt,
    ...entry,
  };
};

const held = { status: 'claimed', owner: 'other', leaseUntil: NOW + 1 } as const;
const left = { status: 'claimed', owner: 'other', leaseUntil: NOW } as const;
const resting = { status: 'failed', nextTryAt: NOW + 1 } as const;
const again = { status: 'failed', nextTryAt: NOW } as const;
const begun = { parts: parts('posted', 'waiting') };
const sent = { parts: parts('posting') };
const composed = { parts: parts('waiting', 'waiting') };

const STATE: PlanState = {
  since: 0,
  watermark: 1,
  pausedUntil: null,
  postedAt: null,
  silenceToldAt: null,
};

interface Row {
  readonly title: string;
  readonly open: readonly SlotEntry[];
  readonly pausedUntil?: number;
  readonly heldUntil?: number;
  /** `deliver 0 (covers 24)`: slots by the hours since they were due. */
  readonly want: string;
}

const ROWS: readonly Row[] = [
  { title: 'nothing is open', open: [], want: `wait ${NEVER - NOW}` },
  { title: 'one slot is due', open: [slot(0)], want: 'deliver 0' },
  { title: 'several are due', open: [slot(48), slot(24), slot(0)], want: 'deliver 0 (covers 48, 24)' },
  { title: 'somebody is at work on it', open: [slot(0, held)], want: 'wait 1' },
  { title: 'somebody is at work on an older one', open: [slot(24, held), slot(0)], want: 'wait 1' },
  { title: 'somebody is at work on a newer one', open: [slot(24), slot(0, held)], want: 'wait 1' },
  { title: 'whoever had it has died', open: [slot(0, left)], want: 'deliver 0' },
  {
    title: 'whoever had an older one has died before anything was sent',
    open: [slot(24, { ...left, ...composed }), slot(0)],
    want: 'deliver 0 (covers 24)',
  },
  {
    title: 'whoever had an older one has died half-way',
    open: [slot(24, { ...left, ...begun }), slot(0)],
    want: 'deliver 24',
  },
  {
    title: 'an older one may have been sent',
    open: [slot(24, { ...left, ...sent }), slot(0)],
    want: 'deliver 24',
  },
  { title: 'it has failed and rests', open: [slot(0, resting)], want: 'wait 1' },
  { title: 'it has failed and rested', open: [slot(0, again)], want: 'deliver 0' },
  {
    title: 'an older one rests and nothing of it was sent',
    open: [slot(24, resting), slot(0)],
    want: 'deliver 0 (covers 24)',
  },
  {
    title: 'an older one rests half-way',
    open: [slot(24, { ...resting, ...begun }), slot(0)],
    want: 'wait 1',
  },
  {
    title: 'an older one has rested half-way',
    open: [slot(48), slot(24, { ...again, ...begun }), slot(0)],
    want: 'deliver 24',
  },
  { title: 'one is too old', open: [slot(73), slot(0)], want: 'skip 73: too old' },
  { title: 'one is exactly as old as may be', open: [slot(72)], want: 'deliver 72' },
  {
    title: 'what is half posted is too old',
    open: [slot(73, { ...again, ...begun })],
    want: 'skip 73: too old',
  },
  { title: 'what is too old rests', open: [slot(73, resting)], want: 'wait 1' },
  {
    title: 'one is too old and somebody is at work on another',
    open: [slot(73), slot(0, held)],
    want: 'wait 1',
  },
  {
    title: 'the plan is paused',
    open: [slot(24), slot(0)],
    pausedUntil: NOW + 1,
    want: 'skip 24, 0: paused',
  },
  { title: 'the pause is over', open: [slot(0)], pausedUntil: NOW, want: 'deliver 0' },
  {
    title: 'the plan is paused while one rests',
    open: [slot(24, resting), slot(0)],
    pausedUntil: NOW + 1,
    want: 'skip 0: paused',
  },
  {
    title: 'the plan is paused and the only one rests',
    open: [slot(0, resting)],
    pausedUntil: NOW + 9,
    want: 'wait 1',
  },
  {
    title: 'the plan is paused with one half posted',
    open: [slot(24, { ...again, ...begun }), slot(0)],
    pausedUntil: NOW + 1,
    want: 'deliver 24',
  },
  { title: 'nobody may be disturbed', open: [slot(0)], heldUntil: NOW + 5, want: 'wait 5' },
  {
    title: 'nobody may be disturbed by the rest of it either',
    open: [slot(0, { ...again, ...begun })],
    heldUntil: NOW + 5,
    want: 'wait 5',
  },
  {
    title: 'it rests for longer than nobody may be disturbed',
    open: [slot(0, { ...resting, nextTryAt: NOW + 7 })],
    heldUntil: NOW + 5,
    want: 'wait 7',
  },
  {
    title: 'nobody may be disturbed and the plan is paused',
    open: [slot(0)],
    heldUntil: NOW + 5,
    pausedUntil: NOW + 9,
    want: 'skip 0: paused',
  },
  {
    title: 'nobody may be disturbed and one is too old',
    open: [slot(73), slot(0)],
    heldUntil: NOW + 5,
    want: 'skip 73: too old',
  },
];

const inWords = (choice: Choice): string => {
  const hours = (slots: readonly SlotEntry[]): string =>
    slots.map(({ dueAt }) => (NOW - dueAt) / HOUR).join(', ');
  if (choice.type === 'wait') return `wait ${choice.until - NOW}`;
  if (choice.type === 'skip') return `skip ${hours(choice.slots)}: ${choice.reason}`;
  const covers = choice.covered.length === 0 ? '' : ` (covers ${hours(choice.covered)})`;
  return `deliver ${hours([choice.slot])}${covers}`;
};

describe('what is to be done when', () => {
  it.each(ROWS)('$title: $want', ({ open, pausedUntil = null, heldUntil = null, want }) => {
    const state = { ...STATE, pausedUntil };
    expect(inWords(chooseDue({ open, state, now: NOW, tooOld: TOO_OLD, heldUntil }))).toBe(want);
  });
});

const entries: fc.Arbitrary<SlotEntry> = fc
  .record({
    hoursAgo: fc.integer({ min: 0, max: 100 }),
    status: fc.constantFrom('planned', 'claimed', 'failed'),
    at: fc.integer({ min: -2, max: 2 }),
    parts: fc.constantFrom(parts(), composed.parts, begun.parts, sent.parts, parts('posted', 'posting')),
  })
  .map(({ hoursAgo, status, at, parts }) =>
    slot(hoursAgo, {
      status,
      leaseUntil: status === 'claimed' ? NOW + at : null,
      nextTryAt: status === 'failed' ? NOW + at : null,
      parts,
    }),
  );

const situations: fc.Arbitrary<Situation> = fc.record({
  open: fc
    .uniqueArray(entries, { maxLength: 6, selector: ({ dueAt }) => dueAt })
    .map((open) => open.toSorted((a, b) => a.dueAt - b.dueAt)),
  state: fc
    .record({ pausedUntil: fc.constantFrom(null, NOW - 1, NOW + 1) })
    .map((paused) => ({ ...STATE, ...paused })),
  now: fc.constant(NOW),
  tooOld: fc.constant(TOO_OLD),
  heldUntil: fc.constantFrom(null, NOW + 1),
});

const isBegun = ({ parts }: SlotEntry): boolean => parts.some(({ status }) => status !== 'waiting');

describe('whatever the situation', () => {
  it('one slot is delivered, what it covers is older and not begun, and each stands in one place', () =>
    fc.assert(
      fc.property(situations, (situation) => {
        const choice = chooseDue(situation);
        if (choice.type !== 'deliver') return;
        const { slot, covered } = choice;
        expect(covered.filter(isBegun)).toEqual([]);
        expect(covered.filter(({ dueAt }) => dueAt >= slot.dueAt)).toEqual([]);
        expect(new Set([slot, ...covered]).size).toBe(covered.length + 1);
        expect(
          situation.open.filter((one) => isBegun(one) && one !== slot && one.dueAt < slot.dueAt),
        ).toEqual([]);
      }),
    ));

  it('nothing is done while a lease of somebody lasts, nothing is delivered in a pause that was not begun, nor when nobody may be disturbed', () =>
    fc.assert(
      fc.property(situations, (situation) => {
        const choice = chooseDue(situation);
        const { open, state, heldUntil } = situation;
        if (open.some(({ status, leaseUntil }) => status === 'claimed' && (leaseUntil ?? 0) > NOW))
          expect(choice.type).toBe('wait');
        if (choice.type !== 'deliver') return;
        expect(heldUntil).toBeNull();
        if ((state.pausedUntil ?? 0) > NOW) expect(isBegun(choice.slot)).toBe(true);
      }),
    ));

  it('to wait is to wait for something later, and never beyond what may be done first', () =>
    fc.assert(
      fc.property(situations, (situation) => {
        const choice = chooseDue(situation);
        if (choice.type !== 'wait') return;
        expect(choice.until).toBeGreaterThan(NOW);
        if (situation.open.length > 0) expect(choice.until).toBeLessThan(NEVER);
      }),
    ));
});
