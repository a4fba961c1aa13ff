import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepLooking, type Reconciler } from '../../src/delivery/reconciler.ts';
import { HOUR, MINUTE } from '../support/delivery-room.ts';

/** Notes every look, and when it was by the clock. */
const noting = (): [Reconciler, string[]] => {
  const looks: string[] = [];
  const reconciler: Reconciler = {
    look: async (which = 'due') => {
      looks.push(`${which} ${new Date(Date.now() + ahead).toISOString().slice(11, 19)}`);
    },
    exclusively: (_plan, work) => work(),
    idle: async () => {
      looks.push('idle');
    },
    lookedAt: () => null,
  };
  return [reconciler, looks];
};

/** By how much somebody has set the clock. */
let ahead = 0;
const clock = (): number => Date.now() + ahead;

beforeEach(() => {
  ahead = 0;
  vi.useFakeTimers({ now: Date.parse('2026-03-02T07:57:30Z') });
});
afterEach(() => vi.useRealTimers());

it('looks at everything at the start, then at every full minute, and no more when it is stopped', async () => {
  const [reconciler, looks] = noting();
  const stop = keepLooking(reconciler, clock);
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  expect(looks).toEqual(['all 07:57:30', 'due 07:58:00', 'due 07:59:00', 'due 08:00:00']);
  await stop();
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(looks.slice(4)).toEqual(['idle']);
});

it.each([HOUR, -HOUR])(
  'looks at everything within five seconds of a leap of the clock by %i ms',
  async (leap) => {
    const [reconciler, looks] = noting();
    const stop = keepLooking(reconciler, clock);
    await vi.advanceTimersByTimeAsync(7_000);
    ahead = leap;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(looks).toEqual(['all 07:57:30', `all ${leap > 0 ? '08:57:40' : '06:57:40'}`]);
    await stop();
  },
);

it('takes a clock that runs a little fast for no leap', async () => {
  const [reconciler, looks] = noting();
  const stop = keepLooking(reconciler, clock);
  for (let second = 0; second < 29; second += 5) {
    ahead += 1_000;
    await vi.advanceTimersByTimeAsync(5_000);
  }
  expect(looks.filter((look) => look.startsWith('all'))).toHaveLength(1);
  await stop();
});

it('stops in the end even when something hangs', async () => {
  const [reconciler] = noting();
  const stop = keepLooking({ ...reconciler, idle: () => new Promise(() => undefined) }, clock);
  let isStopped = false;
  const stopped = stop().then(() => {
    isStopped = true;
  });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(isStopped).toBe(false);
  await vi.advanceTimersByTimeAsync(10_000);
  await stopped;
  expect(isStopped).toBe(true);
});
