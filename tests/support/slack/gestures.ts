/** The gestures there are. Somebody does each of them somewhere: the first person in the first channel when left open. */

import { type Fields, listAt, textAt } from '../fields.ts';
import { chooseControl } from './controls.ts';
import type { Ack, Deliver } from './delivery.ts';
import { type Gesture, type GesturePlan, makeGesture } from './gesture.ts';
import {
  clickPayload,
  commandPayload,
  eventPayload,
  homeEvent,
  messageEvent,
  type Occasion,
  shortcutPayload,
  submitPayload,
  type Written,
} from './payloads.ts';
import type { ResponseUrls } from './response-urls.ts';
import { nextTs, type Screen, type Seen, seen } from './screen.ts';
import type { Triggers } from './triggers.ts';
import { BOT, type Workspace } from './workspace.ts';

/** By name or id. */
export interface Where {
  readonly user?: string;
  readonly channel?: string;
}

export interface WhereWritten extends Where {
  /** The ts of the message whose thread it stands in. */
  readonly threadTs?: string;
}

export interface Click {
  readonly user?: string;
  /** Which of several with the same name, from 0. */
  readonly nth?: number;
}

export interface Gestures {
  readonly command: (command: string, text: string, where?: Where) => Gesture;
  /** A button or option by its action_id or its label. */
  readonly click: (seen: Seen, which: string, click?: Click) => Gesture;
  /** `text` without the mention, which is put before it. */
  readonly mention: (text: string, where?: WhereWritten) => Gesture;
  readonly directMessage: (text: string, where?: Omit<WhereWritten, 'channel'>) => Gesture;
  readonly shortcut: (callbackId: string, message: Written, where?: Pick<Where, 'user'>) => Gesture;
  readonly openHome: (where?: Pick<Where, 'user'>) => Gesture;
  /** Values by block id and action id. */
  readonly submit: (view: Seen, values: Fields) => Gesture;
  /** Any event at all, as it is. What is then shown in its channel counts as the answer. */
  readonly event: (event: Fields) => Gesture;
  /** A message that somebody writes among people; the bot is not told. */
  readonly say: (text: string, where?: WhereWritten) => Promise<Written>;
}

export interface GesturesOptions {
  readonly workspace: Workspace;
  readonly screen: Screen;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly deliver: Deliver;
  readonly scopes: readonly string[] | undefined;
  readonly complain: (body: Fields, via: string) => readonly string[];
}

