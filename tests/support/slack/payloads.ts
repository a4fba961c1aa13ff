/** What Slack sends for each gesture, field by field as its documentation shows them. */
import { randomUUID } from 'node:crypto';
import { type Fields, fieldsAt } from '../fields.ts';
import type { Choice } from './controls.ts';
import { nextTs, type Seen } from './screen.ts';
import { BOT, type Channel, type Person, TEAM } from './workspace.ts';

/** A message that somebody wrote. */
export interface Written {
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  readonly text: string;
  /** Empty outside a thread. */
  readonly threadTs: string;
}

/** Who makes the gesture, where, and what it lets the bot do. */
export interface Occasion {
  readonly person: Person;
  readonly channel: Channel;
  readonly triggerId: string;
  readonly responseUrl: string;
}

/** Slack's own words for a conversation that has no public name. */
const nameOf = ({ kind, name }: Channel): string => (kind === 'private' ? 'privategroup' : name);

const COMMON = {
  token: 'verification-token',
  api_app_id: BOT.appId,
} as const;
const PLACE = {
  ...COMMON,
  team: { id: TEAM.id, domain: TEAM.domain },
  enterprise: null,
  is_enterprise_install: false,
} as const;

const userOf = ({ id, name }: Person): Fields => ({ id, username: name, name, team_id: TEAM.id });

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
export const commandPayload = (command: string, text: string, occasion: Occasion): Fields => ({
  ...COMMON,
  team_id: TEAM.id,
  team_domain: TEAM.domain,
  channel_id: occasion.channel.id,
  channel_name: nameOf(occasion.channel),
  user_id: occasion.person.id,
  user_name: occasion.person.name,
  command,
  text,
  is_enterprise_install: 'false',
  response_url: occasion.responseUrl,
  trigger_id: occasion.triggerId,
});

/**
 * https://docs.slack.dev/reference/interaction-payloads/block_actions-payload. A private message is not sent along:
 * Slack does not keep it, so a button has to carry all that it needs.
 */
export const clickPayload = (seen: Seen, choice: Choice, occasion: Occasion): Fields => ({
  type: 'block_actions',
  ...PLACE,
  user: userOf(occasion.person),
  trigger_id: occasion.triggerId,
  state: { values: {} },
  actions: [actionOf(choice)],
  ...(seen.channel === '' ? viewOrigin(seen) : messageOrigin(seen, occasion)),
});

const viewOrigin = ({ ts, view }: Seen): Fields => ({ container: { type: 'view', view_id: ts }, view });

const messageOrigin = (seen: Seen, { channel, responseUrl }: Occasion): Fields => ({
  container: {
    type: 'message',
    message_ts: seen.ts,
    channel_id: seen.channel,
    is_ephemeral: seen.isPrivate,
    ...(seen.threadTs === '' ? {} : { thread_ts: seen.threadTs }),
  },
  channel: { id: seen.channel, name: nameOf(channel) },
  response_url: responseUrl,
  ...(seen.isPrivate ? {} : { message: botMessage(seen) }),
});

const botMessage = ({ ts, text, blocks, threadTs }: Seen): Fields => ({
  type: 'message',
  user: BOT.userId,
  bot_id: BOT.botId,
  app_id: BOT.appId,
  ts,
  text,
  blocks,
  team: TEAM.id,
  ...(threadTs === '' ? {} : { thread_ts: threadTs }),
});

const actionOf = ({ control, option }: Choice): Fields => ({
  type: control.type,
  action_id: control.actionId,
  // Slack gives every block an id of its own when the app has given none.
  block_id: control.blockId === '' ? randomUUID().slice(0, 5) : control.blockId,
  action_ts: nextTs(),
  ...(control.type === 'button'
    ? { text: fieldsAt(control.element, 'text'), value: control.value }
    : { selected_option: option }),
});

/** https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export const shortcutPayload = (callbackId: string, message: Written, occasion: Occasion): Fields => ({
  type: 'message_action',
  ...PLACE,
  callback_id: callbackId,
  user: userOf(occasion.person),
  channel: { id: occasion.channel.id, name: nameOf(occasion.channel) },
  message_ts: message.ts,
  message: messageFields(message),
  response_url: occasion.responseUrl,
  trigger_id: occasion.triggerId,
  action_ts: nextTs(),
});

const messageFields = ({ user, ts, text, threadTs }: Written): Fields => ({
  type: 'message',
  user,
  ts,
  text,
  team: TEAM.id,
  client_msg_id: randomUUID(),
  ...(threadTs === '' ? {} : { thread_ts: threadTs }),
});

/** https://docs.slack.dev/reference/events/app_mention and .../message.im */
export const messageEvent = (message: Written, channel: Channel): Fields => ({
  ...messageFields(message),
  type: channel.kind === 'im' ? 'message' : 'app_mention',
  channel: message.channel,
  event_ts: message.ts,
  ...(channel.kind === 'im' ? { channel_type: 'im' } : {}),
});

/** https://docs.slack.dev/reference/events/app_home_opened; `view` is what was published before. */
export const homeEvent = ({ id, im }: Person, view: Fields | undefined): Fields => ({
  type: 'app_home_opened',
  user: id,
  channel: im,
  tab: 'home',
  event_ts: nextTs(),
  ...(view === undefined ? {} : { view }),
});

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload; values by block id and action id. */
export const submitPayload = (seen: Seen, values: Fields, occasion: Occasion): Fields => ({
  type: 'view_submission',
  ...PLACE,
  user: userOf(occasion.person),
  trigger_id: occasion.triggerId,
  view: { ...seen.view, state: { values } },
  response_urls: [],
});

/** https://docs.slack.dev/apis/events-api#event-type-structure */
export const eventPayload = (event: Fields): Fields => ({
  ...COMMON,
  team_id: TEAM.id,
  context_team_id: TEAM.id,
  context_enterprise_id: null,
  event,
  type: 'event_callback',
  event_id: `Ev${randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase()}`,
  event_time: Math.floor(Date.now() / 1000),
  authorizations: [
    {
      enterprise_id: null,
      team_id: TEAM.id,
      user_id: BOT.userId,
      is_bot: true,
      is_enterprise_install: false,
    },
  ],
  is_ext_shared_channel: false,
  event_context: randomUUID(),
});
