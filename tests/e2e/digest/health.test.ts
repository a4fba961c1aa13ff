import { expect, it, onTestFinished, vi } from 'vitest';
import { START_MS } from '../slack/newsroom.ts';
import { TIDE } from './documents.ts';
import { healthOf, type Newsroom, openNewsroom, PATIENT } from './newsroom.ts';

const open = async (): Promise<Newsroom> => {
  const room = await openNewsroom({
    documents: [TIDE],
    digests: {
      DESK: { CHANNEL: 'slack:desk' },
      NEWS: { CHANNEL: 'discord:newsroom' },
      AFAR: { CHANNEL: 'slack:elsewhere' },
    },
  });
  onTestFinished(() => room.close());
  return room;
};

interface Page {
  readonly status: number;
  readonly text: string;
}

const read = async (address: string, path: string): Promise<Page> => {
  const answer = await fetch(`${address}${path}`);
  return { status: answer.status, text: await answer.text() };
};

it('it is alive from the beginning, ready once it is connected, and not while a platform is away', async () => {
  const room = await open();
  const closed = room.slack.fail({ kind: 'connections-open-fails' });
  const program = await room.start({ isReady: false });
  const address = await healthOf(program);
  expect(await read(address, '/livez')).toEqual({ status: 200, text: 'alive\n' });
  const early = await read(address, '/readyz');
  expect(early.status).toBe(503);
  expect(early.text).toMatch(/^not ready\n.*slack: not well/s);
  closed.end();
  await untilReadyz(address, {
    status: 200,
    text: 'ready\nstore: ok\ndigests: ok\nslack: ok\ndiscord: ok\n',
  });

  const away = room.discord.fail({ kind: 'refuse-connections', times: Number.POSITIVE_INFINITY });
  room.discord.fail({ kind: 'drop', which: 'all' });
  await untilReadyz(address, {
    status: 503,
    text: 'not ready\nstore: ok\ndigests: ok\nslack: ok\ndiscord: not well\n',
  });
  expect((await read(address, '/livez')).status).toBe(200);
  away.end();
  await untilReadyz(address, { status: 200 });
}, 90_000);

const untilReadyz = (address: string, page: Partial<Page>): Promise<void> =>
  vi.waitFor(async () => expect(await read(address, '/readyz')).toMatchObject(page), PATIENT);

it('answers, digests and failures are counted', async () => {
  const room = await open();
  for (const name of ['DESK', 'NEWS', 'AFAR']) await room.owe(name, 1);
  const program = await room.start();
  await room.untilPosted('DESK', 'NEWS');
  await room.slack.command('/who-said', 'harbour').answer();
  const address = await healthOf(program);
  await vi.waitFor(
    async () => {
      const { text } = await read(address, '/metrics');
      for (const line of [
        'who_said_digests_total{outcome="posted"} 2',
        'who_said_digests_total{outcome="failed"} 1',
        'who_said_delivery_failures_total{failure="not-in-channel"} 1',
        'who_said_answer_duration_seconds_count{platform="slack",outcome="answered"} 1',
        'who_said_platform_connected{platform="discord"} 1',
        'who_said_documents 1',
      ])
        expect(text).toContain(line);
    },
    { ...PATIENT, timeout: START_MS },
  );
}, 60_000);
