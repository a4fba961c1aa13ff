/** Slack and Discord on the loopback address, with a channel each, for one worker. */
import { digestsOn } from '../e2e/digest/posted.ts';
import { type DiscordStandIn, startDiscord } from '../support/discord/server.ts';
import { type SlackStandIn, startSlack } from '../support/slack/server.ts';

const PATIENCE_MS = 60_000;

export interface Newsroom {
  readonly slack: SlackStandIn;
  readonly discord: DiscordStandIn;
  readonly slackChannel: string;
  readonly discordChannel: string;
  /** What the program needs to reach both. */
  readonly env: Readonly<Record<string, string>>;
  /** The markers of all messages; those of each channel in the order in which people see them. */
  readonly markers: () => readonly string[];
  /** Drops one connection; when it is back, the program looks at all digests. */
  readonly reconnect: () => void;
  readonly close: () => Promise<void>;
}

export const openNewsroom = async (): Promise<Newsroom> => {
  const slack = await startSlack({ patienceMs: PATIENCE_MS });
  const discord = await startDiscord({
    patienceMs: PATIENCE_MS,
    now: () => 0,
    sessionLimit: { total: 1_000_000, remaining: 1_000_000, maxConcurrency: 100 },
  });
  const { id: slackId } = slack.workspace.channel('newsroom');
  const { id: discordId } = discord.community.channel('newsroom');
  return {
    slack,
    discord,
    slackChannel: `slack:${slackId}`,
    discordChannel: `discord:${discordId}`,
    env: {
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_TOKEN: discord.token,
    },
    markers: () => digestsOn(slack, discord).map(({ marker }) => marker),
    reconnect: () => {
      slack.fail({ kind: 'drop', which: 'one' });
    },
    close: async () => {
      await Promise.allSettled([slack.close(), discord.close()]);
    },
  };
};
