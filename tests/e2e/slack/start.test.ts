import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SlackStandIn, startSlack } from '../../support/slack/server.ts';
import { freePort, startProgram } from '../support/program.ts';
import { httpEnv, NO_DOCUMENTS, START_MS, socketEnv, untilReady } from './newsroom.ts';

let slack: SlackStandIn;
beforeAll(async () => {
  slack = await startSlack();
});
afterAll(() => slack.close());

/** As an administrator runs it: with the log at its default. */
const AS_SET_UP = { LOG_LEVEL: '', ...NO_DOCUMENTS };

describe.concurrent('a start that cannot succeed ends with one sentence', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a wrong bot token',
      { SLACK_BOT_TOKEN: 'xoxb-wrong' },
      'Slack does not accept what is set as SLACK_BOT_TOKEN. Copy it again from',
    ],
    [
      'a wrong app token',
      { SLACK_APP_TOKEN: 'xapp-wrong' },
      'Slack does not accept what is set as SLACK_APP_TOKEN. Copy it again from',
    ],
    [
      'a token that is no token',
      { SLACK_BOT_TOKEN: 'secret-of-mine' },
      'SLACK_BOT_TOKEN (the environment): The value (not shown) cannot be used. Write a bot token of Slack',
    ],
    [
      'no app token',
      { SLACK_APP_TOKEN: '' },
      'SLACK_BOT_TOKEN (the environment): With SLACK_TRANSPORT=socket it needs SLACK_APP_TOKEN as well, which is empty.',
    ],
    [
      'no signing secret',
      { SLACK_TRANSPORT: 'http' },
      'SLACK_BOT_TOKEN (the environment): With SLACK_TRANSPORT=http it needs SLACK_SIGNING_SECRET as well, which is empty.',
    ],
  ])('%s', async (_, env, sentence) => {
    const program = await startProgram({ env: { ...socketEnv(slack), ...AS_SET_UP, ...env } });
    expect(await program.exit).toEqual({ code: 1, signal: null });
    expect(program.stderr().split('\n')).toEqual([expect.stringContaining(sentence)]);
    expect(program.stdout()).toBe('');
  });

  it('a Slack that cannot be reached', async () => {
    const address = `http://127.0.0.1:${await freePort()}/api/`;
    const program = await startProgram({
      env: { ...socketEnv(slack), ...AS_SET_UP, SLACK_API_URL: address },
    });
    expect(await program.exit).toEqual({ code: 1, signal: null });
    expect(program.stderr()).toContain(`Slack could not be reached at ${address}.`);
  });
});

describe('a stop in the middle of the start', () => {
  it('while the token is checked', async () => {
    const hanging = slack.fail({ method: 'auth.test', kind: 'hang' });
    const program = await startProgram({ env: { ...socketEnv(slack), ...NO_DOCUMENTS } });
    await hanging.reached(1, START_MS);
    expect(await program.stop()).toEqual({ code: 0, signal: null });
  });

  it('while the address of a connection is asked for', async () => {
    const hanging = slack.fail({ method: 'apps.connections.open', kind: 'hang', times: 2 });
    const program = await startProgram({ env: { ...socketEnv(slack), ...NO_DOCUMENTS } });
    await hanging.reached(2, START_MS);
    expect(await program.stop()).toEqual({ code: 0, signal: null });
  });

  it('between the opening of a connection and hello', async () => {
    const opened = slack.sockets.opened();
    const silent = slack.fail({ kind: 'no-hello', times: 2 });
    const program = await startProgram({ env: { ...socketEnv(slack), ...NO_DOCUMENTS } });
    await silent.reached(2, START_MS);
    await slack.sockets.untilOpened(opened + 2);
    expect(await program.stop()).toEqual({ code: 0, signal: null });
  });

  it('while connections cannot be opened', async () => {
    const failing = slack.fail({ kind: 'connections-open-fails' });
    const program = await startProgram({ env: { ...socketEnv(slack), ...NO_DOCUMENTS } });
    await failing.reached(3, START_MS);
    failing.end();
    expect(await program.stop()).toEqual({ code: 0, signal: null });
  });
});

it('no token is ever in the log', async () => {
  const port = await freePort();
  const program = await startProgram({ env: { ...httpEnv(slack, port), LOG_LEVEL: 'trace' } });
  await untilReady(program);
  await program.stop();
  for (const secret of [slack.botToken, slack.appToken, slack.signingSecret])
    expect(program.stderr()).not.toContain(secret);
});
