/** What Discord sends for each interaction. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object */
import type { APIBaseInteraction, InteractionType } from 'discord.js';
import { type Fields, textAt, valueAt } from '../fields.ts';
import { botPermissionsIn, type Channel, type Community, isInGuild, type Person } from './community.ts';
import type { Control } from './controls.ts';
import type { Interaction } from './interactions.ts';
import { memberObject, partialChannel, userObject, type Wire } from './objects.ts';
import { COMMAND, CONTEXT } from './protocol.ts';

/** Who makes a gesture, and where. */
export interface Occasion {
  readonly person: Person;
  readonly channel: Channel;
  /** The language of the person's client. */
  readonly locale: Wire<APIBaseInteraction<InteractionType, unknown>>['locale'];
}

interface Content {
  readonly data: Fields;
  /** The message whose button was pressed. */
  readonly message?: Fields;
}

export const interactionPayload = (
  { id, token, type, person, channel }: Interaction,
  { locale, data, message }: Content & Pick<Occasion, 'locale'>,
  community: Community,
): Fields => {
  const base = {
    id,
    application_id: community.bot.id,
    type,
    token,
    version: 1,
    app_permissions: String(botPermissionsIn(channel)),
    locale,
    entitlements: [],
    authorizing_integration_owners: ownersOf(channel, person, community),
    context: contextOf(channel),
    attachment_size_limit: 10 * 1024 * 1024,
    channel_id: channel.id,
    ...(isInGuild(channel)
      ? {
          guild_id: community.guild.id,
          guild: { id: community.guild.id, locale: 'en-GB', features: [] },
          guild_locale: 'en-GB',
          member: memberObject(person),
        }
      : { user: userObject(person) }),
  } satisfies Wire<Omit<APIBaseInteraction<InteractionType, unknown>, 'channel' | 'data' | 'message'>>;
  return {
    ...base,
    channel: partialChannel(channel, community),
    data,
    ...(message === undefined ? {} : { message }),
  };
};

/** By whom the app was installed; a server stands as 0 in a conversation with the bot. */
export const ownersOf = (channel: Channel, person: Person, { guild }: Community): Fields => {
  if (isInGuild(channel)) return { 0: guild.id };
  return channel.kind === 'dm' ? { 0: '0' } : { 1: person.id };
};

export const contextOf = (channel: Channel): 0 | 1 | 2 => {
  if (isInGuild(channel)) return CONTEXT.guild;
  return channel.kind === 'dm' ? CONTEXT.botDm : CONTEXT.privateChannel;
};

export const commandData = (command: Fields, options: readonly Fields[]): Fields => ({
  ...commandIdentity(command),
  ...(options.length === 0 ? {} : { options }),
});

export const contextMenuData = (command: Fields, message: Fields): Fields => ({
  ...commandIdentity(command),
  type: COMMAND.message,
  target_id: textAt(message, 'id'),
  resolved: { messages: { [textAt(message, 'id')]: message } },
});

const commandIdentity = (command: Fields): Fields => ({
  id: textAt(command, 'id'),
  name: textAt(command, 'name'),
  type: valueAt(command, 'type'),
  ...(textAt(command, 'guild_id') === '' ? {} : { guild_id: textAt(command, 'guild_id') }),
});

export const clickData = ({ customId, component }: Control): Fields => ({
  id: valueAt(component, 'id'),
  custom_id: customId,
  component_type: valueAt(component, 'type'),
});
