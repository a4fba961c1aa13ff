/** Something that a person does in Discord: sent to the bot, acknowledged or not, and answered on their screen. */
import type { Fields } from '../fields.ts';
import type { Ack } from './interactions.ts';
import type { Screen, Seen } from './screen.ts';

export interface Gesture {
  /** Such as "/who-said topic:nato". */
  readonly what: string;
  /** What was sent; rejects when there was nothing to send, such as a command that is not registered. */
  readonly payload: () => Promise<Fields>;
  /** Rejects when it did not arrive or was not acknowledged, saying why. A message only has to arrive. */
  readonly acked: () => Promise<Ack>;
  /** The first thing that is shown because of it; "thinking…" is nothing yet. */
  readonly answer: (ms?: number) => Promise<Seen>;
  /** The first so many things. */
  readonly answers: (count: number, ms?: number) => Promise<readonly Seen[]>;
  /** All that has been shown because of it up to now, edits and removals too. */
  readonly seen: () => readonly Seen[];
  /** The messages that are there because of it now: each as it was last changed. */
  readonly messages: () => readonly Seen[];
  /** The same again, as Discord may do after a resume; `seen` then tells of both. */
  readonly again: () => Gesture;
}

/** What a gesture sends, and which of the things on the screen belong to it. */
interface Prepared {
  readonly payload: Fields;
  /** Settles with the acknowledgement. */
  readonly send: () => Promise<Ack>;
  readonly isAnswer: (seen: Seen) => boolean;
}

export interface GesturePlan {
  readonly what: string;
  readonly prepare: () => Prepared;
}

export const makeGesture = ({ what, prepare }: GesturePlan, screen: Screen): Gesture => {
  // In a promise, so that what cannot be done is told to whoever asks.
  const prepared = Promise.resolve().then(prepare);
  return send({ what, prepared, from: screen.all().length }, screen);
};

interface Sending {
  readonly what: string;
  readonly prepared: Promise<Prepared>;
  /** How much was on the screen before. */
  readonly from: number;
}

const send = (sending: Sending, screen: Screen): Gesture => {
  const { what, prepared, from } = sending;
  let isAnswer = (_seen: Seen): boolean => false;
  let state = 'not acknowledged yet';
  const acked = prepared.then(async (ready) => {
    isAnswer = ready.isAnswer;
    const ack = await ready.send();
    state = `acknowledged after ${Math.round(ack.afterMs)} ms`;
    return ack;
  });
  // A test that does not ask for the acknowledgement is told in the message of a missing answer.
  acked.catch((error: unknown) => {
    state = String(error);
  });
  const of = (all: readonly Seen[]): readonly Seen[] => all.slice(from).filter((one) => isAnswer(one));
  const answers = (count: number, ms?: number): Promise<readonly Seen[]> =>
    screen
      .until({
        what: count === 1 ? `an answer to ${what}` : `${count} answers to ${what}`,
        find: (all) => (of(all).length >= count ? of(all).slice(0, count) : undefined),
        ms,
      })
      .catch((error: unknown) => {
        throw new Error(`${messageOf(error)}; ${state}`, { cause: error });
      });
  return {
    what,
    payload: async () => (await prepared).payload,
    acked: () =>
      acked.catch((error: unknown) => {
        throw new Error(`${what}: ${messageOf(error)}`, { cause: error });
      }),
    answer: async (ms) => first(await answers(1, ms)),
    answers,
    seen: () => of(screen.all()),
    messages: () => latestOf(of(screen.all())),
    again: () => send(sending, screen),
  };
};

const latestOf = (all: readonly Seen[]): readonly Seen[] => {
  const latest = new Map(all.map((one) => [one.id, one]));
  return [...latest.values()].filter(({ isRemoval }) => !isRemoval);
};

export const notDelivered = (): Error =>
  new Error('not delivered: the bot is not connected, or has not asked to be told of it');

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const first = (answers: readonly Seen[]): Seen => {
  const [one] = answers;
  if (one === undefined) throw new Error('no answer');
  return one;
};
