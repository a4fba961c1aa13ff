/** The connection through which Discord tells what people do. */
import {
  Client,
  Events,
  GatewayIntentBits,
  type IIdentifyThrottler,
  Options,
  Partials,
  SimpleIdentifyThrottler,
  Status,
} from 'discord.js';
import type { Logger } from 'pino';
import type { ShardState } from './watch-shards.ts';

/** None of them is privileged: a mention of the bot and a direct message carry their text without one. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** Nothing is looked up again, so nothing has to be kept. */
const KEEP_LITTLE = Options.cacheWithLimits({
  MessageManager: 0,
  GuildMemberManager: 0,
  UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
  PresenceManager: 0,
  ReactionManager: 0,
  VoiceStateManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
});

export interface GatewayOptions {
  readonly apiUrl: string;
  readonly throttle: (inner: IIdentifyThrottler) => IIdentifyThrottler;
  readonly log: Logger;
}

/** As many connections as Discord asks for; servers that are down are not waited for. */
export function createGatewayClient({ apiUrl, throttle, log }: GatewayOptions): Client {
  const client = new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    shards: 'auto',
    waitGuildTimeout: 0,
    makeCache: KEEP_LITTLE,
    allowedMentions: { parse: [] },
    rest: { api: apiUrl, version: '10' },
    ws: {
      buildIdentifyThrottler: async (manager) => {
        const { session_start_limit: limit } = await manager.fetchGatewayInformation();
        return throttle(new SimpleIdentifyThrottler(limit.max_concurrency));
      },
    },
  });
  logEvents(client, log);
  return client;
}

/** Of each connection, whether it is up and when it was last known to be. */
export const shardStates = (client: Client): readonly ShardState[] =>
  client.ws.shards.map(({ status, lastPingTimestamp }) => ({
    isReady: status === Status.Ready,
    lastBeatAt: lastPingTimestamp,
  }));

/** An `error` that nobody hears ends the process. */
function logEvents(client: Client, log: Logger): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'the client of Discord failed'));
  client.on(Events.Warn, (words) => log.warn({ from: 'discord' }, words));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ err: error, shard }, 'the connection to Discord failed'),
  );
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'the connection to Discord was closed'));
  client.on(Events.ShardReady, (shard) => log.info({ shard }, 'connected to Discord'));
  client.on(Events.ShardResume, (shard, replayed) =>
    log.info({ shard, replayed }, 'connected to Discord again'),
  );
}
