import { expect, it } from 'vitest';
import { exhausted, pauseFor } from '../../../src/platforms/discord/session-limit.ts';

const DAY_MS = 86_400_000;

it.each([
  { when: 'nearly all are left', remaining: 990, resetMs: DAY_MS, pause: 0 },
  { when: 'just more than half are left', remaining: 501, resetMs: DAY_MS, pause: 0 },
  { when: 'half are left: they last until the reset', remaining: 500, resetMs: DAY_MS, pause: 172_800 },
  { when: 'few are left: not so long that it is given up', remaining: 9, resetMs: DAY_MS, pause: 240_000 },
  { when: 'one is left', remaining: 1, resetMs: 60_000, pause: 60_000 },
  { when: 'none is left', remaining: 0, resetMs: 60_000, pause: 60_000 },
])('the pause before logging in again where $when', ({ remaining, resetMs, pause }) => {
  expect(pauseFor({ total: 1000, remaining, resetMs })).toBe(pause);
});

it('says until when there is none', () => {
  const limit = { shards: 1, total: 1000, remaining: 0, resetMs: 3_600_000 };
  expect(exhausted(limit, Date.UTC(2022, 1, 14, 17)).problem).toEqual({
    kind: 'discord-sessions',
    until: '2022-02-14 18:00 UTC',
  });
});
