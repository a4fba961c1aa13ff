import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postSigned, type Signing } from '../../support/slack/signed-request.ts';
import { freePort, startProgram } from '../support/program.ts';
import { httpEnv, type Newsroom, openNewsroom, untilReady } from './newsroom.ts';

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom({ transport: 'http' });
}, 60_000);
afterAll(() => room.close());

const now = (): number => Math.floor(Date.now() / 1000);

/** What a command is answered when it is signed so. */
const statusOf = async (signing: Partial<Signing>): Promise<number> => {
  const { slack, url } = room;
  const command = { command: '/who-said', text: 'nato', user_id: 'U1', channel_id: 'C1', team_id: 'T1' };
  const more = { trigger_id: `1.${JSON.stringify(signing)}`, response_url: `${slack.apiUrl}nowhere` };
  const form = new URLSearchParams({ ...command, ...more }).toString();
  return (await postSigned(url(), form, { secret: slack.signingSecret, ...signing })).status;
};

it.each<[string, () => Partial<Signing>]>([
  ['signed with another secret', () => ({ secret: 'another' })],
  ['without a right signature', () => ({ signature: 'v0=00' })],
  ['of another version', () => ({ signature: 'v1=00' })],
  ['recorded six minutes ago', () => ({ timestamp: now() - 360 })],
])('a request %s is refused, and nothing is done', async (_, signing) => {
  const { slack } = room;
  const before = slack.requests().length;
  expect(await statusOf(signing())).toBe(401);
  await slack.command('/who-said', 'nato').answer();
  expect(slack.requests()).toHaveLength(before + 1);
});

it('the same request rightly signed four minutes ago is taken', async () => {
  expect(await statusOf({ timestamp: now() - 240 })).toBe(200);
  await room.slack.untilRequests('nowhere', 1);
});

it('a button of one replica works on another', async () => {
  const { slack, url } = room;
  const port = await freePort();
  const other = await startProgram({ env: httpEnv(slack, port) });
  await untilReady(other);
  slack.deliverOverHttp(url(), `http://127.0.0.1:${port}/slack/events`);
  const answer = await slack.command('/who-said', 'nato').answer();
  expect((await slack.click(answer, 'Why').answer()).text).toMatch(/^Why/);
  expect((await slack.click(answer, 'Share').answer()).text).toContain(answer.text);
  slack.deliverOverHttp(url());
  expect(await other.stop()).toEqual({ code: 0, signal: null });
});

it('a port that somebody else has ends the start with a sentence that names the setting', async () => {
  const { slack, url } = room;
  const program = await startProgram({
    env: { ...httpEnv(slack, Number(new URL(url()).port)), LOG_LEVEL: 'warn' },
  });
  expect(await program.exit).toEqual({ code: 1, signal: null });
  expect(program.stderr()).toMatch(/^The setting PORT is .*\.$/);
});

it('connections that somebody keeps open do not hold up a stop', async () => {
  const { slack, url } = room;
  const agent = new Agent({ keepAlive: true });
  const [response] = await once(request(url(), { agent }).end(), 'response');
  await once(response.resume(), 'end');
  const { port, hostname } = new URL(url());
  const unfinished = connect(Number(port), hostname);
  await once(unfinished, 'connect');
  unfinished.on('error', () => {}).write('POST /slack/events HTTP/1.1\r\n');
  const answer = await slack.command('/who-said', 'nato').answer();
  const from = performance.now();
  await room.restart();
  expect(performance.now() - from).toBeLessThan(10_000);
  agent.destroy();
  expect((await slack.click(answer, 'Why').answer()).text).toMatch(/^Why/);
});
