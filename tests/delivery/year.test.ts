import { expect, it } from 'vitest';
import { slotsBetween } from '../../src/core/digest/slots.ts';
import { makePlan, markersOf, openRoom } from '../support/delivery-room.ts';

const ZONES = [
  'America/New_York',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Europe/Kyiv',
  'UTC',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Pacific/Auckland',
];
const SCHEDULES = ['0 8 * * 1-5', '30 2 * * *', '0 0 * * *', '59 23 * * 0', '15 7,19 * * *'];

it('in a year, minute by minute, every slot of fifty channels in ten zones is posted exactly once', async () => {
  const plans = ZONES.flatMap((zone, index) =>
    SCHEDULES.map((schedule, kind) =>
      makePlan({ name: `P${index}_${kind}`, channel: `slack:C0000${index}${kind}`, schedule, zone }),
    ),
  );
  const room = await openRoom({ plans, start: '2026-01-01T00:00:00Z' });
  const start = room.now();
  await room.runUntil('2027-01-01T00:00:00Z');
  const wanted = plans.flatMap((plan) => slotsBetween(plan, start, room.now()));
  expect(markersOf(room.channels.messages()).toSorted()).toEqual(
    wanted.map(({ id }) => `${id}#0`).toSorted(),
  );
  const dueAt = new Map(wanted.map((slot) => [`${slot.id}#0`, slot.dueAt]));
  const late = room.channels.messages().filter(({ marker, at }) => at !== dueAt.get(marker));
  expect(late).toEqual([]);
  await room.close();
}, 120_000);
