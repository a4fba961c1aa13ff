import { expect, it } from 'vitest';
import { createRunning } from '../../../src/platforms/chat/running.ts';

/** Work that is begun, then ended when the test says so. */
const controlled = () => {
  let begin = (): void => {};
  let end = (): void => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const work = (): Promise<void> => {
    begin();
    return ended;
  };
  return { work, begun, end };
};

it('a stop waits for what is under way, and for what is begun meanwhile', async () => {
  const running = createRunning(() => undefined);
  const [first, second] = [controlled(), controlled()];
  running.start(first.work);
  let isFinished = false;
  const finished = running.finish(60_000).finally(() => {
    isFinished = true;
  });
  await first.begun;
  running.start(second.work);
  first.end();
  await second.begun;
  expect(isFinished).toBe(false);
  second.end();
  expect(await finished).toBe(true);
});

it('between two answers, what has arrived meanwhile has its turn', async () => {
  const running = createRunning(() => undefined);
  const order: string[] = [];
  running.start(async () => {
    order.push('first answer');
    setImmediate(() => order.push('something that arrived'));
  });
  running.start(async () => {
    order.push('second answer');
  });
  await running.finish(60_000);
  expect(order).toEqual(['first answer', 'something that arrived', 'second answer']);
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
