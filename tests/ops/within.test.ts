import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LATE } from '../../src/core/or-late.ts';
import { within } from '../../src/ops/within.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('an answer in time is given, and no timer is left', async () => {
  expect(await within(async () => 'here', 1_000)()).toBe('here');
  expect(vi.getTimerCount()).toBe(0);
});

test('what fails or throws at once rejects, and no timer is left', async () => {
  const failing = () => Promise.reject(new Error('no'));
  const throwing = () => {
    throw new Error('at once');
  };
  await expect(within(failing, 1_000)()).rejects.toThrow('no');
  await expect(within(throwing, 1_000)()).rejects.toThrow('at once');
  expect(vi.getTimerCount()).toBe(0);
});

test('what is late is asked once, and again when it has answered', async () => {
  const answers: ((value: string) => void)[] = [];
  const ask = within(() => new Promise<string>((resolve) => answers.push(resolve)), 1_000);
  for (let times = 0; times < 3; times += 1) {
    const asked = ask();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await asked).toBe(LATE);
  }
  expect(answers).toHaveLength(1);
  answers[0]?.('at last');
  await vi.advanceTimersByTimeAsync(0);
  const next = ask();
  await vi.advanceTimersByTimeAsync(0);
  answers[1]?.('again');
  expect(await next).toBe('again');
});

test('an answer that does not come at all is asked for anew after ten times the limit', async () => {
  let asked = 0;
  const ask = within(() => {
    asked += 1;
    return asked === 1 ? new Promise<string>(() => undefined) : Promise.resolve('well');
  }, 1_000);
  const first = ask();
  await vi.advanceTimersByTimeAsync(10_001);
  expect(await first).toBe(LATE);
  expect(await ask()).toBe('well');
});

test('what fails after its time is no unhandled rejection', async () => {
  let fail = (_reason: Error): void => undefined;
  const ask = within(
    () =>
      new Promise<never>((_resolve, reject) => {
        fail = reject;
      }),
    1_000,
  );
  const asked = ask();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await asked).toBe(LATE);
  fail(new Error('too late'));
  await vi.advanceTimersByTimeAsync(0);
});
