/** The app's manifest, made from the commands: https://docs.slack.dev/reference/app-manifest (read 2026-11-21). */
import type { Command } from '../../core/command.ts';
import { usage } from '../../core/usage.ts';
import { SHORTCUT } from './inbound/shortcut.ts';

/** Slack has a /help of its own; `/who-said help` is ours. */
const TAKEN = new Set(['help']);
/** Longest usage hint and description that Slack takes. */
const LONGEST_HINT = 1_000;
const LONGEST_DESCRIPTION = 2_000;

/** What each scope is for; docs/slack.md says the same sentences. */
export const SCOPES: Readonly<Record<string, string>> = {
  commands: 'To hear slash commands and the message shortcut.',
  'chat:write': 'To answer.',
  'files:write': 'To put a picture or a file beside an answer that everybody sees.',
  'app_mentions:read': 'To hear when somebody mentions the bot.',
  'im:history': 'To hear direct messages to the bot.',
  'channels:history': 'To look up whether a digest is there already when the answer to its post got lost.',
  'groups:history': 'The same in private channels.',
  'channels:read': 'To check that the bot is in the channels of its digests.',
  'groups:read': 'The same for private channels.',
  'users:read': 'To tell who may pause and resume digests: admins of the workspace.',
};

export interface ManifestOptions {
  readonly commands: readonly Command[];
}

/** A plain object in the order of Slack's own example; Socket Mode is on, so no address is needed. */
export function slackManifest({ commands }: ManifestOptions) {
  return {
    display_information: {
      name: 'who-said',
      description: 'Who said what about this, word for word, with the source',
      background_color: '#1d3557',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'who-said', always_online: true },
      shortcuts: [
        {
          name: 'Who said this?',
          type: 'message',
          callback_id: SHORTCUT,
          description: 'Looks for statements about the words of a message',
        },
      ],
      slash_commands: commands.filter(({ name }) => !TAKEN.has(name)).map(slashCommand),
    },
    oauth_config: { scopes: { bot: Object.keys(SCOPES) } },
    settings: {
      event_subscriptions: { bot_events: ['app_home_opened', 'app_mention', 'message.im'] },
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  };
}

function slashCommand(command: Command) {
  const hint = usage(command).slice(command.name.length).trim();
  return {
    command: `/${command.name}`,
    description: command.summary.slice(0, LONGEST_DESCRIPTION),
    ...(hint === '' ? {} : { usage_hint: hint.slice(0, LONGEST_HINT) }),
    should_escape: false,
  };
}
