import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Seen } from '../../support/discord/screen.ts';
import { textAt } from '../../support/fields.ts';
import { openNewsroom } from './newsroom.ts';

const SPEECHES = 7;

/** Two of these do not fit into one message. */
const speech = (number: number): string =>
  `“${`Pier ${number} needs a new wall before the winter storms come. `.repeat(60)}That is speech ${number},” harbour master Anna Berg said.`;

it('an answer of many parts arrives whole and in order, privately, shared and below a mention', async (context) => {
  const corpus = await mkdtemp(join(tmpdir(), 'who-said-long-'));
  const speeches = Array.from({ length: SPEECHES }, (_, index) => speech(index + 1));
  await writeFile(join(corpus, 'speeches.txt'), ['Speeches at the harbour', ...speeches].join('\n\n'));
  const room = await openNewsroom({ env: { CORPUS_DIRS: corpus } });
  context.onTestFinished(() => room.close().finally(() => rm(corpus, { recursive: true })));
  const { discord } = room;
  const gesture = discord.command('who-said', { from: 'berg' }, { user: 'ben' });
  const parts = await gesture.answers(SPEECHES);
  expectWhole(parts);
  expect(parts.map(({ via }) => via)).toEqual(
    parts.map((_, at) => (at === 0 ? 'original.edit' : 'followup')),
  );
  expect(parts.every(({ isPrivate }) => isPrivate)).toBe(true);
  const last = parts.at(-1);
  if (last === undefined) throw new Error('no part');
  const shared = await discord.click(last, 'Share', { user: 'ben' }).answers(SPEECHES);
  expectWhole(shared);
  expect(shared.every(({ isPrivate }) => !isPrivate)).toBe(true);
  const mention = discord.mention('from:berg', { channel: 'desk' });
  const posted = await mention.answers(SPEECHES);
  expectWhole(posted);
  const id = textAt(await mention.payload(), 'id');
  expect(posted.map(({ replyTo }) => replyTo)).toEqual(posted.map(() => id));
  expect(new Set(posted.map(({ body }) => textAt(body, 'nonce'))).size).toBe(SPEECHES);
});

/** Each speech once, in one piece, in the order of the parts, which are numbered. */
const expectWhole = (parts: readonly Seen[]): void => {
  const first = parts.map(({ text }) => text.split('\n')[0]);
  expect(first).toEqual(parts.map((_, index) => `${index + 1}/${SPEECHES}`));
  expect(parts.flatMap(({ text }) => text.match(/That is speech \d/g))).toHaveLength(SPEECHES);
  expect(parts.flatMap(({ text }) => text.match(/“Pier \d/g))).toHaveLength(SPEECHES);
};
