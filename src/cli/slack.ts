/** What Slack is given, made from the settings. Loaded only when Slack is asked for: its library takes half a second. */
import { ProblemError } from '../core/problem.ts';
import type { Base } from '../main.ts';
import { connectSlack } from '../platforms/slack/connect.ts';
import type { Transport } from '../platforms/slack/slack.ts';
import type { Settings } from '../settings/settings.ts';
import type { Connect } from './platforms.ts';

/** Rejects with a ProblemError when it cannot start. Throws `setting-missing` for a transport that is configured by half. */
export function slack({ settings }: Base): Connect {
  const { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl } = settings;
  const connection = { botToken, transport: transportOf(settings), apiUrl };
  return (parts) => connectSlack({ connection, ...parts });
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
