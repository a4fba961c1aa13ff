import { expect, it } from 'vitest';
import type { Gesture } from '../../support/discord/gesture.ts';
import type { Seen } from '../../support/discord/screen.ts';
import type { DiscordStandIn } from '../../support/discord/server.ts';
import { openNewsroom } from './newsroom.ts';

const INTERACTIONS = 200;
const AT_ONCE = 10;

type Do = (discord: DiscordStandIn, answer: Seen) => Gesture;

/** What a busy newsroom does, but for typing, which nobody sees the answer of. */
const DOINGS: readonly Do[] = [
  (discord) => discord.command('who-said', { topic: 'nato' }),
  (discord) =>
    discord.command('who-said', { topic: 'nato', from: 'kuleba' }, { user: 'ben', channel: 'desk' }),
  (discord) => discord.command('who-said', { from: 'prystaiko' }, { where: 'dm' }),
  (discord) => discord.command('corpus', {}, { user: 'ben' }),
  (discord) => discord.command('who-said', { topic: 'nothing of this' }, { channel: 'desk' }),
  (discord, answer) => discord.click(answer, '1 Why'),
  (discord, answer) => discord.click(answer, 'More'),
];

/** Harder than two hundred spread over ten seconds: in waves, each as soon as the one before is answered. */
/** After it Discord takes no answer any more. How long it really takes is told with the test. */
const LATEST_MS = 3_000;

it('of 200 interactions each is acknowledged in time, and answered once', {
  timeout: 90_000,
}, async (context) => {
  const room = await openNewsroom();
  context.onTestFinished(() => room.close());
  const { discord } = room;
  const answer = await discord.command('who-said', { topic: 'nato' }).answer();
  const all: Gesture[] = [];
  const typed: number[] = [];
  const from = performance.now();
  while (all.length + typed.length < INTERACTIONS) {
    const wave = Array.from({ length: AT_ONCE - 2 }, (_, index) => doing(index)(discord, answer));
    const typing = ['n', 'na'].map((topic) => discord.autocomplete('who-said', { topic }));
    for (const each of typing) typed.push((await each.acked()).afterMs);
    for (const gesture of wave) await gesture.answer();
    all.push(...wave);
  }
  const tookMs = performance.now() - from;
  const acks = await Promise.all(all.map((gesture) => gesture.acked()));
  const slowest = Math.max(...acks.map(({ afterMs }) => afterMs), ...typed);
  await context.annotate(
    `slowest acknowledgement ${Math.round(slowest)} ms, slowest suggestion ${Math.round(Math.max(...typed))} ms, all answered in ${Math.round(tookMs)} ms`,
  );
  expect(slowest).toBeLessThan(LATEST_MS);
  expect(all.map((gesture) => gesture.seen().length)).toEqual(all.map(() => 1));
  expect(discord.requests('callback')).toHaveLength(INTERACTIONS + 1);
});

const doing = (index: number): Do => {
  const chosen = DOINGS[index % DOINGS.length];
  if (chosen === undefined) throw new Error('nothing to do');
  return chosen;
};
