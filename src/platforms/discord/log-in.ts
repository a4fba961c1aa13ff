import { type EventEmitter, once } from 'node:events';
import { type Client, Events } from 'discord.js';

/** `login()` never settles where Discord closes before its hello. */
const LOGIN_LIMIT_MS = 30_000;
/** Each shard beyond the first may have to wait so long. */
const SHARD_LIMIT_MS = 6_000;

export interface Login {
  readonly token: string;
  /** How many connections Discord asks for. */
  readonly shards: number;
  /** Settles with the reason when Discord closes for good meanwhile. */
  readonly failed: Promise<unknown>;
  /** Half a minute when left out. */
  readonly limitMs?: number;
}

/** Settles when everything that people do arrives. Rejects when that takes too long, or will never be. */
export async function logIn(client: EventEmitter & Pick<Client, 'login'>, login: Login): Promise<void> {
  const { token, shards, failed, limitMs = LOGIN_LIMIT_MS } = login;
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), limitMs + (shards - 1) * SHARD_LIMIT_MS);
  const ready = once(client, Events.ClientReady, { signal: limit.signal });
  const refused = failed.then((reason) => {
    throw reason;
  });
  try {
    await Promise.race([ready, client.login(token).then(() => ready), refused]);
  } finally {
    clearTimeout(timer);
    limit.abort();
  }
}
