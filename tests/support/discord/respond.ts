/** Callbacks: what the bot first says to an interaction. */
import { type Fields, fieldsAt, listAt, textAt, valueAt } from '../fields.ts';
import { choiceComplaints } from './command-rules.ts';
import { type Community, isInGuild } from './community.ts';
import type { Interaction, Interactions } from './interactions.ts';
import { botMessage, editedMessage, type Known, referenceTo } from './message-object.ts';
import type { MessageStore } from './messages.ts';
import { type HttpAnswer, invalidForm, refusal } from './problem.ts';
import { CALLBACK, FLAG, INTERACTION, MESSAGE } from './protocol.ts';
import type { Params } from './routes.ts';
import { hasFlag, type Screen, seen } from './screen.ts';

export interface Parts {
  readonly community: Community;
  readonly messages: MessageStore;
  readonly screen: Screen;
  readonly interactions: Interactions;
  /** Tells the bot of a message that everybody can see. */
  readonly announce: (message: Fields) => void;
}

interface Call {
  readonly params: Params;
  readonly query: URLSearchParams;
  readonly body: Fields;
}

export const answerCallback = (parts: Parts, { params, query, body }: Call): HttpAnswer => {
  const { interactions } = parts;
  const interaction = interactions.find(params.interaction_id ?? '');
  if (interaction === undefined || interaction.token !== params.interaction_token) return refusal('10062');
  if (interactions.stateOf(interaction).callback !== null) return refusal('40060');
  if (interactions.isLate(interaction)) return refusal('10062');
  const type = Number(valueAt(body, 'type'));
  const data = fieldsAt(body, 'data');
  const complaints = complaintsOf(type, data, interaction);
  if (complaints.length > 0) return invalidForm(complaints);
  if (type === CALLBACK.message && isEmpty(data)) return refusal('50006');
  const message = take(parts, interaction, { type, data });
  interactions.change(interaction, { callback: type });
  interactions.acknowledge(interaction, { type, payload: data });
  if (query.get('with_response') !== 'true') return { status: 204 };
  return { status: 200, body: toldOf(interaction, { type, message }, parts.community) };
};

/** Which callbacks each kind of interaction takes. */
const FITTING: Readonly<Record<number, readonly number[]>> = {
  [INTERACTION.command]: [CALLBACK.message, CALLBACK.deferredMessage, CALLBACK.modal],
  [INTERACTION.component]: [
    CALLBACK.message,
    CALLBACK.deferredMessage,
    CALLBACK.deferredUpdate,
    CALLBACK.update,
    CALLBACK.modal,
  ],
  [INTERACTION.autocomplete]: [CALLBACK.choices],
};

const MOST_CHOICES = 25;

const complaintsOf = (
  type: number,
  data: Fields,
  { type: kind, option = {} }: Interaction,
): readonly string[] => {
  const isFitting = FITTING[kind]?.includes(type) ?? false;
  if (!isFitting) return [`callback ${type} does not fit an interaction of type ${kind}`];
  if (type !== CALLBACK.choices) return [];
  const choices = listAt(data, 'choices');
  return [
    ...(choices.length > MOST_CHOICES ? [`more than ${MOST_CHOICES} choices`] : []),
    ...choices.flatMap((choice) => choiceComplaints(choice, option)),
  ];
};

export const isEmpty = (body: Fields): boolean =>
  textAt(body, 'content').trim() === '' &&
  ['embeds', 'components', 'sticker_ids', 'attachments'].every((name) => {
    const list = valueAt(body, name);
    return !Array.isArray(list) || list.length === 0;
  });

interface Said {
  readonly type: number;
  readonly data: Fields;
}

