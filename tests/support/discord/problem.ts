/** Discord's refusals. https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
import type { Fields } from '../fields.ts';

export interface HttpAnswer {
  readonly status: number;
  /** Nothing with a 204. */
  readonly body?: Fields | readonly Fields[];
  readonly headers?: Readonly<Record<string, string>>;
}

export const REFUSALS = {
  '401': [401, 0, '401: Unauthorized'],
  '403': [403, 0, '403: Forbidden'],
  '404': [404, 0, '404: Not Found'],
  '405': [405, 0, '405: Method Not Allowed'],
  '10003': [404, 10003, 'Unknown Channel'],
  '10004': [404, 10004, 'Unknown Guild'],
  '10007': [404, 10007, 'Unknown Member'],
  '10008': [404, 10008, 'Unknown Message'],
  '10013': [404, 10013, 'Unknown User'],
  '10015': [404, 10015, 'Unknown Webhook'],
  '10062': [404, 10062, 'Unknown interaction'],
  '20016': [429, 20016, 'This action cannot be performed due to slowmode rate limit'],
  '30046': [429, 30046, 'Maximum number of edits to messages older than 1 hour reached. Try again later'],
  '40005': [413, 40005, 'Request entity too large'],
  '40060': [400, 40060, 'Interaction has already been acknowledged.'],
  '50001': [403, 50001, 'Missing Access'],
  '50006': [400, 50006, 'Cannot send an empty message'],
  '50007': [403, 50007, 'Cannot send messages to this user'],
  '50008': [400, 50008, 'Cannot send messages in a non-text channel'],
  '50013': [403, 50013, 'Missing Permissions'],
  '50027': [401, 50027, 'Invalid Webhook Token'],
  '50035': [400, 50035, 'Invalid Form Body'],
  '50083': [400, 50083, 'Thread is archived'],
  '160004': [400, 160004, 'A thread has already been created for this message'],
  '160005': [400, 160005, 'Thread is locked'],
} as const;

export type RefusalCode = keyof typeof REFUSALS;

export const refusal = (code: RefusalCode): HttpAnswer => {
  const [status, number, message] = REFUSALS[code];
  return { status, body: { message, code: number } };
};

/** 50035 with a sentence for each thing that is wrong. */
export const invalidForm = (complaints: readonly string[]): HttpAnswer => ({
  status: 400,
  body: {
    message: 'Invalid Form Body',
    code: 50035,
    errors: { _errors: complaints.map((message) => ({ code: 'INVALID', message })) },
  },
});
