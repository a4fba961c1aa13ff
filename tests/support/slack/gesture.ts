/** Something that a person does in Slack: sent to the bot, acknowledged or not, and answered on their screen. */
import { randomUUID } from 'node:crypto';
import type { Fields } from '../fields.ts';
import type { Ack, Deliver, Envelope, EnvelopeType, Retry } from './delivery.ts';
import type { Screen, Seen } from './screen.ts';

export interface Gesture {
  /** Such as "/who-said nato". */
  readonly what: string;
  /** What was sent; rejects when there was nothing to send, such as a button that is not there. */
  readonly payload: () => Promise<Fields>;
  /** Rejects when it did not arrive or was not acknowledged, saying why. */
  readonly acked: () => Promise<Ack>;
  /** The first thing that is shown because of it. */
  readonly answer: (ms?: number) => Promise<Seen>;
  /** The first so many things. */
  readonly answers: (count: number, ms?: number) => Promise<readonly Seen[]>;
  /** All that has been shown because of it up to now. */
  readonly seen: () => readonly Seen[];
  /** The same again, as Slack does when it missed the acknowledgement; `seen` then tells of both. */
  readonly again: (options?: AgainOptions) => Gesture;
}

export interface AgainOptions {
  /** Slack may send the same event in an envelope of another id. */
  readonly inNewEnvelope?: boolean;
  readonly retry?: Retry;
}

/** What a gesture sends, and which of the things on the screen belong to it. */
export interface Prepared {
  readonly payload: Fields;
  readonly isAnswer: (seen: Seen) => boolean;
}

export interface GesturePlan {
  readonly what: string;
  readonly type: EnvelopeType;
  readonly prepare: () => Promise<Prepared>;
}

export interface GestureTools {
  readonly screen: Screen;
  readonly deliver: Deliver;
  /** Puts on the screen what came with the acknowledgement. */
  readonly onAck: (ack: Ack, payload: Fields) => void;
}

export const makeGesture = (plan: GesturePlan, tools: GestureTools): Gesture => {
  const start: Start = {
    from: tools.screen.all().length,
    prepared: plan.prepare(),
    envelopeId: randomUUID(),
  };
  return send({ ...plan, ...start }, tools);
};

interface Start {
  /** How much was on the screen before. */
  readonly from: number;
  readonly prepared: Promise<Prepared>;
  readonly envelopeId: string;
}

interface Sending extends Start {
  readonly what: string;
  readonly type: EnvelopeType;
  readonly retry?: Retry | undefined;
}

const send = (sending: Sending, tools: GestureTools): Gesture => {
  const { what, type, from, prepared, envelopeId, retry } = sending;
  let isAnswer = (_seen: Seen): boolean => false;
  let state = 'not acknowledged yet';
  const acked = prepared.then(async (ready) => {
    isAnswer = ready.isAnswer;
    const ack = await tools.deliver(envelopeOf(type, envelopeId, { payload: ready.payload, retry }));
    state = `acknowledged after ${Math.round(ack.afterMs)} ms`;
    tools.onAck(ack, ready.payload);
    return ack;
  });
  // A test that does not ask for the acknowledgement is told in the message of a missing answer.
  acked.catch((error: unknown) => {
    state = String(error);
  });
  const of = (all: readonly Seen[]): readonly Seen[] => all.slice(from).filter((one) => isAnswer(one));
  const answers = (count: number, ms?: number): Promise<readonly Seen[]> =>
    tools.screen
      .until({
        what: count === 1 ? `an answer to ${what}` : `${count} answers to ${what}`,
        find: (all) => (of(all).length >= count ? of(all).slice(0, count) : undefined),
        ms,
      })
      .catch((error: unknown) => {
        throw new Error(`${error instanceof Error ? error.message : String(error)}; ${state}`, {
          cause: error,
        });
      });
  return {
    what,
    payload: async () => (await prepared).payload,
    acked: () => acked.catch((error: unknown) => rethrow(what, error)),
    answer: async (ms) => first(await answers(1, ms)),
    answers,
    seen: () => of(tools.screen.all()),
    again: ({ inNewEnvelope = false, retry: next = { attempt: 1, reason: 'timeout' } } = {}) =>
      send({ ...sending, envelopeId: inNewEnvelope ? randomUUID() : envelopeId, retry: next }, tools),
  };
};

const envelopeOf = (
  type: EnvelopeType,
  id: string,
  { payload, retry }: Pick<Envelope, 'payload' | 'retry'>,
): Envelope => ({ type, id, payload, retry });

const rethrow = (what: string, error: unknown): never => {
  throw new Error(`${what}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
};

const first = (answers: readonly Seen[]): Seen => {
  const [one] = answers;
  if (one === undefined) throw new Error('no answer');
  return one;
};