/** Does what the callback says; the message that it is about, if any. */
const take = (parts: Parts, interaction: Interaction, { type, data }: Said): Fields | undefined => {
  const { interactions, messages } = parts;
  // As it is now: it may have been changed since the button was pressed.
  const message = messages.find(textAt(interaction.message ?? {}, 'id'));
  switch (type) {
    case CALLBACK.message:
      return showOriginal(parts, interaction, data);
    case CALLBACK.deferredMessage: {
      const flags = (hasFlag(data, FLAG.ephemeral) ? FLAG.ephemeral : 0) | FLAG.loading;
      const thinking = keepAnswer(
        parts,
        interaction,
        botMessage(parts.community, {}, knownOf(parts, interaction, flags)),
      );
      interactions.change(interaction, { originalId: textAt(thinking, 'id') });
      return thinking;
    }
    case CALLBACK.deferredUpdate:
    case CALLBACK.update:
      interactions.change(interaction, { originalId: textAt(message ?? {}, 'id') });
      return type === CALLBACK.update && message !== undefined
        ? changeMessage(parts, interaction, { message, body: data, via: 'callback' })
        : message;
    default:
      return undefined;
  }
};

const showOriginal = (parts: Parts, interaction: Interaction, data: Fields): Fields => {
  const message = keepAnswer(
    parts,
    interaction,
    botMessage(parts.community, data, knownOf(parts, interaction)),
  );
  parts.interactions.change(interaction, { originalId: textAt(message, 'id') });
  parts.screen.add(
    seen(message, {
      via: 'callback',
      user: interaction.person.id,
      interactionId: interaction.id,
      body: data,
    }),
  );
  parts.announce(message);
  return message;
};

/** What a message that answers an interaction says besides. */
const knownOf = ({ community }: Parts, interaction: Interaction, flags?: number): Known => {
  const { channel, type, message, metadata } = interaction;
  const isCommand = type === INTERACTION.command;
  const extra = {
    webhook_id: community.bot.id,
    interaction_metadata: metadata,
    ...(message === undefined ? {} : referenceTo(message)),
  };
  return {
    channelId: channel.id,
    type: isCommand ? (message === undefined ? MESSAGE.command : MESSAGE.contextMenu) : MESSAGE.reply,
    extra,
    ...(flags === undefined ? {} : { flags }),
  };
};

/** Keeps a message for whom it is meant. */
export const keepAnswer = ({ messages }: Parts, { person }: Interaction, message: Fields): Fields =>
  messages.add(message, hasFlag(message, FLAG.ephemeral) ? person.id : '');

interface Change {
  readonly message: Fields;
  readonly body: Fields;
  readonly via: 'callback' | 'original.edit' | 'followup.edit' | 'followup';
}

/** Puts the changed message in the place of the old one; what was only "thinking…" is shown for the first time. */
export const changeMessage = (
  parts: Parts,
  interaction: Interaction,
  { message, body, via }: Change,
): Fields => {
  const wasThinking = hasFlag(message, FLAG.loading);
  const edited = editedMessage(message, body, parts.community);
  const flags = Number(valueAt(message, 'flags')) & ~FLAG.loading;
  const changed = parts.messages.replace(wasThinking ? { ...edited, edited_timestamp: null, flags } : edited);
  const id = textAt(changed, 'id');
  parts.screen.add(
    seen(changed, {
      via,
      user: interaction.person.id,
      interactionId: interaction.id,
      replaces: wasThinking ? '' : id,
      body,
    }),
  );
  if (wasThinking) parts.announce(changed);
  return changed;
};

interface Taken {
  readonly type: number;
  readonly message: Fields | undefined;
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback-interaction-callback-response-object */
const toldOf = (interaction: Interaction, { type, message }: Taken, { guild }: Community): Fields => ({
  interaction: {
    id: interaction.id,
    type: interaction.type,
    channel_id: interaction.channel.id,
    ...(isInGuild(interaction.channel) ? { guild_id: guild.id } : {}),
    ...(message === undefined
      ? {}
      : {
          response_message_id: textAt(message, 'id'),
          response_message_loading: hasFlag(message, FLAG.loading),
          response_message_ephemeral: hasFlag(message, FLAG.ephemeral),
        }),
  },
  ...(message !== undefined && (type === CALLBACK.message || type === CALLBACK.update)
    ? { resource: { type, message } }
    : {}),
});
