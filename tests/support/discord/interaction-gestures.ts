/** What people do with a command, a button or a menu. */
import { type Fields, listAt, textAt } from '../fields.ts';
import { type Community, isInGuild } from './community.ts';
import { chooseControl } from './controls.ts';
import type { Gateway } from './gateway.ts';
import { type Gesture, type GesturePlan, makeGesture, notDelivered } from './gesture.ts';
import {
  clickData,
  commandData,
  contextMenuData,
  contextOf,
  interactionPayload,
  type Occasion,
  ownersOf,
} from './interaction-payload.ts';
import type { Ack, Interaction, Interactions } from './interactions.ts';
import { shardFor } from './message-events.ts';
import { isBeside, type Written } from './message-gestures.ts';
import type { MessageStore } from './messages.ts';
import { userObject } from './objects.ts';
import { COMMAND, INTERACTION } from './protocol.ts';
import type { Registry } from './registry.ts';
import type { Screen, Seen } from './screen.ts';
import { begunOptions, chooseCommand, type Filled, typedOptions } from './typed-options.ts';
import { occasionOf, type Where } from './where.ts';

export interface Click {
  readonly user?: string;
  /** Which of several with the same name, from 0. */
  readonly nth?: number;
}

interface Focus {
  readonly focused?: string;
}

/** What a person may choose from while they type. */
export interface Suggested {
  readonly name: string;
  readonly value: unknown;
}

export interface Suggesting extends Gesture {
  /** Rejects as `acked` does. */
  readonly choices: () => Promise<readonly Suggested[]>;
}

export interface InteractionGestures {
  readonly command: (name: string, filled?: Filled, where?: Where) => Gesture;
  /** Types an option, the last one when `focused` is left out. */
  readonly autocomplete: (name: string, begun: Filled, where?: Where & Focus) => Suggesting;
  /** A button by its label or its custom_id; pressed by the one who sees it alone. */
  readonly click: (seen: Seen, which: string, click?: Click) => Gesture;
  readonly contextMenu: (name: string, message: Written, where?: Pick<Where, 'user' | 'locale'>) => Gesture;
}

interface InteractionGesturesOptions {
  readonly community: Community;
  readonly messages: MessageStore;
  readonly registry: Registry;
  readonly interactions: Interactions;
  readonly screen: Screen;
  readonly gateway: Gateway;
}

/** What an interaction is about. */
interface Content {
  readonly type: number;
  readonly data: Fields;
  /** The message whose button was pressed, or that a command was used on. */
  readonly message?: Fields;
  /** Told on each answer, besides who asked. */
  readonly metadata?: Fields;
  /** The option that is being typed. */
  readonly option?: Fields | undefined;
}

export const createInteractionGestures = (options: InteractionGesturesOptions): InteractionGestures => {
  const { community, messages, registry, interactions, screen, gateway } = options;
  const make = (plan: GesturePlan): Gesture => makeGesture(plan, screen);

  const commandFor = (name: string, type: number, { person, channel }: Occasion): Fields => {
    const offered = registry.offered(contextOf(channel));
    return chooseCommand(name, type, { person, offered, isInGuild: isInGuild(channel) });
  };

  const send = (interaction: Interaction, payload: Fields): Promise<Ack> => {
    const shard = shardFor(interaction.channel, community);
    const delivery = gateway.deliver({ event: 'INTERACTION_CREATE', shard, dataFor: () => payload });
    if (delivery === null) throw notDelivered();
    return interactions.untilAcked(interaction);
  };

  const interact = (occasion: Occasion, { data, metadata, ...content }: Content) => {
    const { person, channel } = occasion;
    const { type, message } = content;
    const interaction = interactions.issue({
      ...content,
      person,
      channel,
      metadata: {
        type,
        user: userObject(person),
        authorizing_integration_owners: ownersOf(channel, person, community),
        ...metadata,
      },
    });
    const isPressed = type === INTERACTION.component && message !== undefined;
    const told = { locale: occasion.locale, data, ...(isPressed ? { message } : {}) };
    const payload = interactionPayload(interaction, told, community);
    return {
      payload,
      send: () => send(interaction, payload),
      isAnswer: (one: Seen) =>
        one.interactionId === interaction.id || isBeside(one, channel.id) || isBeside(one, person.dm),
    };
  };

  const find = (id: string): Fields => {
    const message = messages.find(id);
    if (message === undefined) throw new Error('the message is not there any more');
    return message;
  };

  return {
    command: (name, filled = {}, where = {}) =>
      make({
        what: `/${name} ${wordsOf(filled)}`,
        prepare: () => {
          const occasion = occasionOf(where, community);
          const command = commandFor(name, COMMAND.chatInput, occasion);
          const data = commandData(command, typedOptions(command, filled));
          return interact(occasion, { type: INTERACTION.command, data });
        },
      }),
    autocomplete: (name, begun, where = {}) => {
      const { focused = Object.keys(begun).at(-1) ?? '' } = where;
      const gesture = make({
        what: `typing /${name} ${wordsOf(begun)}`,
        prepare: () => {
          const occasion = occasionOf(where, community);
          const command = commandFor(name, COMMAND.chatInput, occasion);
          const data = commandData(command, begunOptions(command, begun, focused));
          const option = listAt(command, 'options').find((one) => textAt(one, 'name') === focused);
          return interact(occasion, { type: INTERACTION.autocomplete, data, option });
        },
      });
      return { ...gesture, choices: async () => suggestedOf((await gesture.acked()).payload) };
    },
    click: (shown, which, { user = shown.user, nth = 0 } = {}) =>
      make({
        what: `a click on ${which}`,
        prepare: () => {
          const message = find(shown.id);
          const occasion = occasionOf(
            { channel: shown.channel, ...(user === '' ? {} : { user }) },
            community,
          );
          const audience = messages.audienceOf(shown.id);
          if (audience !== '' && audience !== occasion.person.id) throw new Error(`${user} cannot see it`);
          return interact(occasion, {
            type: INTERACTION.component,
            data: clickData(chooseControl({ message }, which, nth)),
            message,
            metadata: { interacted_message_id: shown.id },
          });
        },
      }),
    contextMenu: (name, { id, channel }, where = {}) =>
      make({
        what: `“${name}” on a message`,
        prepare: () => {
          const occasion = occasionOf({ ...where, channel }, community);
          const message = find(id);
          return interact(occasion, {
            type: INTERACTION.command,
            data: contextMenuData(commandFor(name, COMMAND.message, occasion), message),
            message,
            metadata: { target_message_id: id },
          });
        },
      }),
  };
};

const wordsOf = (filled: Filled): string =>
  Object.entries(filled)
    .map(([name, value]) => `${name}:${value}`)
    .join(' ');

const suggestedOf = (payload: Fields): readonly Suggested[] =>
  listAt(payload, 'choices').map(({ name, value }) => ({ name: String(name), value }));
