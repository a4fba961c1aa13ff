import { describe, expect, it, type TestContext } from 'vitest';
import type { DisconnectReason, SocketFault } from '../../support/slack/faults.ts';
import type { Gesture } from '../../support/slack/gesture.ts';
import { type Newsroom, NO_DOCUMENTS, openNewsroom } from './newsroom.ts';

const open = async ({ onTestFinished }: TestContext): Promise<Newsroom> => {
  const room = await openNewsroom({ env: NO_DOCUMENTS });
  onTestFinished(() => room.close());
  return room;
};

const askMany = ({ slack }: Newsroom): readonly Gesture[] =>
  Array.from({ length: 20 }, (_, index) => slack.command('/who-said', `help ${index}`));

const GOODBYES: readonly DisconnectReason[] = ['refresh_requested', 'warning', 'too_many_websockets'];

describe.concurrent('Slack ends one of two connections', () => {
  it.for(GOODBYES)('%s: no command is lost, before or after', async (reason, context) => {
    const room = await open(context);
    const { slack } = room;
    const before = askMany(room);
    await Promise.all(before.map((gesture) => gesture.payload()));
    slack.fail({ kind: 'disconnect', reason });
    const all = [...before, ...askMany(room)];
    for (const gesture of all) await gesture.acked();
    for (const gesture of all) await gesture.answer();
    for (const gesture of all) expect(gesture.seen()).toHaveLength(1);
    await slack.sockets.untilCount(2);
  });

  it('TCP drop: what comes after it is answered, and the connection comes back', async (context) => {
    const room = await open(context);
    room.slack.fail({ kind: 'drop' });
    await room.slack.sockets.untilCount(1);
    for (const gesture of askMany(room)) await gesture.acked();
    await room.slack.sockets.untilCount(2);
  });
});

describe.concurrent('Slack ends both connections at once', () => {
  it.for<SocketFault>([
    { kind: 'disconnect', reason: 'refresh_requested', which: 'all' },
    { kind: 'drop', which: 'all' },
  ])('%o: both come back by themselves', async (fault, context) => {
    const { slack } = await open(context);
    slack.fail(fault);
    await slack.sockets.untilOpened(4);
    await slack.sockets.untilCount(2);
    await slack.command('/corpus', '').answer();
  });
});

describe.concurrent('Slack falls silent', () => {
  it.for<SocketFault>([{ kind: 'no-pong', which: 'all' }, { kind: 'dead' }])(
    '%o is noticed within ten seconds, and a new connection takes its place',
    async (fault, context) => {
      const { slack } = await open(context);
      slack.fail(fault);
      const opened = fault.kind === 'dead' ? 3 : 4;
      await slack.sockets.untilOpened(opened, 10_000);
      await slack.sockets.untilCount(2);
      await slack.command('/corpus', '').answer();
    },
  );
});

const waitsOf = ({ program }: Newsroom, connection: number): readonly unknown[] =>
  program()
    .log()
    .filter(({ connection: number }) => number === connection)
    .flatMap(({ waitMs }) => (waitMs === undefined ? [] : [waitMs]));

describe.concurrent('no connection can be opened', () => {
  it('it waits longer and longer, says so in the log, and comes back when Slack does', async (context) => {
    const room = await open(context);
    const { slack } = room;
    const failing = slack.fail({ kind: 'connections-open-fails' });
    slack.fail({ kind: 'drop', which: 'all' });
    await failing.reached(4);
    expect(slack.sockets.count()).toBe(0);
    failing.end();
    await slack.sockets.untilCount(2);
    await slack.command('/corpus', '').answer();
    expect(waitsOf(room, 1).slice(0, 3)).toEqual([500, 1000, 2000]);
  });

  it('connections that are refused or closed at once are not tried without a pause', async (context) => {
    const room = await open(context);
    const { slack } = room;
    const refused = slack.fail({ kind: 'refuse-connections', times: 2 });
    slack.fail({ kind: 'drop', which: 'all' });
    await refused.reached(2);
    await slack.sockets.untilCount(2);
    slack.fail({ kind: 'disconnect', reason: 'too_many_websockets', which: 'all' });
    await slack.sockets.untilOpened(6, 10_000);
    expect(waitsOf(room, 2).slice(0, 3)).toEqual([500, 1000, 2000]);
  });

  it('a connection without hello does not keep the other from answering', async (context) => {
    const { slack } = await open(context);
    slack.fail({ kind: 'no-hello' });
    slack.fail({ kind: 'drop' });
    await slack.sockets.untilOpened(3);
    await slack.command('/corpus', '').answer();
  });
});
