/** Ids as Discord makes them: 18 or 19 digits that hold the time. https://discord.com/developers/docs/reference#snowflakes */

const DISCORD_EPOCH_MS = 1_420_070_400_000;
const TIME_SHIFT = 22n;
const MOST_IN_A_MILLISECOND = 4096;

let lastMs = 0;
let inThisMs = 0;

/** Later ids are greater; none is made twice. */
export const nextSnowflake = (): string => {
  const now = Math.max(Date.now(), lastMs);
  inThisMs = now === lastMs ? inThisMs + 1 : 0;
  lastMs = inThisMs === MOST_IN_A_MILLISECOND ? now + 1 : now;
  if (lastMs > now) inThisMs = 0;
  return String((BigInt(lastMs - DISCORD_EPOCH_MS) << TIME_SHIFT) | BigInt(inThisMs));
};

/** Which of so many shards a server belongs to: https://discord.com/developers/docs/events/gateway#sharding */
export const shardOf = (guildId: string, shards: number): number =>
  Number((BigInt(guildId) >> TIME_SHIFT) % BigInt(shards));
