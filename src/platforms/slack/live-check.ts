/** Asks Slack whether the settings can work, and posts nothing. Whether SLACK_APP_TOKEN works shows only when a connection is opened. */
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { z } from 'zod';
import { splitAddress } from '../../core/digest/address.ts';
import type { LiveChannel, LiveCheck } from '../../core/live-check.ts';
import { channelFinding, problemFinding, scopeFinding } from '../../core/live-findings.ts';
import type { Finding } from '../../core/setting-finding.ts';
import { SCOPES } from './manifest.ts';
import { failureOf } from './post-failure.ts';
import { createPostingClient } from './poster.ts';
import { toStartProblem } from './start-problem.ts';
import { slackErrorCode } from './token-refused.ts';

const TOKEN = 'SLACK_BOT_TOKEN';

export interface LiveCheckParts {
  readonly botToken: string;
  /** `https://slack.com/api/`, or where a test listens. */
  readonly apiUrl: string;
  /** Those of digests and of trouble; others than Slack's are left out. */
  readonly channels: readonly LiveChannel[];
  readonly log: Logger;
  /** How long each request may take, in milliseconds; ten seconds when left out. */
  readonly timeoutMs?: number;
}

/** The token, its scopes, and for each channel whether the bot is in it and it is not archived. */
export const slackLiveChecks = (parts: LiveCheckParts): readonly LiveCheck[] => [
  { name: 'Slack', run: () => check(parts) },
];

async function check({ channels, apiUrl, ...connection }: LiveCheckParts): Promise<readonly Finding[]> {
  const client = createPostingClient({ apiUrl, ...connection });
  const ours = channels.filter(({ address }) => splitAddress(address).platform === 'slack');
  try {
    const scopes = await scopeFindings(client);
    const found = await Promise.all(ours.map((channel) => channelFindings(client, channel)));
    return [...scopes, ...found.flat()];
  } catch (error) {
    const reason = toStartProblem(error, { setting: TOKEN, address: apiUrl });
    if (reason.problem.kind === 'slack-refused') return [problemFinding(TOKEN, reason.problem)];
    throw reason;
  }
}

const ANSWER = z.object({ response_metadata: z.object({ scopes: z.array(z.string()).optional() }) });

/** Slack tells the scopes with every answer, in the header `x-oauth-scopes`. */
async function scopeFindings(client: WebClient): Promise<readonly Finding[]> {
  const { scopes } = ANSWER.parse(await client.auth.test()).response_metadata;
  const missing = scopes === undefined ? [] : Object.keys(SCOPES).filter((one) => !scopes.includes(one));
  return missing.length === 0 ? [] : [scopeFinding(missing)];
}

const INFO = z.object({
  channel: z.object({ is_member: z.boolean().optional(), is_archived: z.boolean().optional() }),
});

async function channelFindings(client: WebClient, channel: LiveChannel): Promise<readonly Finding[]> {
  const { id } = splitAddress(channel.address);
  try {
    // A conversation with one person has no members to ask for.
    if (id.startsWith('D')) await client.conversations.history({ channel: id, limit: 1 });
    else return membership(channel, INFO.parse(await client.conversations.info({ channel: id })));
    return [];
  } catch (error) {
    const code = slackErrorCode(error);
    if (code === null) throw error;
    // Told already, with its name.
    if (code === 'missing_scope') return [];
    return [channelFinding(channel, failureOf(error))];
  }
}

function membership(channel: LiveChannel, { channel: told }: z.infer<typeof INFO>): readonly Finding[] {
  if (told.is_archived === true) return [channelFinding(channel, 'archived')];
  return told.is_member === true ? [] : [channelFinding(channel, 'not-in-channel')];
}
