import { expect, it } from 'vitest';
import type { Gesture } from '../../support/slack/gesture.ts';
import { openNewsroom, TRANSPORTS } from './newsroom.ts';

const COMMANDS = 200;
const AT_ONCE = 10;
const QUESTIONS = [
  'nato',
  'nato from:kuleba',
  'from:prystaiko',
  'help',
  'corpus',
  'nothing of this',
  'putin',
];

/** After it Slack tells people that the app did not respond. How long it really takes is told with the test. */
const LATEST_MS = 3_000;

/** Harder than two hundred spread over ten seconds: in waves, each as soon as the one before is answered. */
it.for(TRANSPORTS)(
  'over %s: of 200 commands each is acknowledged in time, and answered once',
  { timeout: 90_000 },
  async (transport, context) => {
    const room = await openNewsroom({ transport });
    context.onTestFinished(() => room.close());
    const { slack } = room;
    await slack.command('/who-said', 'nato').answer();
    const all: Gesture[] = [];
    const from = performance.now();
    while (all.length < COMMANDS) {
      const wave = Array.from({ length: AT_ONCE }, (_, index) =>
        slack.command('/who-said', QUESTIONS[index % QUESTIONS.length] ?? '', {
          channel: index % 2 === 0 ? 'desk' : 'newsroom',
        }),
      );
      for (const gesture of wave) await gesture.answer();
      all.push(...wave);
    }
    const tookMs = performance.now() - from;
    const acks = await Promise.all(all.map((gesture) => gesture.acked()));
    const slowest = Math.max(...acks.map(({ afterMs }) => afterMs));
    await context.annotate(
      `slowest acknowledgement ${Math.round(slowest)} ms, all answered in ${Math.round(tookMs)} ms`,
    );
    expect(slowest).toBeLessThan(LATEST_MS);
    expect(all.map((gesture) => gesture.seen().length)).toEqual(all.map(() => 1));
  },
);
