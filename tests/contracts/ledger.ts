/**
 * What every ledger must do, whatever it keeps its rows in. An implementation calls `describeLedger` with a function that
 * opens a new, empty ledger twice: as two processes would see it, or, where only one can, the same one two times.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger, SlotEvent, SlotRecord } from '../../src/core/digest/ledger.ts';
import type { Slot } from '../../src/core/digest/slot.ts';
import {
  addSlots,
  composedOf,
  DAY,
  EIGHT,
  HOUR,
  holdsOf,
  LEASE,
  PLAN,
  slotOf,
} from '../support/store-slots.ts';
import { describeRandomLedger } from './ledger-random.ts';
import { describeTransitions } from './ledger-transitions.ts';

export interface OpenedLedger {
  readonly one: Ledger;
  readonly other: Ledger;
  readonly close: () => Promise<void>;
}

const mine = holdsOf('me');
const theirs = holdsOf('they');

export const describeLedger = (name: string, open: () => Promise<OpenedLedger>): void => {
  describe(name, () => {
    let opened: OpenedLedger;
    let ledger: Ledger;
    beforeEach(async () => {
      opened = await open();
      ledger = opened.one;
    });
    afterEach(() => opened.close());

    const read = async (slot: Slot): Promise<SlotRecord> => (await ledger.read(slot.id)) ?? never();
    const historyOf = async (slot: Slot): Promise<readonly string[]> =>
      (await ledger.history(slot.id)).map(lineOf);
    /** Takes a slot and posts all of it. */
    const post = async (slot: Slot, composed = composedOf(), after = 0): Promise<boolean> => {
      await ledger.claim(mine(slot, after), []);
      await ledger.compose(mine(slot, after), composed);
      for (const [index] of composed.bodies.entries()) {
        await ledger.begin(mine(slot, after), index);
        await ledger.finish(mine(slot, after), index, `message ${index}`);
      }
      return ledger.posted(mine(slot, after));
    };

    describe('plans', () => {
      it('remembers a plan when it is seen first, and not again', async () => {
        const fresh = { since: 5, watermark: null, pausedUntil: null, postedAt: null, silenceToldAt: null };
        expect(await ledger.plan(PLAN, 5)).toEqual(fresh);
        expect(await opened.other.plan(PLAN, 9)).toEqual(fresh);
        expect(await ledger.plan('NEWSROOM/terminal', 9)).toEqual({ ...fresh, since: 9 });
      });

      it('keeps a pause until somebody resumes, and when the silence was told', async () => {
        await ledger.plan(PLAN, 5);
        await ledger.pause(PLAN, Number.MAX_SAFE_INTEGER);
        expect(await opened.other.plan(PLAN, 9)).toMatchObject({ pausedUntil: Number.MAX_SAFE_INTEGER });
        await ledger.pause(PLAN, null);
        await ledger.silenceTold(PLAN, 8);
        expect(await ledger.plan(PLAN, 9)).toMatchObject({ pausedUntil: null, silenceToldAt: 8 });
      });

      it('takes it for a mistake to pause what nobody has planned', async () => {
        await expect(ledger.pause(PLAN, 1)).rejects.toThrow(PLAN);
        await expect(ledger.silenceTold(PLAN, 1)).rejects.toThrow(PLAN);
      });
    });

    describe('slots', () => {
      it('gives back what was added, as planned', async () => {
        const [slot = never()] = await addSlots(ledger, 1);
        expect(await opened.other.read(slot.id)).toEqual({
          ...slot,
          status: 'planned',
          owner: null,
          claimedAt: null,
          leaseUntil: null,
          tries: 0,
          nextTryAt: null,
          reason: null,
          coversFrom: null,
          composed: null,
          parts: [],
          isTold: false,
          updatedAt: EIGHT,
        });
        expect(await ledger.read(slotOf(1).id)).toBeNull();
        expect(await ledger.history(slotOf(1).id)).toEqual([]);
      });

      it('adds only what is not there yet, and leaves alone what became of it', async () => {
        const [slot = never()] = await addSlots(ledger, 1);
        await ledger.claim(mine(slot), []);
        await opened.other.add([slot, slotOf(1), slotOf(1)], EIGHT + HOUR);
        expect(await read(slot)).toMatchObject({ status: 'claimed', updatedAt: EIGHT });
        expect(await historyOf(slot)).toEqual(['planned', 'claimed by me']);
        expect(await historyOf(slotOf(1))).toEqual(['planned']);
      });

      it('takes it for a mistake to add a slot of what nobody has planned', async () => {
        await expect(ledger.add([slotOf(0)], EIGHT)).rejects.toThrow();
        expect(await ledger.read(slotOf(0).id)).toBeNull();
      });

      it('lists those of one plan, the newest due first, and only so many', async () => {
        const slots = await addSlots(ledger, 4);
        await ledger.plan('OTHER/terminal', EIGHT);
        await ledger.add([slotOf(9, 'OTHER/terminal')], EIGHT);
        const ids = slots.map(({ id }) => id).reverse();
        expect((await ledger.recent(PLAN, 9)).map(({ id }) => id)).toEqual(ids);
        expect((await ledger.recent(PLAN, 2)).map(({ id }) => id)).toEqual(ids.slice(0, 2));
        expect(await ledger.recent('NOBODY/terminal', 9)).toEqual([]);
      });

      it('lists what is open in all plans, the oldest due first', async () => {
        const slots = await addSlots(ledger, 5);
        const [planned = never(), claimed = never(), failed = never(), posted = never(), skipped = never()] =
          slots;
        await ledger.plan('OTHER/terminal', EIGHT);
        await ledger.add([slotOf(9, 'OTHER/terminal')], EIGHT);
        for (const slot of [claimed, failed, skipped]) await ledger.claim(mine(slot), []);
        await ledger.failed(mine(failed), 'network', EIGHT + HOUR);
        await ledger.skipped(mine(skipped), 'paused', null);
        await post(posted);
        expect((await ledger.open()).map(({ id }) => id)).toEqual([
          planned.id,
          claimed.id,
          failed.id,
          slotOf(9, 'OTHER/terminal').id,
        ]);
      });

      it('lists parts with their slots, without what was composed', async () => {
        const [slot = never()] = await addSlots(ledger, 1);
        await ledger.claim(mine(slot), []);
        await ledger.compose(mine(slot), composedOf());
        const { composed: _, ...entry } = await read(slot);
        expect(entry.parts).toHaveLength(2);
        expect(await ledger.recent(PLAN, 1)).toEqual([entry]);
        expect(await ledger.open()).toEqual([entry]);
      });

      it('lets one only tell of a slot', async () => {
        const [slot = never()] = await addSlots(ledger, 1);
        expect(await Promise.all([ledger.told(slot.id), opened.other.told(slot.id)])).toEqual([true, false]);
        expect(await read(slot)).toMatchObject({ isTold: true });
        expect(await ledger.told(slotOf(1).id)).toBe(false);
      });
    });

    describe('a claim', () => {
      it('says whose the slot is, since when, for how long, and how often it was taken', async () => {
        const [slot = never()] = await addSlots(ledger, 1);
        const claimed = await ledger.claim(mine(slot, 5), []);
        expect(claimed).toMatchObject({
          status: 'claimed',
          owner: 'me',
          claimedAt: EIGHT + 5,
          leaseUntil: EIGHT + 5 + LEASE,
          tries: 1,
          updatedAt: EIGHT + 5,
        });
        expect(await read(slot)).toEqual(claimed);
      });

      it('is had by one of two processes, whichever of a hundred slots it is', async () => {
        const slots = await addSlots(ledger, 100);
        const had = await Promise.all(
          slots.flatMap((slot, index) => {
            const claims = [() => ledger.claim(mine(slot), []), () => opened.other.claim(theirs(slot), [])];
            return (index % 2 === 0 ? claims : claims.reverse()).map((claim) => claim());
          }),
        );
        const claimed = had.filter((slot) => slot !== null);
        expect(new Set(claimed.map(({ id }) => id)).size).toBe(100);
        expect(claimed).toHaveLength(100);
        for (const { id, owner } of claimed) expect((await ledger.read(id))?.owner).toBe(owner);
      });

      it('is taken over when its lease is over, and not a millisecond before', async () => {
        const [slot = never()] = await addSlots(ledger, 1);
        await ledger.claim(mine(slot), []);
        expect(await opened.other.claim(theirs(slot, LEASE - 1), [])).toBeNull();
        expect(await opened.other.claim(theirs(slot, LEASE), [])).toMatchObject({ owner: 'they', tries: 2 });
        expect(await ledger.claim(mine(slot, LEASE), [])).toBeNull();
      });

      it('goes on after its lease while nobody has taken it over, and is as long again', async () => {
        const [slot = never()] = await addSlots(ledger, 1);
        await ledger.claim(mine(slot), []);
        await ledger.compose(mine(slot), composedOf());
        expect(await ledger.begin(mine(slot, DAY), 0)).toBe(true);
        expect(await read(slot)).toMatchObject({ leaseUntil: EIGHT + DAY + LEASE });
        expect(await opened.other.claim(theirs(slot, DAY + LEASE - 1), [])).toBeNull();
      });

      it('is gone for good once it was taken over: whoever had it changes nothing any more', async () => {
        const [slot = never()] = await addSlots(ledger, 1);
        await ledger.claim(mine(slot), []);
        await ledger.compose(mine(slot), composedOf());
        await ledger.begin(mine(slot), 0);
        await opened.other.claim(theirs(slot, LEASE), []);
        const before = await read(slot);
        const late = mine(slot, 2 * LEASE);
        expect(await ledger.compose(late, composedOf())).toBeNull();
        expect([
          await ledger.begin(late, 0),
          await ledger.finish(late, 0, 'message'),
          await ledger.release(late, 0),
          await ledger.posted(late),
          await ledger.failed(late, 'network', EIGHT + DAY),
          await ledger.skipped(late, 'too old', 9),
        ]).toEqual([false, false, false, false, false, false]);
        expect(await read(slot)).toEqual(before);
        expect(await opened.other.finish(theirs(slot, LEASE), 0, 'found')).toBe(true);
      });

      it('finds what was composed before, and which parts may be out', async () => {
        const [slot = never()] = await addSlots(ledger, 1);
        await ledger.claim(mine(slot), []);
        await ledger.compose(mine(slot), composedOf());
        await ledger.begin(mine(slot), 0);
        await ledger.finish(mine(slot), 0, 'message 0');
        await ledger.begin(mine(slot), 1);
        const taken = await opened.other.claim(theirs(slot, LEASE), []);
        expect(taken?.composed).toEqual(composedOf());
        expect(taken?.parts).toMatchObject([
          { index: 0, status: 'posted', messageId: 'message 0' },
          { index: 1, status: 'posting', messageId: null },
        ]);
      });
    });

    describe('a catch-up', () => {
      it('skips what it covers, and says from which day on', async () => {
        const [monday = never(), tuesday = never(), wednesday = never()] = await addSlots(ledger, 3);
        await ledger.claim(mine(tuesday), []);
        await ledger.failed(mine(tuesday), 'network', EIGHT + 9 * DAY);
        const claimed = await ledger.claim(theirs(wednesday, HOUR), [monday.id, tuesday.id]);
        expect(claimed).toMatchObject({ status: 'claimed', coversFrom: monday.day });
        for (const slot of [monday, tuesday])
          expect(await read(slot)).toMatchObject({
            status: 'skipped',
            reason: `covered by ${wednesday.id}`,
            leaseUntil: null,
            nextTryAt: null,
          });
        expect(await historyOf(monday)).toEqual(['planned', `skipped by they: covered by ${wednesday.id}`]);
      });

      it('covers what the slots that it covers have covered, also at its next try', async () => {
        const [monday = never(), tuesday = never(), wednesday = never()] = await addSlots(ledger, 3);
        await ledger.claim(mine(tuesday), [monday.id]);
        await ledger.failed(mine(tuesday), 'network', EIGHT);
        await ledger.claim(mine(wednesday), [tuesday.id]);
        expect(await read(wednesday)).toMatchObject({ coversFrom: monday.day });
        await ledger.failed(mine(wednesday), 'network', EIGHT);
        expect(await ledger.claim(theirs(wednesday), [])).toMatchObject({ coversFrom: monday.day, tries: 2 });
      });

      it('covers a digest that was composed, and whose request was refused', async () => {
        const [monday = never(), tuesday = never()] = await addSlots(ledger, 2);
        await ledger.claim(mine(monday), []);
        await ledger.compose(mine(monday), composedOf());
        await ledger.begin(mine(monday), 0);
        await ledger.release(mine(monday), 0);
        await ledger.failed(mine(monday), 'rate-limited', EIGHT + DAY);
        expect(await ledger.claim(theirs(tuesday), [monday.id])).not.toBeNull();
      });

      it('covers what somebody had whose lease is over, who then finds out', async () => {
        const [monday = never(), tuesday = never()] = await addSlots(ledger, 2);
        await ledger.claim(mine(monday), []);
        await ledger.compose(mine(monday), composedOf());
        expect(await opened.other.claim(theirs(tuesday, LEASE), [monday.id])).not.toBeNull();
        expect(await ledger.begin(mine(monday, LEASE), 0)).toBe(false);
      });

      it.each([
        ['was begun', (slot) => ledger.begin(mine(slot), 0)],
        [
          'failed with a part that may be out',
          async (slot) => {
            await ledger.begin(mine(slot), 0);
            await ledger.failed(mine(slot), 'network', EIGHT);
          },
        ],
        [
          'has a part that is out',
          async (slot) => {
            await ledger.begin(mine(slot), 0);
            await ledger.finish(mine(slot), 0, 'message');
            await ledger.failed(mine(slot), 'network', EIGHT);
          },
        ],
        ['is being made', async () => undefined],
        ['was posted', (slot) => post(slot)],
        ['was skipped', (slot) => ledger.skipped(mine(slot), 'paused', null)],
      ] satisfies readonly [string, (slot: Slot) => Promise<unknown>][])(
        'is not had, and nothing is skipped, when one of what it covers %s',
        async (_, bring) => {
          const slots = await addSlots(ledger, 3);
          const [monday = never(), tuesday = never(), wednesday = never()] = slots;
          await ledger.claim(mine(tuesday), []);
          await ledger.compose(mine(tuesday), composedOf());
          await bring(tuesday);
          const before = await Promise.all(slots.map(read));
          expect(await opened.other.claim(theirs(wednesday), [monday.id, tuesday.id])).toBeNull();
          expect(await Promise.all(slots.map(read))).toEqual(before);
        },
      );

      it('is not had when one of what it covers is not known', async () => {
        const [monday = never(), tuesday = never()] = await addSlots(ledger, 2);
        expect(await ledger.claim(mine(tuesday), [monday.id, slotOf(7).id])).toBeNull();
        expect(await read(monday)).toMatchObject({ status: 'planned' });
      });
    });

    describe('what was composed', () => {
      it('is kept word for word, with a part for each body', async () => {
        const [slot = never()] = await addSlots(ledger, 1);
        await ledger.claim(mine(slot), []);
        const written = await ledger.compose(mine(slot, 5), composedOf({ bodies: ['one', 'two', 'one'] }));
        expect(written?.composed).toEqual(composedOf({ bodies: ['one', 'two', 'one'] }));
        expect(await opened.other.read(slot.id)).toEqual(written);
        // echo -n one | sha256sum
        const one = { status: 'waiting', hash: '7692c3ad3540bb80', messageId: null };
        expect(written?.parts).toMatchObject([
          { ...one, index: 0 },
          { index: 1, status: 'waiting' },
          { ...one, index: 2 },
        ]);
        expect(written?.parts[1]?.hash).not.toBe(one.hash);
        expect(written?.leaseUntil).toBe(EIGHT + 5 + LEASE);
      });

      it('stays as it was composed first, whoever composes it again', async () => {
        const [slot = never()] = await addSlots(ledger, 1);
        await ledger.claim(mine(slot), []);
        await ledger.compose(mine(slot), composedOf());
        await ledger.begin(mine(slot), 0);
        await ledger.claim(theirs(slot, LEASE), []);
        const again = await ledger.compose(theirs(slot, LEASE), composedOf({ bodies: ['another'] }));
        expect(again?.composed).toEqual(composedOf());
        expect(again?.parts.map(({ status }) => status)).toEqual(['posting', 'waiting']);
      });

      it('cannot be posted when there is no message in it', async () => {
        const [slot = never()] = await addSlots(ledger, 1);
        await ledger.claim(mine(slot), []);
        await ledger.compose(mine(slot), composedOf({ bodies: [] }));
        expect(await ledger.posted(mine(slot))).toBe(false);
        expect(await read(slot)).toMatchObject({ status: 'claimed' });
      });
    });

    describe('parts', () => {
      it('go out in order, one after another', async () => {
        const [slot = never()] = await addSlots(ledger, 1);
        await ledger.claim(mine(slot), []);
        await ledger.compose(mine(slot), composedOf());
        expect(await ledger.begin(mine(slot), 1)).toBe(false);
        expect(await ledger.begin(mine(slot), 0)).toBe(true);
        expect(await ledger.begin(mine(slot), 1)).toBe(false);
        expect(await ledger.finish(mine(slot), 1, 'message')).toBe(false);
        expect(await ledger.finish(mine(slot), 0, 'message 0')).toBe(true);
        expect(await ledger.posted(mine(slot))).toBe(false);
        expect(await ledger.begin(mine(slot), 1)).toBe(true);
        expect(await ledger.posted(mine(slot))).toBe(false);
        expect(await ledger.finish(mine(slot), 1, 'message 1')).toBe(true);
        expect(await ledger.posted(mine(slot))).toBe(true);
        for (const index of [-1, 2, 99]) expect(await ledger.begin(mine(slot), index)).toBe(false);
      });

      it('wait again once it is known that they are not there', async () => {
        const [slot = never()] = await addSlots(ledger, 1);
        await ledger.claim(mine(slot), []);
        await ledger.compose(mine(slot), composedOf());
        await ledger.begin(mine(slot), 0);
        expect(await ledger.begin(mine(slot), 0)).toBe(false);
        expect(await ledger.release(mine(slot), 0)).toBe(true);
        expect(await ledger.begin(mine(slot), 0)).toBe(true);
      });

      it('never go back once they are posted', async () => {
        const [slot = never()] = await addSlots(ledger, 1);
        await ledger.claim(mine(slot), []);
        await ledger.compose(mine(slot), composedOf());
        await ledger.begin(mine(slot), 0);
        await ledger.finish(mine(slot), 0, 'message 0');
        expect(await ledger.release(mine(slot), 0)).toBe(false);
        expect(await ledger.begin(mine(slot), 0)).toBe(false);
        expect(await ledger.finish(mine(slot), 0, 'another')).toBe(false);
        expect((await read(slot)).parts[0]).toMatchObject({ status: 'posted', messageId: 'message 0' });
      });
    });

    describe('the end of a slot', () => {
      it('as posted moves the plan on, and remembers what was given and when', async () => {
        const [slot = never()] = await addSlots(ledger, 1);
        expect(await post(slot, composedOf({ watermark: 41 }), HOUR)).toBe(true);
        expect(await read(slot)).toMatchObject({
          status: 'posted',
          owner: 'me',
          leaseUntil: null,
          reason: null,
          updatedAt: EIGHT + HOUR,
        });
        expect(await ledger.plan(PLAN, 9)).toMatchObject({ watermark: 41, postedAt: EIGHT + HOUR });
        expect(await opened.other.givenAt(PLAN, ['stm_a-1', 'stm_never', 'stm_a-0'])).toEqual(
          new Map([
            ['stm_a-1', EIGHT + HOUR],
            ['stm_a-0', EIGHT + HOUR],
          ]),
        );
        expect(await ledger.givenAt('OTHER/terminal', ['stm_a-0'])).toEqual(new Map());
        expect(await ledger.givenAt(PLAN, [])).toEqual(new Map());
      });

      it('knows the last time that a statement was given', async () => {
        const [first = never(), second = never()] = await addSlots(ledger, 2);
        await post(first, composedOf({ given: ['stm_a', 'stm_b'] }), 1);
        await post(second, composedOf({ given: ['stm_b', 'stm_b'] }), 2);
        expect(await ledger.givenAt(PLAN, ['stm_b', 'stm_a'])).toEqual(
          new Map([
            ['stm_b', EIGHT + 2],
            ['stm_a', EIGHT + 1],
          ]),
        );
      });

      it('never moves a plan back, when an older slot is posted after a newer one', async () => {
        const [older = never(), newer = never()] = await addSlots(ledger, 2);
        await post(newer, composedOf({ watermark: 9 }), 2);
        await post(older, composedOf({ watermark: 4 }), 1);
        expect(await ledger.plan(PLAN, 9)).toMatchObject({ watermark: 9, postedAt: EIGHT + 2 });
      });

      it('as failed is not the last word: it is had again when its time has come', async () => {
        const [slot = never()] = await addSlots(ledger, 1);
        await ledger.claim(mine(slot), []);
        expect(await ledger.failed(mine(slot), 'network', EIGHT + HOUR)).toBe(true);
        expect(await read(slot)).toMatchObject({
          status: 'failed',
          reason: 'network',
          leaseUntil: null,
          nextTryAt: EIGHT + HOUR,
        });
        expect(await ledger.claim(theirs(slot, HOUR - 1), [])).toBeNull();
        expect(await ledger.claim(theirs(slot, HOUR), [])).toMatchObject({
          tries: 2,
          reason: null,
          nextTryAt: null,
        });
        expect(await ledger.plan(PLAN, 9)).toMatchObject({ watermark: null, postedAt: null });
      });

      it('as skipped moves the plan on where there was nothing to say, and gives nothing', async () => {
        const slots = await addSlots(ledger, 3);
        const watermarks: (number | null)[] = [];
        for (const [index, watermark] of [0, 5, null].entries()) {
          const slot = slots[index] ?? never();
          await ledger.claim(mine(slot), []);
          await ledger.compose(mine(slot), composedOf());
          expect(await ledger.skipped(mine(slot), 'nothing new', watermark)).toBe(true);
          watermarks.push((await ledger.plan(PLAN, 9)).watermark);
        }
        expect(watermarks).toEqual([0, 5, 5]);
        expect(await ledger.plan(PLAN, 9)).toMatchObject({ postedAt: null });
        expect(await ledger.givenAt(PLAN, ['stm_a-0'])).toEqual(new Map());
      });
    });

    it('tells all that happened to a slot, in order', async () => {
      const [slot = never()] = await addSlots(ledger, 1);
      await ledger.claim(mine(slot), []);
      await ledger.compose(mine(slot), composedOf());
      await ledger.begin(mine(slot), 0);
      await ledger.failed(mine(slot), 'network', EIGHT);
      await ledger.claim(theirs(slot), []);
      await ledger.release(theirs(slot), 0);
      for (const index of [0, 1]) {
        await ledger.begin(theirs(slot), index);
        await ledger.finish(theirs(slot), index, `message ${index}`);
      }
      await ledger.begin(mine(slot), 1);
      await ledger.posted(theirs(slot));
      expect(await opened.other.history(slot.id)).toHaveLength(11);
      expect(await historyOf(slot)).toEqual([
        'planned',
        'claimed by me',
        'part 0 posting by me',
        'failed by me: network',
        'claimed by they',
        'part 0 waiting by they',
        'part 0 posting by they',
        'part 0 posted by they',
        'part 1 posting by they',
        'part 1 posted by they',
        'posted by they',
      ]);
    });

    describeTransitions(() => ledger);
    describeRandomLedger(() => opened);
  });
};

const lineOf = ({ part, status, owner, reason }: SlotEvent): string =>
  [
    part === null ? '' : `part ${part} `,
    status,
    owner === null ? '' : ` by ${owner}`,
    reason === null ? '' : `: ${reason}`,
  ].join('');

const never = (): never => {
  throw new Error('there is no such slot');
};
