import type { SocketModeReceiver } from '@slack/bolt';
import { WebAPIHTTPError } from '@slack/web-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SocketFault } from './faults.ts';
import { type SlackStandIn, startSlack } from './server.ts';
import { socketReceiver } from './small-bot.ts';

type Client = SocketModeReceiver['client'];

/** How soon a hasty client misses a pong, and how long it waits before it connects again; 5000 is usual. */
const HASTY_MS = 250;

let slack: SlackStandIn;
let clients: Client[];
beforeEach(async () => {
  slack = await startSlack();
  clients = [];
});
afterEach(async () => {
  // At the same time: of a dead connection the client would wait 30 seconds for a goodbye.
  await Promise.all([...clients.map((client) => client.disconnect()), slack.close()]);
});

interface Manners {
  /** Never acknowledges anything. */
  readonly isSilent?: boolean;
  /** Does not come back. */
  readonly isShy?: boolean;
  readonly isHasty?: boolean;
}

const makeClient = ({ isSilent = false, isShy = false, isHasty = false }: Manners = {}): Client => {
  const patience = isHasty ? { clientPingTimeout: HASTY_MS } : {};
  const { client } = socketReceiver(slack, { ...patience, autoReconnectEnabled: !isShy });
  client.on('slack_event', ({ ack }: { readonly ack: () => Promise<void> }) =>
    isSilent ? undefined : ack(),
  );
  clients.push(client);
  return client;
};

test('several connections of one bot take turns', async () => {
  const [one, two] = [makeClient(), makeClient()];
  const turns: Client[] = [];
  for (const client of [one, two]) client.on('slash_commands', () => turns.push(client));
  await Promise.all([one.start(), two.start()]);
  expect(slack.sockets.count()).toBe(2);
  for (const text of ['a', 'b', 'c', 'd']) await slack.command('/echo', text).acked();
  expect(turns.filter((client) => client === one)).toHaveLength(2);
});

test('the time of an acknowledgement is told', async () => {
  await makeClient().start();
  const { afterMs } = await slack.command('/echo', 'nato').acked();
  expect(afterMs).toBeGreaterThan(0);
  expect(afterMs).toBeLessThan(1000);
});

test('what is sent to a bot without a connection is not delivered', async () => {
  await expect(slack.command('/echo', 'nato').acked()).rejects.toThrow('/echo nato: not delivered');
});

test('a command is lost when its connection closes before the acknowledgement', async () => {
  await makeClient({ isSilent: true }).start();
  const gesture = slack.command('/echo', 'nato');
  await gesture.payload();
  slack.fail({ kind: 'drop' });
  await expect(gesture.acked()).rejects.toThrow('the connection closed before');
});

const PASSING: readonly SocketFault[] = [
  { kind: 'disconnect', reason: 'refresh_requested' },
  { kind: 'disconnect', reason: 'warning' },
  { kind: 'disconnect', reason: 'too_many_websockets' },
  { kind: 'drop' },
  { kind: 'no-pong' },
];

test.each(PASSING)('after %o the client comes back on a new connection', async (fault) => {
  await makeClient({ isHasty: true }).start();
  slack.fail(fault);
  await slack.sockets.untilOpened(2);
  await slack.sockets.untilCount(1);
  await slack.command('/echo', 'nato').acked();
});

test('a dead connection gets no envelopes; the other one gets them all', async () => {
  await Promise.all([makeClient().start(), makeClient().start()]);
  slack.fail({ kind: 'dead' });
  expect(slack.sockets.count()).toBe(1);
  for (const text of ['a', 'b', 'c']) await slack.command('/echo', text).acked();
});

test('a refused connection is tried again', async () => {
  const refused = slack.fail({ kind: 'refuse-connections' });
  const started = makeClient({ isHasty: true }).start();
  await refused.reached();
  await started;
  expect(slack.sockets.count()).toBe(1);
});

test('a connection without hello is none', async () => {
  const silent = slack.fail({ kind: 'no-hello' });
  const client = makeClient();
  // It is told of the end when the test is over.
  client.start().catch(() => {});
  await silent.reached();
  await slack.sockets.untilOpened(1);
  expect(slack.sockets.count()).toBe(0);
});

test('while connections cannot be opened a start fails, and afterwards it does not', async () => {
  const fault = slack.fail({ kind: 'connections-open-fails' });
  const client = makeClient();
  await expect(client.start()).rejects.toBeInstanceOf(WebAPIHTTPError);
  fault.end();
  await client.start();
  expect([fault.hits(), slack.sockets.count()]).toEqual([1, 1]);
});

test('an eleventh connection is told to go', async () => {
  for (let number = 0; number < 10; number++) await makeClient().start();
  const eleventh = makeClient({ isShy: true });
  const gone = new Promise((resolve) => eleventh.once('disconnected', resolve));
  await eleventh.start();
  await gone;
  expect(slack.sockets.count()).toBe(10);
});
