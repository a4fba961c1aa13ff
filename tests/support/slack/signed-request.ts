/** Slack's signed requests. https://docs.slack.dev/authentication/verifying-requests-from-slack */
import { createHmac } from 'node:crypto';
import type { Fields } from '../fields.ts';

export interface Signing {
  readonly secret: string;
  /** Seconds since the epoch; now when left out. */
  readonly timestamp?: number;
  /** Given to send one that is not right. */
  readonly signature?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** After how many milliseconds to give up; 10 seconds when left out. */
  readonly ms?: number;
}

export interface SignedAnswer {
  readonly status: number;
  readonly text: string;
  readonly afterMs: number;
}

/** A body as it goes over the wire; a string is sent as a form, fields are sent as JSON. */
export const postSigned = async (
  url: string,
  body: string | Fields,
  signing: Signing,
): Promise<SignedAnswer> => {
  const raw = typeof body === 'string' ? body : JSON.stringify(body);
  const timestamp = signing.timestamp ?? Math.floor(Date.now() / 1000);
  const from = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': typeof body === 'string' ? 'application/x-www-form-urlencoded' : 'application/json',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': signing.signature ?? sign(raw, timestamp, signing.secret),
      ...signing.headers,
    },
    body: raw,
    signal: AbortSignal.timeout(signing.ms ?? 10_000),
  });
  const text = await response.text();
  return { status: response.status, text, afterMs: performance.now() - from };
};

const sign = (raw: string, timestamp: number, secret: string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${raw}`).digest('hex')}`;
