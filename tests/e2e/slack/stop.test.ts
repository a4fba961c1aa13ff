import { describe, expect, it } from 'vitest';
import { openNewsroom, TRANSPORTS } from './newsroom.ts';

describe.concurrent('SIGTERM', () => {
  it.for(TRANSPORTS)('over %s: what is being answered is finished first', async (transport, context) => {
    const room = await openNewsroom({ transport });
    context.onTestFinished(() => room.close());
    const { slack } = room;
    const delayed = slack.fail({ method: 'chat.postMessage', kind: '429', retryAfterS: 1 });
    const gesture = slack.mention('nato');
    await delayed.reached();
    const stopped = room.program().stop();
    // Meanwhile nothing new is heard: Slack is free to ask another replica.
    if (transport === 'socket') await slack.sockets.untilCount(0);
    expect(gesture.seen()).toHaveLength(0);
    await gesture.answer();
    expect(await stopped).toEqual({ code: 0, signal: null });
    expect(gesture.seen()).toHaveLength(1);
  });

  it('an answer that takes too long does not keep it beyond ten seconds', async (context) => {
    const room = await openNewsroom();
    context.onTestFinished(() => room.close());
    const { slack, program } = room;
    const delayed = slack.fail({ method: 'chat.postMessage', kind: '429', retryAfterS: 60 });
    await slack.mention('nato').acked();
    await delayed.reached();
    const from = performance.now();
    expect(await program().stop()).toEqual({ code: 0, signal: null });
    expect(performance.now() - from).toBeLessThan(10_000);
    const isTold = { msg: 'stopped before every answer was delivered' };
    expect(program().log()).toContainEqual(expect.objectContaining(isTold));
  });
});
