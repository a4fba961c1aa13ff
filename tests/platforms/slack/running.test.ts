import { expect, it } from 'vitest';
import { createRunning } from '../../../src/platforms/slack/running.ts';

it('a stop waits for what is under way', async () => {
  const running = createRunning(() => undefined);
  let finish = (): void => {};
  running.start(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  const finished = running.finish(60_000);
  await Promise.resolve().then(() => finish());
  expect(await finished).toBe(true);
});

it('a stop does not wait for ever', async () => {
  const running = createRunning(() => undefined);
  running.start(() => new Promise(() => undefined));
  expect(await running.finish(0)).toBe(false);
});

it('a failure goes to its reporter and not to the process', async () => {
  const failures: unknown[] = [];
  const running = createRunning((error) => failures.push(error));
  running.start(() => Promise.reject(new Error('gone')));
  await running.finish(60_000);
  expect(failures).toEqual([new Error('gone')]);
});

it('work that throws before its first await is a failure too', async () => {
  const failures: unknown[] = [];
  const running = createRunning((error) => failures.push(error));
  running.start(() => {
    throw new Error('at once');
  });
  await running.finish(60_000);
  expect(failures).toEqual([new Error('at once')]);
});
