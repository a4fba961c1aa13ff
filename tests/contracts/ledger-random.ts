/** Three owners, two of them on one connection, do whatever they like: what the ledger says of it must be what a model says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hold, Ledger, SlotEvent } from '../../src/core/digest/ledger.ts';
import type { Slot } from '../../src/core/digest/slot.ts';
import {
  MODEL_PARTS,
  MODEL_SLOTS,
  type ModelSlot,
  type ModelStep,
  newModel,
  nextStep,
  RETRY,
  stepModel,
} from '../support/store-ledger-model.ts';
import { composedOf, EIGHT, LEASE, slotOf } from '../support/store-slots.ts';

/** Who does what: whoever has the slot goes on with it, or does anything at all; or anybody does. */
interface Step extends ModelStep {
  readonly manner: 'goes-on' | 'holder' | 'anybody';
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    manner: fc.constantFrom('goes-on', 'goes-on', 'holder', 'anybody'),
    what: fc.constantFrom(
      'claim',
      'catch-up',
      'compose',
      'begin',
      'finish',
      'release',
      'posted',
      'failed',
      'skipped',
    ),
    owner: fc.constantFrom('one', 'two', 'three'),
    slot: fc.nat(MODEL_SLOTS - 1),
    part: fc.nat(MODEL_PARTS - 1),
    wait: fc.oneof(
      { weight: 9, arbitrary: fc.nat(LEASE / 20) },
      { weight: 1, arbitrary: fc.constantFrom(RETRY, LEASE, 2 * LEASE) },
    ),
  }),
  { minLength: 20, maxLength: 80 },
);

export const describeRandomLedger = (open: () => { readonly one: Ledger; readonly other: Ledger }): void => {
  describe('whatever three owners do', () => {
    it('has never two owners of a slot, no part lost or sent twice, and no row that is gone', async () => {
      const { one, other } = open();
      let run = 0;
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          run += 1;
          const plan = `RUN${run}/terminal` as const;
          const slots = Array.from({ length: MODEL_SLOTS }, (_, later) => slotOf(later, plan));
          await one.plan(plan, EIGHT);
          await one.add(slots, EIGHT);
          const model = newModel();
          let now = EIGHT;
          let past = await historiesOf(one, slots);
          for (const { manner, ...any } of all) {
            const step = manner === 'goes-on' ? nextStep(model, any) : byHolder(manner, model, any);
            now += step.wait;
            const isDone = await doStep(step.owner === 'three' ? other : one, slots, { step, now });
            expect(isDone).toBe(stepModel(model, step, now));
            expect(await statesOf(other, slots)).toEqual(
              model.map(({ status, owner, parts }) => ({ status, owner, parts })),
            );
            const present = await historiesOf(one, slots);
            expect(present.map((events, index) => events.slice(0, past[index]?.length))).toEqual(past);
            past = present;
          }
          past.forEach(expectNothingTwice);
        }),
        { numRuns: 40 },
      );
    }, 60_000);
  });
};

const byHolder = (manner: 'holder' | 'anybody', model: readonly ModelSlot[], step: ModelStep): ModelStep => ({
  ...step,
  owner: (manner === 'holder' ? model[step.slot]?.owner : null) ?? step.owner,
});

interface At {
  readonly step: ModelStep;
  readonly now: number;
}

const doStep = async (ledger: Ledger, slots: readonly Slot[], { step, now }: At): Promise<boolean> => {
  const slot = slots[step.slot];
  if (slot === undefined) return false;
  const hold: Hold = { slot: slot.id, owner: step.owner, now, leaseMs: LEASE };
  const covered = slots.slice(0, step.slot).map(({ id }) => id);
  switch (step.what) {
    case 'claim':
      return (await ledger.claim(hold, [])) !== null;
    case 'catch-up':
      return (await ledger.claim(hold, covered)) !== null;
    case 'compose':
      return (await ledger.compose(hold, composedOf())) !== null;
    case 'begin':
      return ledger.begin(hold, step.part);
    case 'finish':
      return ledger.finish(hold, step.part, `message by ${step.owner}`);
    case 'release':
      return ledger.release(hold, step.part);
    case 'posted':
      return ledger.posted(hold);
    case 'failed':
      return ledger.failed(hold, 'network', now + RETRY);
    case 'skipped':
      return ledger.skipped(hold, 'too old', null);
  }
};

const statesOf = (ledger: Ledger, slots: readonly Slot[]): Promise<readonly unknown[]> =>
  Promise.all(
    slots.map(async ({ id }) => {
      const slot = await ledger.read(id);
      return {
        status: slot?.status,
        owner: slot?.owner,
        parts: slot?.parts.map(({ status }) => status),
      };
    }),
  );

const historiesOf = (ledger: Ledger, slots: readonly Slot[]): Promise<readonly (readonly SlotEvent[])[]> =>
  Promise.all(slots.map(({ id }) => ledger.history(id)));

/** Between two requests for a part somebody has seen that the first did nothing; and whoever sends has claimed. */
const expectNothingTwice = (events: readonly SlotEvent[]): void => {
  let owner: string | null = null;
  for (const [index, event] of events.entries()) {
    if (event.part === null) {
      owner = event.status === 'claimed' ? event.owner : null;
      continue;
    }
    expect(event.owner).toBe(owner);
    const before = events
      .slice(0, index)
      .filter(({ part }) => part === event.part)
      .at(-1)?.status;
    expect([before ?? 'waiting', event.status]).toBeOneOf([
      ['waiting', 'posting'],
      ['posting', 'posted'],
      ['posting', 'waiting'],
    ]);
  }
};
