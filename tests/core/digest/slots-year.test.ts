import { expect, test } from 'vitest';
import type { DigestPlan } from '../../../src/core/digest/plan.ts';
import { nextSlots, slotsBetween } from '../../../src/core/digest/slots.ts';
import { planWith } from '../../support/digest-plan.ts';

const MINUTE = 60_000;
const ZONES = [
  'UTC',
  'America/New_York',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Europe/Kyiv',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'America/St_Johns',
  'Pacific/Chatham',
  'America/Santiago',
];
const SCHEDULES: readonly (readonly [schedule: string, ...times: string[]])[] = [
  ['0 8 * * *', '08:00'],
  ['30 2 * * *', '02:30'],
  ['0 0 * * *', '00:00'],
  ['15,45 2 * * *', '02:15', '02:45'],
  ['0 7-19/12 * * *', '07:00', '19:00'],
];

const AFTER = Date.UTC(2025, 11, 31);
const UNTIL = Date.UTC(2027, 0, 2);
const DAYS = Array.from({ length: 365 }, (_, at) =>
  new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
);

/** As the delivery asks: each plan only when its next slot is due. */
const watch = (plan: DigestPlan) => {
  const found: string[] = [];
  let asked = AFTER;
  let dueAt = nextSlots(plan, AFTER, 1)[0]?.dueAt ?? 0;
  const look = (now: number): void => {
    if (now < dueAt) return;
    found.push(...slotsBetween(plan, asked, now).map(({ day, time }) => `${day}T${time}`));
    asked = now;
    dueAt = nextSlots(plan, now, 1)[0]?.dueAt ?? 0;
  };
  return { plan, found, look };
};

// About three seconds of one core.
test('a year of 50 plans in 10 zones, looked at minute by minute, has every slot once', () => {
  const watched = ZONES.flatMap((zone) =>
    SCHEDULES.map(([schedule, ...times]) => ({ times, ...watch(planWith({ zone, schedule })) })),
  );
  for (let now = AFTER; now <= UNTIL; now += MINUTE) for (const { look } of watched) look(now);
  for (const { plan, times, found } of watched)
    expect([plan, found.filter((time) => time.startsWith('2026'))]).toEqual([
      plan,
      DAYS.flatMap((day) => times.map((time) => `${day}T${time}`)),
    ]);
}, 60_000);
