/** What people write: to the bot, and among themselves. */
import { type Fields, textAt } from '../fields.ts';
import type { Community } from './community.ts';
import type { Gateway, Outgoing } from './gateway.ts';
import { type Gesture, type GesturePlan, makeGesture, notDelivered } from './gesture.ts';
import type { Ack } from './interactions.ts';
import { messageCreated, shardFor } from './message-events.ts';
import { personMessage } from './message-object.ts';
import type { MessageStore } from './messages.ts';
import type { Screen, Seen } from './screen.ts';
import { occasionOf, type Where } from './where.ts';

/** A message that is there. */
export interface Written {
  readonly id: string;
  readonly channel: string;
}

export interface WhereWritten extends Omit<Where, 'locale'> {
  /** The message that it answers. */
  readonly replyTo?: Written;
}

export interface MessageGestures {
  /** `text` without the mention, which is put before it. */
  readonly mention: (text: string, where?: WhereWritten) => Gesture;
  readonly dm: (text: string, where?: Pick<WhereWritten, 'user' | 'replyTo'>) => Gesture;
  /** Any event at all, as it is. What is then shown in its channel counts as the answer. */
  readonly event: (name: string, data: Fields) => Gesture;
  /** A message that somebody writes among people; the bot is told without its words. */
  readonly say: (text: string, where?: WhereWritten) => Written;
}

interface MessageGesturesOptions {
  readonly community: Community;
  readonly messages: MessageStore;
  readonly screen: Screen;
  readonly gateway: Gateway;
}

export const createMessageGestures = (options: MessageGesturesOptions): MessageGestures => {
  const { community, messages, screen, gateway } = options;
  const make = (plan: GesturePlan): Gesture => makeGesture(plan, screen);

  /** Discord asks for no acknowledgement of a message: it is enough that the bot has taken it. */
  const send = async (outgoing: Outgoing): Promise<Ack> => {
    const from = performance.now();
    const delivery = gateway.deliver(outgoing);
    if (delivery === null) throw notDelivered();
    await gateway.untilHeard(delivery);
    return { afterMs: performance.now() - from, type: 0, payload: {} };
  };

  const write = (text: string, { replyTo, ...where }: WhereWritten) => {
    const { person, channel } = occasionOf(where, community);
    const answered = replyTo === undefined ? undefined : messages.find(replyTo.id);
    const message = personMessage({ person, channel, content: text, replyTo: answered }, community);
    return { channel, message: messages.add(message), id: textAt(message, 'id') };
  };

  const writeToBot = (what: string, text: string, where: WhereWritten): Gesture =>
    make({
      what,
      prepare: () => {
        const { hasBot, name } = occasionOf(where, community).channel;
        if (!hasBot) throw new Error(`Discord would not send this: the bot does not see ${name}`);
        const { channel, message, id } = write(text, where);
        return {
          payload: message,
          send: () => send(messageCreated(message, channel, community)),
          isAnswer: (one) => one.replyTo === id || isBeside(one, channel.id),
        };
      },
    });

  return {
    mention: (text, where = {}) =>
      writeToBot(`@${community.bot.name} ${text}`, `<@${community.bot.id}> ${text}`, where),
    dm: (text, where = {}) => writeToBot(`"${text}" to the bot`, text, { ...where, where: 'dm' }),
    event: (name, data) =>
      make({
        what: `the event ${name}`,
        prepare: () => {
          const channel = community.channels.find(({ id }) => id === textAt(data, 'channel_id'));
          const shard = channel === undefined ? () => 0 : shardFor(channel, community);
          return {
            payload: data,
            send: () => send({ event: name, shard, dataFor: () => data }),
            isAnswer: (one) => one.channel === channel?.id,
          };
        },
      }),
    say: (text, where = {}) => {
      const { channel, message, id } = write(text, where);
      gateway.deliver(messageCreated(message, channel, community));
      return { id, channel: channel.id };
    },
  };
};

/** Of the bot's own accord in such a channel: of two gestures at the same time there, both claim it. */
export const isBeside = (one: Seen, channelId: string): boolean =>
  one.interactionId === '' && one.channel === channelId && one.replyTo === '';
