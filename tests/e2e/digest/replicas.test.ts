import { expect, it, vi } from 'vitest';
import type { SlotEntry } from '../../../src/core/digest/ledger.ts';
import { FERRY, TIDE } from './documents.ts';
import { type Newsroom, openNewsroom, PATIENT } from './newsroom.ts';

const PLANS = Array.from({ length: 100 }, (_, index) => `P${String(index).padStart(3, '0')}`);
/** Half of them on each platform. */
const platformOf = (name: string): string => (Number(name.slice(1)) % 2 === 0 ? 'slack' : 'discord');
const channelsOf = (platform: string) =>
  PLANS.filter((name) => platformOf(name) === platform).map((name) => ({ name: name.toLowerCase() }));
/** Longer than a machine under load takes for a step, so that only the dead one's leases end. */
const LEASE_SECONDS = 6;

const open = (): Promise<Newsroom> =>
  openNewsroom({
    documents: [TIDE, FERRY],
    digests: Object.fromEntries(
      PLANS.map((name) => [name, { CHANNEL: `${platformOf(name)}:${name.toLowerCase()}` }]),
    ),
    env: () => ({ LEASE_SECONDS: String(LEASE_SECONDS) }),
    slack: { channels: channelsOf('slack') },
    discord: { channels: channelsOf('discord'), sessionLimit: { maxConcurrency: 16 } },
  });

it.each([2, 4])(
  'of %i processes on one store, one of which is killed in the middle, one posts each of a hundred digests',
  async (count) => {
    const room = await open();
    try {
      for (const name of PLANS) await room.owe(name, 1);
      const [victim, ...others] = await Promise.all(
        Array.from({ length: count }, () => room.start({ isReady: false })),
      );
      await vi.waitFor(() => expect(room.posted().length).toBeGreaterThan(20), PATIENT);
      await victim?.kill();
      await untilDone(room);
      const markers = room.posted().map(({ marker }) => marker);
      expect(new Set(markers).size).toBe(markers.length);
      const slots = await Promise.all(PLANS.map((name) => room.ledger.recent(room.planId(name), 5)));
      expect(slots.map((ofPlan) => ofPlan.map(({ status }) => status))).toEqual(PLANS.map(() => ['posted']));
      const wanted = slots.flat().flatMap(({ id, parts }) => parts.map(({ index }) => `${id}#${index}`));
      expect(markers.toSorted()).toEqual(wanted.toSorted());
      const owners = new Set(slots.flat().map(({ owner }) => owner));
      expect(owners.size).toBeGreaterThan(1);
      for (const { hasEnded } of others) expect(hasEnded()).toBe(false);
    } finally {
      await room.close();
    }
  },
  100_000,
);

/** What the dead one has begun is taken over by the first that looks when its lease is over. */
const untilDone = async ({ ledger, letAnHourPass, reconnect }: Newsroom): Promise<void> => {
  const isLeft = ({ status, leaseUntil }: SlotEntry): boolean =>
    status === 'failed' || (leaseUntil !== null && leaseUntil < Date.now());
  await vi.waitFor(async () => expect((await ledger.open()).every(isLeft)).toBe(true), PATIENT);
  letAnHourPass();
  reconnect();
  await vi.waitFor(async () => expect(await ledger.open()).toEqual([]), PATIENT);
};
