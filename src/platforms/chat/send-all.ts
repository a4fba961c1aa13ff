import type { Logger } from 'pino';

/** Posts one message; rejects when it was not taken. `part` counts from 0. */
export type Way<Message> = (message: Message, part: number) => Promise<unknown>;

export interface Sending<Message> {
  /** The best first. */
  readonly ways: readonly Way<Message>[];
  /** A token that is refused one way is refused every way. */
  readonly isTokenRefused: (error: unknown) => boolean;
  readonly log: Logger;
}

/** Each message goes by the first way that takes it, and none goes back to a way that has failed. Rejects where no way is left. */
export async function sendAll<Message>(
  messages: readonly Message[],
  { ways, ...sending }: Sending<Message>,
): Promise<void> {
  let left = ways;
  for (const [part, message] of messages.entries())
    left = await send((way) => way(message, part), { ways: left, ...sending });
}

async function send<Message>(
  take: (way: Way<Message>) => Promise<unknown>,
  { ways, isTokenRefused, log }: Sending<Message>,
): Promise<readonly Way<Message>[]> {
  for (const [index, way] of ways.entries()) {
    try {
      await take(way);
      return ways.slice(index);
    } catch (error) {
      if (index === ways.length - 1 || isTokenRefused(error)) throw error;
      log.warn({ err: error }, 'an answer was not taken; it goes another way');
    }
  }
  return ways;
}
