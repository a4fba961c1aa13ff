import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openNewsroom } from './newsroom.ts';

/** How often Slack takes a response_url. */
const USES = 5;

/** Two of these do not fit into one message. */
const speech = (number: number): string =>
  `“${`Pier ${number} needs a new wall before the winter storms come. `.repeat(80)}That is speech ${number},” harbour master Anna Berg said.`;

it('an answer of many parts arrives whole and in order, also beyond what its response_url takes', async (context) => {
  const corpus = await mkdtemp(join(tmpdir(), 'who-said-long-'));
  const text = ['Speeches at the harbour', ...[1, 2, 3, 4, 5, 6, 7].map(speech)].join('\n\n');
  await writeFile(join(corpus, 'speeches.txt'), text);
  const room = await openNewsroom({ env: { CORPUS_DIRS: corpus } });
  context.onTestFinished(() => room.close().finally(() => rm(corpus, { recursive: true })));
  const parts = await room.slack.command('/who-said', 'from:berg', { user: 'ben' }).answers(7);
  expect(parts.map(({ text: part }) => part.split('\n')[0])).toEqual(
    parts.map((_, index) => `${index + 1}/7`),
  );
  expect(parts.map(({ via }) => via)).toEqual(
    parts.map((_, index) => (index < USES ? 'response_url' : 'chat.postEphemeral')),
  );
  expect(parts.flatMap(({ text: part }) => part.match(/“Pier \d/g))).toHaveLength(7);
  expect(parts.every(({ isPrivate }) => isPrivate)).toBe(true);
  const last = parts.at(-1);
  if (last === undefined) throw new Error('no part');
  const shared = await room.slack.click(last, 'Share', { user: 'ben' }).answers(7);
  expect(shared.every(({ isPrivate }) => !isPrivate)).toBe(true);
});
