/** `who-said start` with a token: answers on the platforms until it is told to stop. */
import { once } from 'node:events';
import { answerMessage } from '../core/answer/answer-message.ts';
import { homeReply } from '../core/answer/home.ts';
import { dispatch, faultReply } from '../core/dispatch.ts';
import { ProblemError } from '../core/problem.ts';
import { type Base, openProgram, type Program } from '../main.ts';
import { connectSlack } from '../platforms/slack/connect.ts';
import type { Answers, SlackAdapter, Transport } from '../platforms/slack/slack.ts';
import type { Settings } from '../settings/settings.ts';

const LEAVE_LIMIT_MS = 500;

/** Resolves to 0 after the signal, and to 1 when a platform cannot go on. Rejects with a ProblemError when it cannot start. */
export async function serve(base: Base, signal: AbortSignal): Promise<number> {
  const { settings, log } = base;
  const transport = transportOf(settings);
  const program = await openProgram(base, signal);
  const told = signal.aborted ? Promise.resolve(null) : once(signal, 'abort').then(() => null);
  try {
    const connecting = connectSlack({
      connection: { botToken: settings.SLACK_BOT_TOKEN, transport, apiUrl: settings.SLACK_API_URL },
      answers: answersOf(program),
      log: log.child({ platform: 'slack' }),
      signal,
    });
    const slack = await Promise.race([connecting, told]);
    if (slack === null) return 0;
    log.info('ready');
    return await untilStopped(slack, told, base);
  } finally {
    await program.close();
    log.info('stopped');
    leave();
  }
}

async function untilStopped(slack: SlackAdapter, told: Promise<null>, { log }: Base): Promise<number> {
  const reason = await Promise.race([told, slack.failed]);
  if (reason !== null) log.fatal({ err: reason }, 'Slack refuses a token; stopping');
  await slack.stop();
  return reason === null ? 0 : 1;
}

/** A request that hangs, or the pause of a rate limit, must not keep a process that has nothing left to do. */
function leave(): void {
  setTimeout(() => process.exit(), LEAVE_LIMIT_MS).unref();
}

function transportOf({ SLACK_TRANSPORT, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, PORT }: Settings): Transport {
  const because = `SLACK_TRANSPORT=${SLACK_TRANSPORT}`;
  return SLACK_TRANSPORT === 'http'
    ? {
        kind: 'http',
        signingSecret: needed('SLACK_SIGNING_SECRET', SLACK_SIGNING_SECRET, because),
        port: PORT,
      }
    : { kind: 'socket', appToken: needed('SLACK_APP_TOKEN', SLACK_APP_TOKEN, because) };
}

function needed(name: string, value: string, because: string): string {
  if (value === '') throw new ProblemError({ kind: 'setting-missing', name, because });
  return value;
}

function answersOf({ context }: Program): Answers {
  return {
    line: (line) => dispatch(line, context),
    message: (words) => answerMessage(words, context),
    home: () => homeReply(context),
    fault: (error) => faultReply(error, context),
  };
}
