/** What `who-said check --live` asks the platforms. Their libraries are loaded only then. */
import { type LiveChannel, type LiveCheck, runLiveChecks } from '../core/live-check.ts';
import { createLog } from '../ops/log.ts';
import type { Settings } from '../settings/settings.ts';

/** One for each platform that is set up; nothing is posted. */
export const liveChecks = (settings: Settings): readonly LiveCheck[] => [
  ...(settings.SLACK_BOT_TOKEN === '' ? [] : [{ name: 'Slack', run: () => checkSlack(settings) }]),
  ...(settings.DISCORD_TOKEN === '' ? [] : [{ name: 'Discord', run: () => checkDiscord(settings) }]),
];

async function checkSlack(settings: Settings) {
  const { slackLiveChecks } = await import('../platforms/slack/live-check.ts');
  // What is wrong is told on standard output.
  const log = createLog({ level: 'silent' });
  const { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl } = settings;
  return runLiveChecks(slackLiveChecks({ botToken, apiUrl, channels: channelsOf(settings), log }));
}

async function checkDiscord(settings: Settings) {
  const { discordLiveChecks } = await import('../platforms/discord/live-check.ts');
  const { connectionOf } = await import('./discord.ts');
  const channels = channelsOf(settings);
  return runLiveChecks(discordLiveChecks({ connection: connectionOf(settings), channels, clock: Date.now }));
}

const channelsOf = ({ digests, OPS_CHANNEL: ops }: Settings): readonly LiveChannel[] => [
  ...digests.map(({ name, channel, mention, thread }) => ({
    key: `DIGEST_${name}_CHANNEL`,
    address: channel,
    mention,
    thread,
  })),
  ...(ops === null ? [] : [{ key: 'OPS_CHANNEL', address: ops, mention: null, thread: false }]),
];
