/** What Slack is given, made from the settings. Loaded only when Slack is asked for: its library takes a third of a second. */
import { ProblemError } from '../core/problem.ts';
import type { Base } from '../main.ts';
import { connectSlack } from '../platforms/slack/connect.ts';
import { createSlackPoster } from '../platforms/slack/poster.ts';
import type { Transport } from '../platforms/slack/slack.ts';
import type { Settings } from '../settings/settings.ts';
import { definePlatform, type Platform } from './platform.ts';

/** Throws ProblemError `setting-missing` for a transport that is configured by half. */
export function slack({ settings, log }: Base): Platform {
  const { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl } = settings;
  const connection = { botToken, transport: transportOf(settings), apiUrl };
  return definePlatform({
    name: 'slack',
    connect: (parts) => connectSlack({ connection, ...parts }),
    createPoster: (isConnected) =>
      createSlackPoster({ botToken, apiUrl, isConnected, log: log.child({ platform: 'slack' }) }),
  });
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
