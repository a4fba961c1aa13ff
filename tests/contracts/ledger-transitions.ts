/** What may become of a slot, as a table: in each state, what its state allows me to do, and that all else changes nothing. */
import { describe, expect, it } from 'vitest';
import type { Hold, Ledger } from '../../src/core/digest/ledger.ts';
import type { Slot } from '../../src/core/digest/slot.ts';
import { composedOf, DAY, EIGHT, HOUR, holdsOf, LEASE, PLAN, slotOf } from '../support/store-slots.ts';

const OPERATIONS = {
  claim: async (ledger: Ledger, hold: Hold) => (await ledger.claim(hold, [])) !== null,
  compose: async (ledger: Ledger, hold: Hold) => (await ledger.compose(hold, COMPOSED)) !== null,
  begin: (ledger: Ledger, hold: Hold) => ledger.begin(hold, 0),
  finish: (ledger: Ledger, hold: Hold) => ledger.finish(hold, 0, 'message'),
  release: (ledger: Ledger, hold: Hold) => ledger.release(hold, 0),
  posted: (ledger: Ledger, hold: Hold) => ledger.posted(hold),
  failed: (ledger: Ledger, hold: Hold) => ledger.failed(hold, 'network', EIGHT + DAY),
  skipped: (ledger: Ledger, hold: Hold) => ledger.skipped(hold, 'too old', 99),
} as const;
type Operation = keyof typeof OPERATIONS;

const COMPOSED = composedOf({ bodies: ['all of it'] });
const mine = holdsOf('me');
const theirs = holdsOf('they');

/** How a planned slot comes into the state, and what I may do then. */
interface State {
  readonly name: string;
  readonly bring: (ledger: Ledger, slot: Slot) => Promise<unknown>;
  readonly allowed: readonly Operation[];
  /** When I do it, after the first slot is due; at once unless given. */
  readonly after?: number;
}

const STATES: readonly State[] = [
  { name: 'planned', bring: async () => undefined, allowed: ['claim'] },
  {
    name: 'mine',
    bring: (ledger, slot) => take(ledger, mine(slot)),
    allowed: ['compose', 'failed', 'skipped'],
  },
  {
    name: 'mine, its lease over',
    bring: (ledger, slot) => take(ledger, mine(slot)),
    after: LEASE,
    allowed: ['claim', 'compose', 'failed', 'skipped'],
  },
  {
    name: 'mine and composed',
    bring: (ledger, slot) => take(ledger, mine(slot), 'compose'),
    allowed: ['compose', 'begin', 'failed', 'skipped'],
  },
  {
    name: 'mine and composed, its lease over',
    bring: (ledger, slot) => take(ledger, mine(slot), 'compose'),
    after: DAY,
    allowed: ['claim', 'compose', 'begin', 'failed', 'skipped'],
  },
  {
    name: 'mine with its part under way',
    bring: (ledger, slot) => take(ledger, mine(slot), 'compose', 'begin'),
    allowed: ['compose', 'finish', 'release', 'failed', 'skipped'],
  },
  {
    name: 'mine with its part waiting again',
    bring: (ledger, slot) => take(ledger, mine(slot), 'compose', 'begin', 'release'),
    allowed: ['compose', 'begin', 'failed', 'skipped'],
  },
  {
    name: 'mine with its part posted',
    bring: (ledger, slot) => take(ledger, mine(slot), 'compose', 'begin', 'finish'),
    allowed: ['compose', 'posted', 'failed', 'skipped'],
  },
  { name: 'theirs', bring: (ledger, slot) => take(ledger, theirs(slot)), allowed: [] },
  {
    name: 'theirs with its part posted',
    bring: (ledger, slot) => take(ledger, theirs(slot), 'compose', 'begin', 'finish'),
    allowed: [],
  },
  {
    name: 'theirs, its lease over',
    bring: (ledger, slot) => take(ledger, theirs(slot), 'compose', 'begin'),
    after: LEASE,
    allowed: ['claim'],
  },
  {
    name: 'taken over from me with its part under way',
    bring: async (ledger, slot) => {
      await take(ledger, mine(slot), 'compose', 'begin');
      await ledger.claim(theirs(slot, LEASE), []);
    },
    after: LEASE,
    allowed: [],
  },
  {
    name: 'failed and not due yet',
    bring: (ledger, slot) => take(ledger, mine(slot), 'compose', 'failed'),
    after: HOUR,
    allowed: [],
  },
  {
    name: 'failed and due again',
    bring: (ledger, slot) => take(ledger, theirs(slot), 'compose', 'begin', 'failed'),
    after: DAY,
    allowed: ['claim'],
  },
  {
    name: 'posted',
    bring: (ledger, slot) => take(ledger, mine(slot), 'compose', 'begin', 'finish', 'posted'),
    after: DAY,
    allowed: [],
  },
  { name: 'skipped', bring: (ledger, slot) => take(ledger, mine(slot), 'skipped'), after: DAY, allowed: [] },
];

export const describeTransitions = (ledgerOf: () => Ledger): void => {
  describe('a slot that is', () => {
    it.each(STATES)('$name allows me $allowed and nothing else', async ({ bring, allowed, after }) => {
      const ledger = ledgerOf();
      await ledger.plan(PLAN, EIGHT);
      for (const [later, [name, operate]] of Object.entries(OPERATIONS).entries()) {
        const slot = slotOf(later);
        await ledger.add([slot], EIGHT);
        await bring(ledger, slot);
        const before = await stateOf(ledger, slot);
        const isDone = await operate(ledger, mine(slot, after));
        expect([name, isDone]).toEqual([name, allowed.some((one) => one === name)]);
        if (!isDone) expect([name, await stateOf(ledger, slot)]).toEqual([name, before]);
      }
    });
  });

  it('allows nothing to a slot that nobody has added', async () => {
    const ledger = ledgerOf();
    await ledger.plan(PLAN, EIGHT);
    for (const [name, operate] of Object.entries(OPERATIONS))
      expect([name, await operate(ledger, mine(slotOf(0)))]).toEqual([name, false]);
    expect(await ledger.recent(PLAN, 1)).toEqual([]);
  });
};

/** Claims a slot and goes on with it; every step must succeed. */
const take = async (ledger: Ledger, hold: Hold, ...steps: readonly Operation[]): Promise<void> => {
  for (const step of ['claim', ...steps] as const)
    expect([step, await OPERATIONS[step](ledger, hold)]).toEqual([step, true]);
};

const stateOf = async (ledger: Ledger, slot: Slot): Promise<unknown> => [
  await ledger.read(slot.id),
  await ledger.history(slot.id),
  await ledger.plan(PLAN, EIGHT),
  await ledger.givenAt(PLAN, COMPOSED.given),
];
