/**
 * The Web API: `emulate` keeps the state, and what it lacks or does otherwise than Slack is answered here.
 * https://docs.slack.dev/reference/methods
 */
import { type Fields, fieldsAt, isTrue, listAt, textAt } from '../fields.ts';
import { pageOf } from './message-page.ts';
import { nextTs, type Screen, seen, type Via } from './screen.ts';
import type { Triggers } from './triggers.ts';
import type { Uploads } from './uploads.ts';
import { BOT, type Channel, type Workspace } from './workspace.ts';

export interface ApiMethodsOptions {
  readonly workspace: Workspace;
  readonly screen: Screen;
  readonly triggers: Triggers;
  /** The address of a new Socket Mode connection. */
  readonly openConnection: () => string;
  readonly uploads: Uploads;
  /** The bot has said something where its own `message.im` events reach it. */
  readonly echo: (message: Fields) => void;
}

type Method = (body: Fields) => Promise<Fields>;

/** Slack's answer to a call with the right token. */
export const createApiMethods = (
  options: ApiMethodsOptions,
): ((method: string, body: Fields) => Promise<Fields>) => {
  const { workspace, screen, triggers, uploads, openConnection, echo } = options;

  const show = (via: Via, body: Fields, answer: Fields): void => {
    const message = {
      channel: textAt(answer, 'channel') || textAt(body, 'channel'),
      ts: textAt(answer, 'ts'),
    };
    screen.add(
      seen(body, { via, ...message, replaces: textAt(body, 'ts'), isRemoval: via === 'chat.delete' }),
    );
  };

  const forwardMessage =
    (via: Via): Method =>
    async (body) => {
      const answer = await workspace.asApp(via, body);
      if (isTrue(answer, 'ok')) show(via, body, answer);
      return answer;
    };

  /** Below a message that is gone Slack posts in the channel, and says nothing (slack-go/slack#1571). */
  const inThread = async (body: Fields): Promise<Fields> => {
    const ts = textAt(body, 'thread_ts');
    if (ts === '') return body;
    const thread = { channel: textAt(body, 'channel'), ts };
    const { length } = listAt(await workspace.as('slack', 'conversations.replies', thread), 'messages');
    const { thread_ts: _, ...loose } = body;
    return length > 0 ? body : loose;
  };

  const postMessage: Method = async (body) => {
    const channel = findChannel(workspace, textAt(body, 'channel'));
    // Slack lets a bot without chat:write.public speak only where it was invited; the emulator lets it speak anywhere.
    if (channel?.hasBot === false) return refusal('not_in_channel');
    // Slack marks what a bot says; the emulator does so only when told.
    const marked = { ...(await inThread(body)), bot_id: BOT.botId, app_id: BOT.appId };
    const answer = await workspace.asApp('chat.postMessage', marked);
    if (!isTrue(answer, 'ok')) return answer;
    show('chat.postMessage', body, answer);
    if (findChannel(workspace, textAt(answer, 'channel'))?.kind === 'im') {
      const place = {
        channel: textAt(answer, 'channel'),
        channel_type: 'im',
        event_ts: textAt(answer, 'ts'),
      };
      echo({ ...fieldsAt(answer, 'message'), ...place });
    }
    return answer;
  };

  const postEphemeral: Method = async (body) => {
    const channel = findChannel(workspace, textAt(body, 'channel'));
    if (channel?.hasBot === false) return refusal('not_in_channel');
    const answer = await workspace.asApp('chat.postEphemeral', body);
    if (!isTrue(answer, 'ok')) return answer;
    const ts = textAt(answer, 'message_ts') || nextTs();
    screen.add(seen(body, { via: 'chat.postEphemeral', isPrivate: true, user: textAt(body, 'user'), ts }));
    return answer;
  };

  /** History and replies: the emulator takes no `oldest`, `latest`, `inclusive`, and always tells the metadata. */
  const readMessages =
    (method: string): Method =>
    async (body) => {
      const answer = await workspace.asApp(method, { ...body, limit: 1000, cursor: '' });
      if (!isTrue(answer, 'ok')) return answer;
      const messages = listAt(answer, 'messages');
      const isGone = method === 'conversations.replies' && messages.length === 0;
      return isGone ? refusal('thread_not_found') : pageOf(messages, body);
    };

  /** Whether the bot is a member, which is for us to say. */
  const tellMembership = (told: Fields): Fields => {
    const known = findChannel(workspace, textAt(told, 'id'));
    return known === undefined ? told : { ...told, is_member: known.hasBot };
  };

  const conversationInfo: Method = async (body) => {
    const answer = await workspace.asApp('conversations.info', body);
    if (!isTrue(answer, 'ok')) return answer;
    const known = findChannel(workspace, textAt(body, 'channel'));
    // What the bot is not in does not exist for it, unless everybody may see it.
    if (known?.kind === 'private' && !known.hasBot) return refusal('channel_not_found');
    return { ...answer, channel: tellMembership(fieldsAt(answer, 'channel')) };
  };

  const conversationList: Method = async (body) => {
    const answer = await workspace.asApp('conversations.list', body);
    if (!isTrue(answer, 'ok')) return answer;
    return { ...answer, channels: listAt(answer, 'channels').map(tellMembership) };
  };

  /** The emulator lacks this one. */
  const ownConversations: Method = async (body) => {
    const answer = await conversationList(body);
    if (!isTrue(answer, 'ok')) return answer;
    return { ...answer, channels: listAt(answer, 'channels').filter((one) => isTrue(one, 'is_member')) };
  };

  const changeView =
    (via: Via): Method =>
    async (body) => {
      const answer = await workspace.asApp(via, body);
      if (isTrue(answer, 'ok')) showView(via, body, fieldsAt(answer, 'view'));
      return answer;
    };

  const openView =
    (via: Via): Method =>
    async (body) => {
      const used = triggers.use(textAt(body, 'trigger_id'));
      if ('error' in used) return refusal(used.error);
      const own = await workspace.as('slack', 'views.generateTriggerId', { user_id: used.userId });
      const answer = await workspace.asApp(via, { ...body, trigger_id: textAt(own, 'trigger_id') });
      if (isTrue(answer, 'ok')) showView(via, { ...body, user_id: used.userId }, fieldsAt(answer, 'view'));
      return answer;
    };

  const showView = (via: Via, body: Fields, view: Fields): void => {
    const user = textAt(body, 'user_id');
    const ts = textAt(view, 'id');
    screen.add(seen(body, { via, isPrivate: true, user, ts, blocks: listAt(view, 'blocks'), view }));
  };

  const own: Readonly<Record<string, Method>> = {
    'apps.connections.open': async () => ({ ok: true, url: openConnection() }),
    'chat.postMessage': postMessage,
    'chat.postEphemeral': postEphemeral,
    'chat.update': forwardMessage('chat.update'),
    'chat.delete': forwardMessage('chat.delete'),
    'files.getUploadURLExternal': async (body) => uploads.grant(body),
    'files.completeUploadExternal': async (body) => uploads.complete(body),
    'conversations.history': readMessages('conversations.history'),
    'conversations.replies': readMessages('conversations.replies'),
    'conversations.info': conversationInfo,
    'conversations.list': conversationList,
    'users.conversations': ownConversations,
    'views.publish': changeView('views.publish'),
    'views.update': changeView('views.update'),
    'views.open': openView('views.open'),
    'views.push': openView('views.push'),
  };
  return (method, body) => (own[method] ?? ((rest) => workspace.asApp(method, rest)))(body);
};

const refusal = (error: string): Fields => ({ ok: false, error });

const findChannel = (workspace: Workspace, named: string): Channel | undefined =>
  workspace.channels.find(({ id, name }) => id === named || `#${name}` === named || name === named);
