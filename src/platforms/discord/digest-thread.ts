/** The thread below the head of a digest: https://discord.com/developers/docs/resources/channel#start-thread-from-message */
import { DiscordAPIError, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Call } from './call.ts';

const LONGEST_NAME = 100;

export interface Below {
  readonly channel: string;
  /** The message that the thread hangs on; the thread has the same id. */
  readonly head: string;
  readonly name: string;
}

/** Begins the thread with the first post that finds none. Resolves to Discord's answer to the post, rejects as the client does. */
export async function postBelow(call: Call, below: Below, body: object): Promise<unknown> {
  const { rest, signal } = call;
  const route = Routes.channelMessages(below.head);
  try {
    return await rest.post(route, { body, signal });
  } catch (error) {
    if (!hasCode(error, RESTJSONErrorCodes.UnknownChannel)) throw error;
    await startThread(call, below);
    return rest.post(route, { body, signal });
  }
}

async function startThread({ rest, signal }: Call, { channel, head, name }: Below): Promise<void> {
  try {
    await rest.post(Routes.threads(channel, head), { body: { name: name.slice(0, LONGEST_NAME) }, signal });
  } catch (error) {
    // Another try, whose answer got lost, has begun it meanwhile.
    if (!hasCode(error, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)) throw error;
  }
}

export const hasCode = (error: unknown, code: RESTJSONErrorCodes): boolean =>
  error instanceof DiscordAPIError && error.code === code;