export const createGestures = (options: GesturesOptions): Gestures => {
  const { workspace, screen, triggers, responseUrls, deliver } = options;

  const placeOf = ({ user, channel }: Where): Pick<Occasion, 'person' | 'channel'> => ({
    person: workspace.person(user ?? workspace.people[0]?.name ?? ''),
    channel: workspace.channel(channel ?? workspace.channels[0]?.name ?? ''),
  });

  const occasionOf = (where: Where, messageTs = ''): Occasion => {
    const { person, channel } = placeOf(where);
    const responseUrl = responseUrls.issue({ person, channel, messageTs });
    return { person, channel, triggerId: triggers.issue(person.id), responseUrl };
  };

  const onAck = ({ payload }: Ack, sent: Fields): void => {
    if (textAt(payload, 'text') === '' && listAt(payload, 'blocks').length === 0) return;
    options.complain(payload, 'ack');
    screen.add(
      seen(payload, {
        via: 'ack',
        isPrivate: textAt(payload, 'response_type') !== 'in_channel',
        user: textAt(sent, 'user_id'),
        channel: textAt(sent, 'channel_id'),
        ts: nextTs(),
        responseUrl: textAt(sent, 'response_url'),
      }),
    );
  };
  const make = (plan: GesturePlan): Gesture => makeGesture(plan, { screen, deliver, onAck });

  /** Slack sends nothing for which the app has no scope. */
  const needScope = (scope: string): void => {
    const isThere = options.scopes === undefined || options.scopes.includes(scope);
    if (!isThere) throw new Error(`Slack would not send this: the app lacks the scope ${scope}`);
  };

  const say = async (text: string, where: WhereWritten = {}): Promise<Written> => {
    const { person, channel } = placeOf(where);
    const { threadTs = '' } = where;
    const message = { channel: channel.id, text, ...(threadTs === '' ? {} : { thread_ts: threadTs }) };
    const answer = await workspace.as(person, 'chat.postMessage', message);
    return { channel: channel.id, user: person.id, ts: textAt(answer, 'ts'), text, threadTs };
  };

  const writeToBot = (what: string, text: string, where: WhereWritten): Gesture =>
    make({
      what,
      type: 'events_api',
      prepare: async () => {
        const { channel } = placeOf(where);
        needScope(channel.kind === 'im' ? 'im:history' : 'app_mentions:read');
        if (!channel.hasBot) throw new Error(`Slack would not send this: the bot is not in ${channel.name}`);
        const message = await say(text, where);
        const isBeside = (one: Seen): boolean =>
          one.channel === channel.id && one.threadTs === '' && (one.isPrivate || channel.kind === 'im');
        return {
          payload: eventPayload(messageEvent(message, channel)),
          isAnswer: (one) => isInThread(one, message.threadTs || message.ts) || isBeside(one),
        };
      },
    });

  return {
    say,
    command: (command, text, where = {}) =>
      make({
        what: `${command} ${text}`,
        type: 'slash_commands',
        prepare: async () => {
          needScope('commands');
          const occasion = occasionOf(where);
          return { payload: commandPayload(command, text, occasion), isAnswer: answersOccasion(occasion) };
        },
      }),
    click: (message, which, { user = message.user, nth = 0 } = {}) =>
      make({
        what: `a click on ${which}`,
        type: 'interactive',
        prepare: async () => {
          const choice = chooseControl(message, which, nth);
          const { ts, channel } = message;
          const where = { ...(user === '' ? {} : { user }), ...(channel === '' ? {} : { channel }) };
          const occasion = occasionOf(where, ts);
          const isAnswer = answersOccasion(occasion);
          return {
            payload: clickPayload(message, choice, occasion),
            isAnswer: (one) =>
              isAnswer(one) ||
              one.replaces === ts ||
              one.ts === ts ||
              isInThread(one, message.threadTs || ts),
          };
        },
      }),
    mention: (text, where = {}) => writeToBot(`@${BOT.name} ${text}`, `<@${BOT.userId}> ${text}`, where),
    directMessage: (text, where = {}) => {
      const { person } = placeOf(where);
      return writeToBot(`"${text}" to the bot`, text, { ...where, user: person.name, channel: person.im });
    },
    shortcut: (callbackId, message, where = {}) =>
      make({
        what: `the shortcut ${callbackId}`,
        type: 'interactive',
        prepare: async () => {
          const occasion = occasionOf({ ...where, channel: message.channel }, message.ts);
          const isAnswer = answersOccasion(occasion);
          return {
            payload: shortcutPayload(callbackId, message, occasion),
            isAnswer: (one) => isAnswer(one) || isInThread(one, message.threadTs || message.ts),
          };
        },
      }),
    openHome: (where = {}) =>
      make({
        what: 'opening the App Home',
        type: 'events_api',
        prepare: async () => {
          const { person } = placeOf(where);
          const isHome = (one: Seen): boolean => one.via === 'views.publish' && one.user === person.id;
          const before = screen.all().filter(isHome).at(-1)?.view;
          return { payload: eventPayload(homeEvent(person, before)), isAnswer: isHome };
        },
      }),
    submit: (view, values) =>
      make({
        what: 'submitting a view',
        type: 'interactive',
        prepare: async () => {
          const occasion = occasionOf({ user: view.user });
          return { payload: submitPayload(view, values, occasion), isAnswer: answersOccasion(occasion) };
        },
      }),
    event: (event) =>
      make({
        what: `the event ${textAt(event, 'type')}`,
        type: 'events_api',
        prepare: async () => ({
          payload: eventPayload(event),
          isAnswer: (one) => one.channel === textAt(event, 'channel'),
        }),
      }),
  };
};

const isInThread = (one: Seen, threadTs: string): boolean => one.threadTs !== '' && one.threadTs === threadTs;

/**
 * By its address or trigger. What came otherwise counts when it stands in the same place, for the same person or for
 * everybody: of two gestures at the same time there, both claim it.
 */
const answersOccasion =
  ({ person, channel, triggerId, responseUrl }: Occasion) =>
  (one: Seen): boolean => {
    if (one.responseUrl !== '') return one.responseUrl === responseUrl;
    if (one.triggerId !== '') return one.triggerId === triggerId;
    return one.channel === channel.id && (one.isPrivate ? one.user === person.id : one.threadTs === '');
  };
