import { expect, test } from 'vitest';
import { runLiveChecks } from '../../src/core/live-check.ts';
import { ProblemError } from '../../src/core/problem.ts';

const finding = (key: string) => ({ key, place: null, wrong: 'Wrong.', instead: 'Right.' });

test('all checks are asked, and their findings stand in the order of the checks', async () => {
  const slow = {
    name: 'a',
    run: () => new Promise<[ReturnType<typeof finding>]>((done) => setImmediate(() => done([finding('A')]))),
  };
  const quick = { name: 'b', run: async () => [finding('B'), finding('C')] };
  const found = await runLiveChecks([slow, quick]);
  expect(found.map(({ key }) => key)).toEqual(['A', 'B', 'C']);
});

test('a platform that cannot be asked is a finding, and does not hide the others', async () => {
  const problem = new ProblemError({ kind: 'slack-unreachable', address: 'https://slack.com/api/' });
  const found = await runLiveChecks([
    { name: 'Slack', run: () => Promise.reject(problem) },
    { name: 'Discord', run: async () => [finding('B')] },
  ]);
  expect(found[0]?.wrong).toBe(
    'Slack could not be checked. Slack could not be reached at https://slack.com/api/.',
  );
  expect(found[1]?.key).toBe('B');
});

test('a fault of our own is not told as a finding', async () => {
  const fault = new TypeError('a bug');
  await expect(runLiveChecks([{ name: 'Slack', run: () => Promise.reject(fault) }])).rejects.toBe(fault);
});
