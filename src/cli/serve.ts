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

/** Resolves to 0 after the signal, and to 1 when a platform cannot go on. Rejects with a ProblemError when it cannot start. */
export async function serve(base: Base, signal: AbortSignal): Promise<number> {
  const program = await openProgram(base, signal);
  try {
    const slack = await connectSlack({
      connection: {
        botToken: base.settings.SLACK_BOT_TOKEN,
        transport: transportOf(base.settings),
        apiUrl: base.settings.SLACK_API_URL,
      },
      answers: answersOf(program),
      log: base.log.child({ platform: 'slack' }),
    });
    base.log.info('ready');
    return await untilStopped(slack, base, signal);
  } finally {
    await program.close();
  }
}

async function untilStopped(slack: SlackAdapter, { log }: Base, signal: AbortSignal): Promise<number> {
  const stopped = signal.aborted ? Promise.resolve(null) : once(signal, 'abort').then(() => null);
  const reason = await Promise.race([stopped, slack.failed]);
  if (reason !== null) log.fatal({ err: reason }, 'Slack refuses a token; stopping');
  await slack.stop();
  log.info('stopped');
  return reason === null ? 0 : 1;
}

function transportOf(settings: Settings): Transport {
  if (settings.SLACK_TRANSPORT === 'http') {
    const signingSecret = needed(
      'SLACK_SIGNING_SECRET',
      settings.SLACK_SIGNING_SECRET,
      'SLACK_TRANSPORT=http',
    );
    return { kind: 'http', signingSecret, port: settings.PORT };
  }
  return {
    kind: 'socket',
    appToken: needed('SLACK_APP_TOKEN', settings.SLACK_APP_TOKEN, 'SLACK_TRANSPORT=socket'),
  };
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
