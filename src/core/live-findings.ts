/** What the platforms say against the settings, as findings: a sentence of what is wrong, and one of what to do. */
import type { Failure } from './digest/poster.ts';
import { FAILURE_WORDS } from './digest/trouble.ts';
import { explain } from './explain.ts';
import type { LiveChannel } from './live-check.ts';
import { allOf } from './name-list.ts';
import type { Problem } from './problem.ts';
import type { Finding } from './setting-finding.ts';

/** A problem as a finding; `key` is the setting that is to blame, null: none. */
export const problemFinding = (key: string | null, problem: Problem): Finding => {
  const { sentence, next } = explain(problem);
  return { key, place: null, wrong: sentence, instead: next };
};

/** Nothing could be posted there, and why. */
export const channelFinding = ({ key, address }: LiveChannel, failure: Failure): Finding => {
  if (failure === 'unknown') return { key, place: null, ...UNKNOWN };
  const { what, todo } = FAILURE_WORDS[failure];
  return { key, place: null, wrong: `Nothing can be posted to ${address}: ${what}.`, instead: todo };
};

const UNKNOWN = {
  wrong: 'The platform does not tell whether anything can be posted to this channel.',
  instead: 'Check the id of the channel, and ask again.',
} as const;

/** The bot is in the channel and lacks rights there; `permissions` as the platform shows them, at least one. */
export const permissionFinding = (
  { key, address }: LiveChannel,
  permissions: readonly string[],
): Finding => ({
  key,
  place: null,
  wrong: `The bot lacks ${allOf(permissions)} in ${address}.`,
  instead: 'Give the bot or its role what it lacks, in the permissions of the channel or of the server.',
});

/** A channel of a kind that takes no messages, or no threads. */
export const channelKindFinding = (
  { key, address }: LiveChannel,
  lacks: 'messages' | 'threads',
): Finding => ({
  key,
  place: null,
  wrong: `The channel ${address} is of a kind that takes no ${lacks} from a bot.`,
  instead:
    lacks === 'messages'
      ? 'Give the id of a text channel.'
      : 'Give the id of a text channel, or take the setting that posts it in a thread away.',
});

/** The mention is shown, and nobody is notified. */
export const mentionFinding = ({ key, address, mention }: LiveChannel): Finding => ({
  key,
  place: null,
  wrong: `The mention (${mention}) would notify nobody in ${address}.`,
  instead: 'Give the bot the right to mention everyone, or let everybody mention that role.',
});

/** `scopes` as Slack calls them, at least one. */
export const scopeFinding = (scopes: readonly string[]): Finding => ({
  key: 'SLACK_BOT_TOKEN',
  place: null,
  wrong: `The app in Slack lacks ${allOf(scopes)}.`,
  instead: 'Paste slack-manifest.yaml into the App Manifest of the app, and install it again.',
});

/** Discord has no command of this bot; `key` names the server when they are for one alone. */
export const commandsFinding = (key: string | null): Finding => ({
  key,
  place: null,
  wrong: 'Discord knows no command of the bot yet.',
  instead: 'Start the program, or run: npx who-said register.',
});

/** The server in DISCORD_GUILD_ID does not let the bot in. */
export const serverFinding = (key: string): Finding => ({
  key,
  place: null,
  wrong: 'The bot is not in that server, or may have no commands there.',
  instead: 'Invite it with the address in docs/discord.md, or correct the id.',
});
