/**
 * Tells a connection that comes back by itself from one that is dead: discord.js stays `ready` after Discord has closed for
 * good, and knows of a silent connection only while its own timers run.
 */

/** One connection of the bot, at one moment. */
export interface ShardState {
  readonly isReady: boolean;
  /** When its last heartbeat was answered, in milliseconds since the epoch; -1 before the first. */
  readonly lastBeatAt: number;
}

/** Discord asks for a heartbeat every 41 seconds or so; three in a row without an answer are a dead connection. */
const SILENT_MS = 150_000;
/** A connection that does not come back for so long does not come back. */
const LOST_MS = 300_000;

export interface ShardWatch {
  /** To be called every few seconds; a reason once a connection is dead, otherwise null. */
  readonly look: (shards: readonly ShardState[], now: number) => string | null;
}

/** `start` and `now` in milliseconds since the epoch. */
export function createShardWatch(start: number): ShardWatch {
  let wellAt = start;
  let unwellAt = start;
  return {
    look: (shards, now) => {
      const isWell = shards.length > 0 && shards.every(({ isReady }) => isReady);
      if (isWell) wellAt = now;
      else unwellAt = now;
      // A connection that has just come back has had no time for a heartbeat.
      if (isWell && shards.some(({ lastBeatAt }) => now - Math.max(lastBeatAt, unwellAt) > SILENT_MS))
        return 'Discord has answered no heartbeat for too long';
      return now - wellAt > LOST_MS ? 'the connection to Discord has not come back' : null;
    },
  };
}
