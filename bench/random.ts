/** Chance that can be repeated: the same seed gives the same texts and questions on every machine. */

export interface Random {
  /** From 0 to below 1. */
  readonly number: () => number;
  /** A whole number from 0 to below `count`. */
  readonly below: (count: number) => number;
  readonly pick: <Value>(list: readonly [Value, ...(readonly Value[])]) => Value;
  /** A place in a list of `count` of which the first is met most: the one at place n about 1 / (n + 1) times as often. */
  readonly zipf: (count: number) => number;
}

/** Mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c: small, and good enough to mix words. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const number = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(number() * count);
  return {
    number,
    below,
    pick: (list) => list[below(list.length)] ?? list[0],
    zipf: (count) => Math.min(count - 1, Math.floor((count + 1) ** number()) - 1),
  };
};
