import { describe, expect, it } from 'vitest';
import { createShardWatch, type ShardState } from '../../../src/platforms/discord/watch-shards.ts';

const START = 1_000_000;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const ready = (lastBeatAt: number): ShardState => ({ isReady: true, lastBeatAt });
const away: ShardState = { isReady: false, lastBeatAt: -1 };

/** What the watch says, looking every five seconds until `untilMs` after the start. */
const watched = (untilMs: number, at: (ms: number) => readonly ShardState[]): string | null => {
  const watch = createShardWatch(START);
  for (let ms = 0; ms <= untilMs; ms += 5 * SECOND) {
    const said = watch.look(at(ms), START + ms);
    if (said !== null) return said;
  }
  return null;
};

describe('a connection is left alone', () => {
  it('while its heartbeats are answered', () => {
    expect(watched(60 * MINUTE, (ms) => [ready(START + ms - (ms % (41 * SECOND)))])).toBeNull();
  });

  it('before its first heartbeat', () => {
    expect(watched(2 * MINUTE, () => [ready(-1)])).toBeNull();
  });

  it('while it comes back, again and again', () => {
    expect(watched(60 * MINUTE, (ms) => [ms % (4 * MINUTE) === 0 ? ready(START + ms) : away])).toBeNull();
  });

  it('when it is just back, before its next heartbeat', () => {
    const backAt = 4 * MINUTE;
    const at = (ms: number): readonly ShardState[] => [
      ms > SECOND && ms < backAt ? away : ready(ms < backAt + 41 * SECOND ? START : START + ms),
    ];
    expect(watched(10 * MINUTE, at)).toBeNull();
  });
});

describe('a connection is dead', () => {
  it('when no heartbeat is answered any more, though it calls itself ready', () => {
    expect(watched(3 * MINUTE, () => [ready(START)])).toMatch(/no heartbeat/);
  });

  it('when it never had an answer', () => {
    expect(watched(3 * MINUTE, () => [ready(-1)])).toMatch(/no heartbeat/);
  });

  it('when one of several does not come back', () => {
    expect(watched(6 * MINUTE, (ms) => [ready(START + ms), away])).toMatch(/not come back/);
  });

  it('when there is none', () => {
    expect(watched(6 * MINUTE, () => [])).toMatch(/not come back/);
  });
});
