/** Registers the commands, connects to Discord, watches the connection and ends it. */
import { type Client, Events } from 'discord.js';
import { orLate } from '../../core/or-late.ts';
import type { Adapter } from '../chat/adapter.ts';
import { createRunning } from '../chat/running.ts';
import { settledLater } from '../chat/settled-later.ts';
import type { DiscordParts } from './discord.ts';
import { createGatewayClient, shardStates } from './gateway.ts';
import { createIdentifyThrottler } from './identify-throttler.ts';
import { listen } from './inbound/listen.ts';
import { logIn } from './log-in.ts';
import { createOutbound } from './outbound.ts';
import { registerAtStart } from './register-at-start.ts';
import { createRest, readApplicationId } from './rest.ts';
import { exhausted, readSessionLimit } from './session-limit.ts';
import { closedForGood, toStartProblem } from './start-problem.ts';
import { isTokenRefused } from './token-refused.ts';
import { createShardWatch } from './watch-shards.ts';

/** Together the ten seconds that a stop may take. */
const DISCONNECT_LIMIT_MS = 2_000;
const FINISH_LIMIT_MS = 8_000;
const LOOK_MS = 5_000;

/** Rejects with a ProblemError when the token is refused, or when Discord cannot be reached at the start. */
export async function connectDiscord(parts: DiscordParts): Promise<Adapter> {
  const { connection, answers, commands, onConnected, log, signal } = parts;
  const { token, apiUrl } = connection;
  const { promise: failed, resolve: fail } = settledLater();
  const running = createRunning((error) => {
    log.error({ err: error }, 'an answer could not be delivered to Discord');
    if (isTokenRefused(error)) fail(toStartProblem(error, apiUrl));
  });
  const rest = createRest(connection);
  const client = createGatewayClient({
    apiUrl,
    throttle: (inner) =>
      createIdentifyThrottler({
        rest,
        log,
        inner,
        onRefused: (reason) => fail(toStartProblem(reason, apiUrl)),
      }),
    log,
  });
  const outbound = createOutbound(rest, log);
  listen(client, { answers, commands, outbound, running, rest, log }, signal);
  for (const event of [Events.ShardReady, Events.ShardResume] as const) client.on(event, onConnected);
  client.on(Events.ShardDisconnect, ({ code }) => fail(closedForGood(code)));
  client.on(Events.Invalidated, () => fail(closedForGood(null)));
  try {
    const limit = await readSessionLimit(rest);
    if (limit.remaining < limit.shards) throw exhausted(limit, Date.now());
    await registerAtStart(parts, { rest, applicationId: await readApplicationId(rest) });
    await logIn(client, { token, shards: limit.shards, failed });
  } catch (error) {
    void client.destroy().catch(() => undefined);
    throw toStartProblem(error, apiUrl);
  }
  const watch = watchShards(client, fail);
  return {
    isConnected: () => shardStates(client).every(({ isReady }) => isReady),
    failed,
    stop: async () => {
      clearInterval(watch);
      await orLate(
        client.destroy().catch(() => undefined),
        DISCONNECT_LIMIT_MS,
      );
      const isDone = await running.finish(FINISH_LIMIT_MS);
      if (!isDone) log.warn('stopped before every answer was delivered');
    },
  };
}

function watchShards(client: Client, fail: (reason: unknown) => void): NodeJS.Timeout {
  const watch = createShardWatch(Date.now());
  return setInterval(() => {
    const reason = watch.look(shardStates(client), Date.now());
    if (reason !== null) fail(new Error(reason));
  }, LOOK_MS).unref();
}
