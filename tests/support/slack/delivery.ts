/** How a gesture travels to the bot: over Socket Mode or as a signed request, and what comes back. */
import { type Fields, parseFields } from '../fields.ts';
import { postSigned } from './signed-request.ts';

export type EnvelopeType = 'slash_commands' | 'interactive' | 'events_api';

/** Why the same gesture comes again. */
export interface Retry {
  readonly attempt: number;
  readonly reason: string;
}

export interface Envelope {
  readonly type: EnvelopeType;
  readonly id: string;
  readonly payload: Fields;
  readonly retry?: Retry | undefined;
}

export interface Ack {
  /** Milliseconds from sending to the acknowledgement; Slack waits for 3000. */
  readonly afterMs: number;
  /** What the bot sent along; empty when nothing. */
  readonly payload: Fields;
}

/** Rejects, saying why, when the bot cannot have got it or did not acknowledge it. */
export type Deliver = (envelope: Envelope) => Promise<Ack>;

interface HttpDelivery {
  /** Of one or more replicas, which take turns. */
  readonly urls: readonly string[];
  readonly secret: string;
  readonly patienceMs: number;
}

export const createHttpDelivery = ({ urls, secret, patienceMs }: HttpDelivery): Deliver => {
  let turn = 0;
  return async (envelope) => {
    const url = urls[turn++ % urls.length] ?? '';
    const headers = retryHeaders(envelope.retry);
    const { status, text, afterMs } = await postSigned(url, bodyOf(envelope), {
      secret,
      headers,
      ms: patienceMs,
    });
    if (status !== 200) throw new Error(`not acknowledged: ${url} answered HTTP ${status}`);
    return { afterMs, payload: payloadOf(text) };
  };
};

const bodyOf = ({ type, payload }: Envelope): string | Fields => {
  if (type === 'events_api') return payload;
  if (type === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return new URLSearchParams(
    Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
};

const retryHeaders = (retry: Retry | undefined): Readonly<Record<string, string>> =>
  retry === undefined
    ? {}
    : { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason };

const payloadOf = (text: string): Fields => {
  if (text === '') return {};
  return parseFields(text) ?? { text };
};
