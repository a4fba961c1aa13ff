import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSyncer } from '../../src/corpus/syncer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A sync that ends when the test says so. */
const held = () => {
  const stop = new AbortController();
  const errors: unknown[] = [];
  const ends: { readonly end: () => void; readonly fail: (reason: unknown) => void }[] = [];
  let underWay = 0;
  let most = 0;
  const syncer = createSyncer({
    sync: async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      try {
        await new Promise<void>((end, fail) => ends.push({ end, fail }));
      } finally {
        underWay -= 1;
      }
    },
    log: { error: (...words: readonly unknown[]) => void errors.push(words) },
    signal: stop.signal,
  });
  /** Lets promises settle. */
  const turn = () => vi.advanceTimersByTimeAsync(0);
  return { ...syncer, stop, errors, ends, turn, most: () => most };
};

test('ten requests during a sync lead to one more, after it', async () => {
  const { request, idle, ends, turn, most } = held();
  for (let times = 0; times < 10; times += 1) request();
  expect(ends).toHaveLength(1);
  ends[0]?.end();
  await turn();
  expect(ends).toHaveLength(2);
  ends[1]?.end();
  await idle();
  expect([ends.length, most()]).toEqual([2, 1]);
});

test('a request after a sync has ended begins another', async () => {
  const { request, idle, ends } = held();
  for (let times = 0; times < 3; times += 1) {
    request();
    ends.at(-1)?.end();
    await idle();
  }
  expect(ends).toHaveLength(3);
});

test('a sync that fails is logged and tried again without anybody asking, until it works', async () => {
  const { request, ends, errors, idle } = held();
  request();
  for (const tries of [2, 3]) {
    ends.at(-1)?.fail(new Error('locked'));
    await idle();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ends).toHaveLength(tries);
  }
  ends.at(-1)?.end();
  await idle();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([ends.length, errors.length]).toEqual([3, 2]);
});

test('a request after a failure does not lead to a second try beside it', async () => {
  const { request, ends, idle } = held();
  request();
  ends[0]?.fail(new Error('locked'));
  await idle();
  request();
  ends[1]?.end();
  await idle();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ends).toHaveLength(2);
});

test('after the signal nothing is begun, and a sync that it ends is no failure', async () => {
  const { request, ends, errors, idle, stop } = held();
  request();
  request();
  stop.abort();
  ends[0]?.fail(new Error('aborted'));
  await idle();
  request();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([ends.length, errors.length]).toEqual([1, 0]);
});

test('a try that waits is forgotten at the signal', async () => {
  const { request, ends, idle, stop } = held();
  request();
  ends[0]?.fail(new Error('locked'));
  await idle();
  stop.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ends).toHaveLength(1);
});
